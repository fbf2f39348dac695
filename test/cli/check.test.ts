import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCli } from './run.ts'

const PAGE =
  'Brimið skolaði burt bryggjunni Ása Björk Hannesdóttir skrifar 13. júlí 2025 07:53 ' +
  'Bryggjan á Gjögri hafði staðið í sextíu ár þegar hún hvarf í nótt. Engan sakaði.'
const URL = 'https://www.visir.is/g/20252751234d/brimid'

/** A folder of these files; what is no string becomes JSON. */
function folder(files: Readonly<Record<string, unknown>>): string {
  const root = mkdtempSync(join(tmpdir(), 'frettagrein-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return root
}

describe('frettagrein check', () => {
  test('prints a table of the fields that the expectations name', async () => {
    const root = folder({
      'a.txt': PAGE,
      'a.expected.json': { why: 'right', headline: 'Brimið skolaði burt bryggjunni', lead: null },
      'deep/er/b.txt': PAGE,
      'deep/er/b.expected.json': { headline: 'Brimið skolaði burt' },
      'deep/er/b.trace.txt': 'headline 0-30',
    })
    const { out, err, code } = await runCli(['check', root])
    expect(out).toBe(
      [
        'field     n  right  missing  wrong    score',
        'ok        2      2        0      0  100.0 %',
        'headline  2      1        0      1   50.0 %',
        'lead      1      1        0      0  100.0 %',
        '',
        '2 pages, 1 right in every field, 0 failed',
        '',
      ].join('\n'),
    )
    expect([err, code]).toEqual(['', 0])
  })

  test('tells the parser an expected address', async () => {
    const root = folder({
      'a.txt': PAGE,
      'a.expected.json': { url: URL, id: 'visir:20252751234d' },
    })
    const { out } = await runCli(['check', root])
    expect(out).toMatch(/^id +1 +1 /mu)
    expect(out).toContain('1 page, 1 right in every field')
  })

  test('expects refusals, and their drafts', async () => {
    const root = folder({
      'a.txt': 'Brim og rok.',
      'a.expected.json': {
        ok: false,
        error: 'headline-missing',
        headline: null,
        body: 'Brim og rok.',
      },
      'b.txt': PAGE,
      'b.expected.json': { ok: false, error: 'not-an-article' },
    })
    const { out } = await runCli(['check', root])
    expect(out).toMatch(/^ok +2 +1 +0 +1 +50\.0 %$/mu)
    expect(out).toMatch(/^body +1 +1 +0 +0 +100\.0 %$/mu)
  })

  test('reads HTML, both forms of one page, and several folders', async () => {
    const html = `<html lang="is"><body><article><h1>Brim</h1><p>${'Bryggjan hvarf í nótt. '.repeat(20)}</p></article></body></html>`
    const first = folder({ 'a.html': html, 'a.txt': PAGE, 'a.expected.json': { language: 'is' } })
    const second = folder({ 'b.htm': html, 'b.expected.json': { headline: 'Brim' } })
    const { out } = await runCli(['check', first, second])
    expect(out).toMatch(/^language +2 +2 /mu)
    expect(out).toMatch(/^headline +1 +1 /mu)
  })

  test('prints the misses', async () => {
    const root = folder({ 'a.txt': PAGE, 'a.expected.json': { headline: 'Brim', lead: null } })
    const { out } = await runCli(['check', root, '--misses'])
    expect(out).toContain(
      `${join(root, 'a.txt')} headline\n  expected "Brim"\n  got      "Brimið skolaði burt bryggjunni"\n`,
    )
    expect(out).not.toContain(' lead\n')
  })

  test('prints all of it as JSON', async () => {
    const root = folder({
      'a.txt': PAGE,
      'a.expected.json': { headline: 'Brim' },
      'b.expected.json': {},
    })
    const { out, code } = await runCli(['check', root, '--json'])
    expect(JSON.parse(out)).toMatchObject({
      pages: 1,
      perfect: 0,
      failed: [{ file: join(root, 'b.expected.json') }],
      fields: [{ field: 'ok' }, { field: 'headline', n: 1, wrong: 1, score: 0 }],
      misses: [{ field: 'headline', expected: 'Brim' }],
    })
    expect(code).toBe(1)
  })
})

describe('gates', () => {
  const root = folder({ 'a.txt': PAGE, 'a.expected.json': { headline: 'Brim', lead: null } })

  test.each([
    [['lead=1'], 0, ''],
    [['lead=1', 'headline=0'], 0, ''],
    [['headline=0.5'], 1, 'headline: 0.0 % is below 50.0 %\n'],
    [['lead=1', 'headline=1'], 1, 'headline: 0.0 % is below 100.0 %\n'],
    [['tags=0.9'], 1, 'tags: no page says what it should be\n'],
  ])('%j: %d', async (...[gates, code, err]) => {
    const outcome = await runCli(['check', root, ...gates.flatMap((gate) => ['--min', gate])])
    expect([outcome.code, outcome.err]).toEqual([code, err])
  })

  test.each(['headline', 'headline=2', 'headline=high', '=1', 'headline=-1'])(
    'refuses %s',
    async (gate) => {
      const outcome = await runCli(['check', root, '--min', gate])
      expect([outcome.code, outcome.out]).toEqual([2, ''])
    },
  )
})

describe('what cannot be compared', () => {
  test.each([
    [
      'an expectation that is no JSON',
      { 'a.txt': PAGE, 'a.expected.json': '{' },
      'a.expected.json: ',
    ],
    [
      'an expectation that is a list',
      { 'a.txt': PAGE, 'a.expected.json': [] },
      'is no JSON object',
    ],
    [
      'a misspelt field',
      { 'a.txt': PAGE, 'a.expected.json': { headlin: '' } },
      'no field "headlin"',
    ],
    ['no page', { 'a.expected.json': {} }, 'there is no page beside it'],
    [
      'a folder in the place of a page',
      { 'a.txt/b': '', 'a.expected.json': {} },
      'no page beside it',
    ],
  ])('%s fails and is told', async (...[, files, message]) => {
    const { out, err, code } = await runCli(['check', folder(files)])
    expect(err).toContain(message)
    expect(out).toContain('0 pages, 0 right in every field, 1 failed')
    expect(code).toBe(1)
  })

  test('a page without expectation is told, and no failure', async () => {
    const root = folder({ 'a.txt': PAGE, 'a.expected.json': {}, 'b.html': '<p>' })
    const { err, code } = await runCli(['check', root])
    expect(err).toBe(`${join(root, 'b.html')}: no expectation beside it, left out\n`)
    expect(code).toBe(0)
  })

  test.each([
    ['no folder named', [], 'missing required argument'],
    ['a folder that is not there', ['no/such/folder'], 'there is no file or folder no/such/folder'],
    ['a folder without pairs', [folder({ 'a.md': '' })], 'no pairs in'],
    ['an unknown publisher', ['fixtures', '--publisher', 'visi'], 'no publisher visi'],
  ])('%s is wrong use', async (...[, args, message]) => {
    const { err, code } = await runCli(['check', ...args])
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})
