import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterLines } from '../../src/ingest/index.ts'
import type { FilterOptions } from '../../src/ingest/index.ts'
import { PAGES, htmlPage, jsonl, objectOf, stream } from './collection.ts'

async function filter(
  pieces: readonly (string | Uint8Array)[],
  options: FilterOptions = {},
): Promise<string> {
  let text = ''
  const write = (piece: string): Promise<void> => {
    text += piece
    return Promise.resolve()
  }
  await filterLines(stream(...pieces), write, options)
  return text
}

function answers(text: string): readonly object[] {
  expect(text === '' || text.endsWith('\n')).toBe(true)
  return text.split('\n').slice(0, -1).map(objectOf)
}

test('one line for each, in order, with what the line is called', async () => {
  const lines = jsonl({ id: 'a', text: PAGES.kim }, { id: 2, html: htmlPage('Vík') }, { id: true })
  expect(answers(await filter([lines]))).toMatchObject([
    { id: 'a', ok: true, article: { publisher: 'visir' }, error: null },
    { id: 2, ok: true, article: { headline: 'Vík' } },
    { id: true, ok: false, article: null, error: { code: 'no-page' } },
  ])
})

test.each([
  ['', 'no-json'],
  ['{', 'no-json'],
  ['[]', 'no-json'],
  ['null', 'no-json'],
  [Buffer.from([0xff]), 'not-utf8'],
  ['{"text":1}', 'no-page'],
  [`{"text":"${'x'.repeat(100)}"}`, 'line-too-long'],
])('the bad line %s is answered with %s', async (line, code) => {
  const text = await filter([line, '\n', '{"text":""}\n'], { maxLine: 80 })
  expect(answers(text)).toMatchObject([
    { id: null, ok: false, article: null, error: { code } },
    { ok: false, error: { code: 'empty-source' } },
  ])
})

test('what an article lacks is told as in a record', async () => {
  const [answer = {}] = answers(await filter([jsonl({ id: 'l', text: PAGES.list })]))
  const order = ['schemaVersion', 'parser', 'id', 'ok', 'article', 'error', 'warnings']
  expect(Object.keys(answer)).toEqual(order)
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-an-article' } })
})

test('the last line needs no end; no line gives nothing', async () => {
  expect(answers(await filter(['{"id":1}\n{"id":2}']))).toHaveLength(2)
  expect(await filter([])).toBe('')
  expect(answers(await filter(['\n\n']))).toHaveLength(2)
})

test('any bytes in any pieces give as many lines as they have, the same each time', async () => {
  const bytes = fc.uint8Array({ maxLength: 40 })
  const word = fc.constantFrom('{"text":"Frétt"}', '\n', '\n', '"', 'ð', '{"id":1}')
  const piece = fc.oneof(bytes, word)
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const whole = Buffer.concat(pieces.map((one) => Buffer.from(one)))
      const breaks = whole.filter((byte) => byte === 0x0a).length
      const lines = breaks + (whole.length > 0 && whole.at(-1) !== 0x0a ? 1 : 0)
      const text = await filter(pieces, { maxLine: 30 })
      expect(answers(text)).toHaveLength(lines)
      expect(await filter([whole], { maxLine: 30 })).toBe(text)
    }),
  )
})

test('waits for what it writes to, and stops when it is told', async () => {
  const controller = new AbortController()
  let under = 0
  let most = 0
  const lines = jsonl(...Array.from({ length: 60 }, (_, id) => ({ id, text: PAGES.kim })))
  let written = ''
  const write = async (piece: string): Promise<void> => {
    most = Math.max(most, ++under)
    await new Promise((resolve) => setImmediate(resolve))
    written += piece
    under--
    if (written.includes('"id":20,')) controller.abort()
  }
  await filterLines(stream(lines), write, { signal: controller.signal })
  expect(most).toBe(1)
  expect(answers(written).length).toBeGreaterThan(20)
  expect(answers(written).length).toBeLessThan(60)
})
