import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleSchema } from '../../src/schema.ts'
import { runCli } from './run.ts'

const SEED = 'fixtures/visir/kim-lofar-russum.txt'
const FEED = 'fixtures/feeds/visir-rss.xml'
/** What switches a colour on or off. */
const ESCAPE = '\u001b'
const COLORS = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'gu')
const PAGE =
  'Brimið skolaði burt bryggjunni Ása Björk Hannesdóttir skrifar 13. júlí 2025 07:53 ' +
  'Bryggjan á Gjögri hafði staðið í sextíu ár þegar hún hvarf í nótt. Engan sakaði.'

function temporary(name: string, content: string | Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'frettagrein-')), name)
  writeFileSync(file, content)
  return file
}

describe('an article', () => {
  test('as JSON, and nothing else on the standard output', async () => {
    const { out, err, code } = await runCli(['parse', SEED])
    const article = articleSchema.parse(JSON.parse(out))
    expect(article.headline).toBe('Kim lofar Rússum „skilyrðislausum stuðningi“')
    expect(out.split('\n').length).toBeGreaterThan(20)
    expect(err).not.toContain('error')
    expect(code).toBe(0)
  })

  test('on one line as NDJSON', async () => {
    const { out } = await runCli(['parse', SEED, '--format', 'ndjson'])
    expect(out.trimEnd().split('\n')).toHaveLength(1)
    expect(out.endsWith('}\n')).toBe(true)
  })

  test('as Markdown', async () => {
    const { out } = await runCli(['parse', SEED, '--format', 'markdown'])
    expect(out.startsWith('# Kim lofar Rússum „skilyrðislausum stuðningi“\n\nSilja Rún')).toBe(true)
  })

  test('as JSON-LD', async () => {
    const { out } = await runCli(['parse', SEED, '--format', 'jsonld'])
    expect(JSON.parse(out)).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2025-07-13T07:53:00Z',
    })
  })

  test('with the evidence of its values', async () => {
    const { out } = await runCli(['parse', SEED, '--evidence', '--format', 'ndjson'])
    expect(JSON.parse(out)).toMatchObject({
      evidence: { headline: { spans: [{ start: 0, end: 44 }] } },
    })
  })

  test.each([['-'], []])('from the standard input: parse %s', async (...file) => {
    const { out, code } = await runCli(['parse', ...file], { stdin: readFileSync(SEED) })
    expect(out).toContain('"headline": "Kim lofar')
    expect(code).toBe(0)
  })

  test('with the address it is told', async () => {
    const url = 'http://varnish-3.visir.is/g/20252751234d/brimid'
    const { out } = await runCli(['parse', '--url', url], { stdin: PAGE })
    expect(JSON.parse(out)).toMatchObject({
      id: 'visir:20252751234d',
      url: 'https://www.visir.is/g/20252751234d/brimid',
    })
  })

  test('of the publisher it is told', async () => {
    const told = await runCli(['parse', '--publisher', 'visir'], { stdin: PAGE })
    expect(JSON.parse(told.out)).toMatchObject({ publisher: 'visir' })
    const generic = await runCli(['parse', SEED, '--publisher', 'generic'])
    expect(JSON.parse(generic.out)).toMatchObject({ publisher: null })
  })

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${PAGE}`)],
    ['windows-1252', Buffer.from(PAGE, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${PAGE}`, 'utf16le')],
  ])('from bytes in %s', async (_, bytes) => {
    const { out } = await runCli(['parse', temporary('page.txt', bytes)])
    expect(JSON.parse(out)).toMatchObject({ headline: 'Brimið skolaði burt bryggjunni' })
  })

  test('its warnings stand on the standard error with their place', async () => {
    const { err } = await runCli(['parse'], { stdin: PAGE })
    expect(err).toMatch(/^warning lead-uncertain at 1:\d+ /mu)
    expect(err).toContain('^^^')
  })
})

describe('a page that is no article', () => {
  test.each(['json', 'ndjson', 'markdown', 'jsonld'])(
    'is a draft in %s, and fails',
    async (format) => {
      const { out, err, code } = await runCli(['parse', '--format', format], {
        stdin: 'Brim og rok.',
      })
      expect(JSON.parse(out)).toMatchObject({ headline: null, body: 'Brim og rok.' })
      expect(err).toMatch(/^error headline-missing/u)
      expect(code).toBe(1)
    },
  )

  test('nothing at all fails too', async () => {
    const { err, code } = await runCli(['parse'], { stdin: '' })
    expect([err.split(':')[0], code]).toEqual(['error empty-source', 1])
  })
})

