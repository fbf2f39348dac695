import { expect, test } from 'vitest'
import { manifestPath, partName, pathsOf } from '../../src/queue/part-paths.ts'

test('names go up as the numbers do', () => {
  const numbers = [1, 2, 10, 999, 1_000, 99_999_999]
  const names = numbers.map((number) => partName('part', number))
  expect(names[3]).toBe('part-00000999')
  expect([...names].sort()).toEqual(names)
})

test('the files of a part are in its folder', () => {
  expect(pathsOf('/out', 'visir.2025-00000123')).toEqual({
    lines: '/out/visir.2025-00000123.jsonl',
    losses: '/out/lost/visir.2025-00000123.jsonl',
    tally: '/out/tally/visir.2025-00000123.json',
  })
  expect(manifestPath('/out', 'visir.2025')).toBe('/out/visir.2025.manifest.json')
})

test.each(['..', '../x', 'a/b', '/etc/x', '.x', '-x', '', 'a\0', 'a\n', 'a b', 'x'.repeat(101)])(
  'no name: %j',
  (name) => {
    expect(() => pathsOf('/out', partName(name, 1))).toThrow(TypeError)
    expect(() => manifestPath('/out', name)).toThrow(TypeError)
  },
)
