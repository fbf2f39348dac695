import { existsSync } from 'node:fs'
import manifest from '../../package.json' with { type: 'json' }
import type * as Html from '../../src/html/index.ts'
import type * as Core from '../../src/index.ts'

/** The doors that are measured, as a user's program loads them. */
export interface Built {
  readonly parseArticle: typeof Core.parseArticle
  readonly splitHeadlines: typeof Core.splitHeadlines
  readonly parseHtml: typeof Html.parseHtml
}

/** Loads the doors out of dist; rejects with what to do where nothing is built. */
export async function loadBuilt(): Promise<Built> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- built from the sources whose types these are
  const core: typeof Core = await import(addressOf(manifest.exports['.'].import.default))
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- built from the sources whose types these are
  const html: typeof Html = await import(addressOf(manifest.exports['./html'].import.default))
  const { parseArticle, splitHeadlines } = core
  return { parseArticle, splitHeadlines, parseHtml: html.parseHtml }
}

/**
 * Of a file that package.json names. (scripts/built-doors.ts, which knows them too, brings the compiler
 * along, and what lies on the heap makes every collection longer.)
 */
function addressOf(file: string): string {
  const address = new URL(`../../${file}`, import.meta.url)
  if (!existsSync(address)) throw new Error('Nothing is built: npm run build first.')
  return address.href
}