describe('zones', () => {
  test('one a line without colours', async () => {
    const { out } = await runCli(['parse', SEED, '--zones'])
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^headline +0-44 +Kim lofar Rússum „skilyrðislausum stuðningi“$/u)
    expect(out).toMatch(/^mostRead\.item-title +\d+-\d+ +„Martröð sem ég mun bera með mér/mu)
    expect(out).not.toContain('\u001b')
  })

  test('the page itself in colours, with a legend', async () => {
    const { out } = await runCli(['parse', SEED, '--zones'], { color: true })
    const [legend = '', empty, page = ''] = out.split('\n')
    expect(legend).toContain('mheadline\u001b[0m')
    expect(empty).toBe('')
    expect(
      page.startsWith('\u001b[1;33mKim lofar Rússum „skilyrðislausum stuðningi“\u001b[0m '),
    ).toBe(true)
    const plain = out.slice(out.indexOf('\n\n') + 2).replace(COLORS, '')
    expect(plain.replace(/\s+/gu, ' ').trim()).toBe(
      readFileSync(SEED, 'utf8').replace(/\s+/gu, ' ').trim(),
    )
  })

  test('of a page without any text are none', async () => {
    const { out, code } = await runCli(['parse', '--zones'], { stdin: ' ' })
    expect([out, code]).toEqual(['', 1])
  })
})

describe('feeds and HTML', () => {
  test('a feed is told by its root and gives its items', async () => {
    const { out, code } = await runCli(['parse', FEED])
    expect(JSON.parse(out)).toMatchObject([{ id: 'visir:20252811234d' }, { section: null }])
    expect(code).toBe(0)
  })

  test('its items stand on a line each as NDJSON', async () => {
    const { out } = await runCli(['parse', FEED, '--format', 'ndjson'])
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => typeof JSON.parse(line)),
    ).toEqual(['object', 'object'])
  })

  test('text forced to be a feed is none', async () => {
    const { out, err, code } = await runCli(['parse', '--as', 'feed'], { stdin: PAGE })
    expect([out, code]).toEqual(['[]\n', 1])
    expect(err).toMatch(/^error not-a-feed/u)
  })

  test('HTML is told by its first tag, or forced', async () => {
    const html = `<!DOCTYPE html><html lang="is"><body><article><h1>Brimið skolaði burt bryggjunni</h1><p>${'Bryggjan hvarf í nótt. '.repeat(20)}</p></article></body></html>`
    const told = await runCli(['parse'], { stdin: html })
    expect(JSON.parse(told.out)).toMatchObject({ headline: 'Brimið skolaði burt bryggjunni' })
    const forced = await runCli(['parse', '--as', 'text', '--zones'], { stdin: html })
    expect(forced.out).toContain('<article>')
  })
})

describe('wrong use', () => {
  test.each([
    ['no command', [], 'Usage'],
    ['an unknown command', ['pars'], 'unknown command'],
    ['an unknown option', ['parse', '--colour'], 'unknown option'],
    ['an unknown format', ['parse', '--format', 'xml'], 'Allowed choices'],
    ['an unknown kind', ['parse', '--as', 'pdf'], 'Allowed choices'],
    ['two files', ['parse', SEED, SEED], 'too many arguments'],
    ['no such file', ['parse', 'no/such/file.txt'], 'there is no file or folder no/such/file.txt'],
    ['a folder', ['parse', 'fixtures'], 'fixtures is a folder'],
    ['an unknown publisher', ['parse', SEED, '--publisher', 'visi'], 'no publisher visi'],
    ['evidence in Markdown', ['parse', SEED, '--evidence', '--format', 'markdown'], '--evidence'],
    ['a feed in Markdown', ['parse', FEED, '--format', 'markdown'], 'JSON'],
    ['zones of a feed', ['parse', FEED, '--zones'], 'JSON'],
  ])('%s', async (...[, args, message]) => {
    const { out, err, code } = await runCli(args)
    expect(err).toContain(message)
    expect([out, code]).toEqual(['', 2])
  })

  test('a terminal in the place of a page', async () => {
    const { err, code } = await runCli(['parse'], { terminal: true })
    expect(err).toContain('name a file')
    expect(code).toBe(2)
  })

  test('help is none', async () => {
    const { out, err, code } = await runCli(['parse', '--help'])
    expect(out).toContain('--evidence')
    expect([err, code]).toEqual(['', 0])
  })
})
