import { expect, test } from 'vitest'
import { readPayload, whyNoPayload } from '../../src/queue/payload.ts'

const GOOD = {
  version: 1,
  parser: 'frettagrein@0.1.0',
  fingerprint: '0123456789abcdef0123456789abcdef',
  run: 'part',
  part: 'part-00000012',
  out: '/store/out',
  base: '/store',
  pieces: [
    { file: 'a.jsonl', bytes: 900, range: { entries: 3, end: 100, to: 500 } },
    { file: '../else/b.warc.gz', bytes: 10 },
  ],
  settings: { format: 'jsonl', publisher: 'visir', pageTimeout: 30_000 },
}

function withPiece(piece: unknown): object {
  return { ...GOOD, pieces: [piece] }
}

test('a job of pointers is read as it stands', () => {
  expect(readPayload(JSON.parse(JSON.stringify(GOOD)))).toEqual(GOOD)
  expect(whyNoPayload({ ...GOOD, settings: {} })).toBeNull()
  expect(whyNoPayload({ ...GOOD, run: 'Þjóðólfur-1.b', part: 'Þjóðólfur-1.b-00000001' })).toBeNull()
  const toTheEnd = { file: 'a', bytes: 9, range: { entries: 0, end: 0, to: null } }
  expect(whyNoPayload(withPiece(toTheEnd))).toBeNull()
})

test.each([
  ['nothing', null],
  ['text instead of pointers', { ...GOOD, text: 'Snjór féll á heiðinni.' }],
  ['text in a pointer', withPiece({ file: 'a', bytes: 1, text: 'Snjór' })],
  ['an older version', { ...GOOD, version: 0 }],
  ['another program', { ...GOOD, parser: 'curl@8.0.0' }],
  ['no fingerprint', { ...GOOD, fingerprint: '' }],
  [
    'a key of the prototype',
    JSON.parse(JSON.stringify(GOOD).replace('{', '{"__proto__":{"a":1},')),
  ],
  [
    'a key of the prototype in a pointer',
    withPiece(JSON.parse('{"file":"a","bytes":1,"__proto__":{}}')),
  ],
  ['a constructor', { ...GOOD, constructor: { prototype: {} } }],
  ['an output that is relative', { ...GOOD, out: 'out' }],
  ['an output that climbs', { ...GOOD, out: '/store/../etc' }],
  ['an output with a NUL', { ...GOOD, out: '/store/\0' }],
  ['a base that climbs', { ...GOOD, base: '/store/..' }],
  ['a part that climbs', { ...GOOD, part: '../part-00000012' }],
  ['a part in a folder', { ...GOOD, run: 'a/b', part: 'a/b-00000012' }],
  ['a hidden part', { ...GOOD, run: '.part', part: '.part-00000012' }],
  ['a part of another run', { ...GOOD, part: 'other-00000012' }],
  ['a part without number', { ...GOOD, part: 'part' }],
  ['a number too short', { ...GOOD, part: 'part-012' }],
  ['a line break in the part', { ...GOOD, part: 'part-00000012\n' }],
  ['no pointers', { ...GOOD, pieces: [] }],
  ['too many pointers', { ...GOOD, pieces: Array(257).fill({ file: 'a', bytes: 1 }) }],
  ['a file with a NUL', withPiece({ file: 'a\0b', bytes: 1 })],
  ['a file without name', withPiece({ file: '', bytes: 1 })],
  ['a size below nothing', withPiece({ file: 'a', bytes: -1 })],
  ['a size that is no whole number', withPiece({ file: 'a', bytes: 0.5 })],
  [
    'a range that ends before it begins',
    withPiece({ file: 'a', bytes: 9, range: { entries: 0, end: 5, to: 5 } }),
  ],
  [
    'a range beyond the file',
    withPiece({ file: 'a', bytes: 9, range: { entries: 0, end: 0, to: 10 } }),
  ],
  [
    'a range from beyond the file',
    withPiece({ file: 'a', bytes: 9, range: { entries: 0, end: 9, to: null } }),
  ],
  ['a format that is none', { ...GOOD, settings: { format: 'pdf' } }],
  ['a publisher that is a path', { ...GOOD, settings: { publisher: '../visir' } }],
  ['a setting that nobody knows', { ...GOOD, settings: { workerFile: '/tmp/evil.js' } }],
])('refused: %s', (_, data) => {
  expect(whyNoPayload(data)).toMatch(/^[\p{L}\d.]+: \S/u)
  expect(() => readPayload(data)).toThrow(/^This is no job of frettagrein: /u)
})
