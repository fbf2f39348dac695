import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import type { HtmlAnswer } from './html-answer.ts'
import { htmlAnswer } from './html-answer.ts'
import type { Page } from './subject.ts'

/** A general extractor. */
export interface Peer {
  readonly name: string
  readonly run: (page: Page) => unknown
  /** Brings what `run` gave, once it is there, to the common shape. */
  readonly read: (found: unknown) => HtmlAnswer
}

/** The other extractors, or the sentence that says why there are none. */
export interface Peers {
  readonly peers: readonly Peer[]
  readonly note: string | null
}

const MISSING = 'The rows of other extractors are left out: `npm --prefix bench install` gets them.'

const callable = <T>() => z.custom<T>((value) => typeof value === 'function')
const peersModule = z.object({
  peers: z.array(
    z.object({
      name: z.string(),
      run: callable<(html: string, url: string | undefined) => unknown>(),
      read: callable<(found: unknown) => unknown>(),
    }),
  ),
})

/** Loads `peers.mjs` of a folder; what it imports is installed there, apart from this package. */
export async function loadPeers(folder: string): Promise<Peers> {
  try {
    const loaded: unknown = await import(pathToFileURL(join(folder, 'peers.mjs')).href)
    return { peers: peersModule.parse(loaded).peers.map(typed), note: null }
  } catch (error) {
    if (!isMissing(error)) throw error
    return { peers: [], note: MISSING }
  }
}

function typed({ name, run, read }: z.infer<typeof peersModule>['peers'][number]): Peer {
  return {
    name,
    run: ({ text, url }) => run(text, url),
    read: (found) => htmlAnswer.parse(read(found)),
  }
}

/** A package that is not installed; anything else that goes wrong is a fault. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
}
