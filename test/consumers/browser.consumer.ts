import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../integration/browser.ts'
import { fixtures } from '../support/fixtures.ts'
import type { Bundle } from './bundles.ts'
import { BUNDLERS, bundle } from './bundles.ts'
import { node, write } from './project.ts'

const pages = fixtures()
const read = (isHtml: boolean): readonly string[] =>
  pages.filter((page) => page.isHtml === isHtml).map(({ file }) => readFileSync(file, 'utf8'))

/** The doors that promise a browser, the pages for each, and how it reads one. */
const DOORS = [
  { door: 'frettagrein', call: 'parseArticle', pages: read(false) },
  { door: 'frettagrein/html', call: 'parseHtml', pages: read(true) },
] as const

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', html: 'text/html' }
/** What a bundle holds that reaches for a module of Node's. */
const NODE = /["'\x60]node:|(?<![\p{L}.$_])require\(["'\x60]/u
/** Nothing but the page's own scripts, and none made of strings. */
const POLICY = "default-src 'self'; img-src data:"

let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await (browser as Browser | undefined)?.close()
})

describe.each(DOORS)('$door', ({ door, call, pages }) => {
  const module = `import { ${call} } from '${door}'
export const read = (pages) => pages.map((page) => JSON.stringify(${call}(page)))
`
  let here: readonly string[] = []

  beforeAll(() => {
    write('read.mjs', module)
    write('pages.json', JSON.stringify(pages))
    const print = `import { readFileSync } from 'node:fs'
import { read } from './read.mjs'
console.log(JSON.stringify(read(JSON.parse(readFileSync('pages.json', 'utf8')))))`
    here = JSON.parse(node('22', write('print.mjs', print)).out) as readonly string[]
  })

  test('has pages to be tried on', () => {
    expect(here.length).toBeGreaterThan(20)
    expect(new Set(here).size).toBeGreaterThan(20)
  })

  describe.each(Object.keys(BUNDLERS) as (keyof typeof BUNDLERS)[])('bundled by %s', (bundler) => {
    let built: Bundle
    let tab: Tab
    beforeAll(async () => {
      built = await bundle(bundler, module)
      tab = await open(built.folder)
    })
    afterAll(() => tab.close())

    test('imports nothing of Node', () => {
      expect(built.code.length).toBeGreaterThan(100_000)
      expect(NODE.exec(built.code)?.[0]).toBeUndefined()
    })

    test('reads every page as Node does, on a page', async () => {
      expect(await tab.page.evaluate(`readHere(${JSON.stringify(pages)})`)).toEqual(here)
      expect(tab.complaints).toEqual([])
    })

    test('reads every page as Node does, in a worker', async () => {
      expect(await tab.page.evaluate(`readInWorker(${JSON.stringify(pages)})`)).toEqual(here)
      expect(tab.complaints).toEqual([])
    })
  })
})

test.each(['import x from "node:fs"', "import('node:fs')", 'a=require("fs")'])(
  'the check finds %s',
  (code) => expect(code).toMatch(NODE),
)

test.each(['const node = {node:1}', 'this.require("fs")', 'mustrequire(x)'])(
  'the check lets %s be',
  (code) => expect(code).not.toMatch(NODE),
)

/** A tab on a bundle, and what went wrong in it. */
interface Tab {
  readonly page: Page
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

async function open(folder: string): Promise<Tab> {
  const server = createServer(({ url = '/' }, response) => {
    const name = normalize(url === '/' ? 'index.html' : url)
    const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain'
    response.setHeader('content-type', `${type}; charset=utf-8`)
    response.setHeader('content-security-policy', POLICY)
    response.end(readFileSync(join(folder, name)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  const { port } = server.address() as AddressInfo
  await page.goto(`http://127.0.0.1:${String(port)}/`)
  return {
    page,
    complaints,
    close: async () => {
      await context.close()
      server.close()
    },
  }
}
