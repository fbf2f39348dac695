import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../../src/html/json.ts'
import { rawOffsets, readJson, valuesAt } from '../../src/html/json.ts'

/** As JSON.parse would give it, but with maps for objects. */
function plain(value: JsonValue): unknown {
  if (value.kind === 'array') return value.items.map(plain)
  if (value.kind === 'object')
    return new Map([...value.members].map(([key, one]) => [key, plain(one)]))
  return value.kind === 'string' ? value.text : JSON.parse(value.text)
}

function mapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mapped)
  if (typeof value !== 'object' || value === null) return value
  return new Map(Object.entries(value).map(([key, one]) => [key, mapped(one)]))
}

const texts = (json: string): unknown => readJson(json).map(plain)

describe('reading JSON', () => {
  test('agrees with JSON.parse on all that is JSON', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value: unknown = JSON.parse(json)
        if (typeof value !== 'object' || value === null) return
        expect(texts(json)).toEqual([mapped(value)])
      }),
    )
  })

  test('throws at nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(readJson(text))))
  })

  test.each([
    ['ends in };', '{"a":"b"};', [new Map([['a', 'b']])]],
    ['two objects', '{"a":1}\n{"a":2}', [new Map([['a', 1]]), new Map([['a', 2]])]],
    ['trailing commas', '{"a":[1,2,],}', [new Map([['a', [1, 2]]])]],
    ['comments', '/* x */{"a":1 // y\n}', [new Map([['a', 1]])]],
    ['CDATA', '//<![CDATA[\n{"a":1}\n//]]>', [new Map([['a', 1]])]],
    ['line breaks in strings', '{"a":"b\nc"}', [new Map([['a', 'b\nc']])]],
    [
      'keys of objects',
      '{"__proto__":{"x":1},"constructor":1}',
      [
        new Map<string, unknown>([
          ['__proto__', new Map([['x', 1]])],
          ['constructor', 1],
        ]),
      ],
    ],
    [
      'broken off',
      '{"a":"b","c":[1,2',
      [
        new Map<string, unknown>([
          ['a', 'b'],
          ['c', [1, 2]],
        ]),
      ],
    ],
    ['words', 'window.x = {"a":1}', undefined],
    ['nothing', '', []],
  ] as const)('%s', (_, json, expected) => {
    if (expected === undefined) expect(readJson(json)[0]?.kind).toBe('other')
    else expect(texts(json)).toEqual(expected)
  })

  test.each([
    '['.repeat(1_000_000),
    '{"a":'.repeat(300_000),
    '/*'.repeat(500_000),
    '{};'.repeat(500_000),
  ])('gives up on hostile scripts', (json) => {
    const start = performance.now()
    expect(readJson(json).length).toBeLessThan(1_000)
    expect(performance.now() - start).toBeLessThan(1_500)
  })
})

describe('paths', () => {
  const [data] = readJson('{"a":{"b":[{"c":"1"},{"d":"x"},{"c":"2"}]},"e":["f"]}')
  test.each([
    ['a.b.*.c', ['1', '2']],
    ['a.b.1.d', ['x']],
    ['e.*', ['f']],
    ['a.nothing.c', []],
    ['a.b.9', []],
    ['e.*.*', []],
  ] as const)('%s', (path, found) => {
    expect(data && valuesAt(data, path).map(plain)).toEqual(found)
  })
})

test('offsets of decoded text lead back to the escapes it came from', () => {
  const json = '{"a":"x\\u00e9\\n<p>"}'
  const [data] = readJson(json)
  const [value] = data ? valuesAt(data, 'a') : []
  if (value?.kind !== 'string') throw new Error('no string')
  expect(value.text).toBe('xé\n<p>')
  const raw = rawOffsets(json, value.span, [0, 1, 2, 3, 6])
  expect(raw.map((at) => json.slice(at, at + 2))).toEqual(['x\\', '\\u', '\\n', '<p', '"}'])
})
