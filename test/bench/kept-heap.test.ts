import { expect, test } from 'vitest'
import { keptHeap } from '../../scripts/bench/kept-heap.ts'

const TEXT = 'Veðrið var gott um allt land. '.repeat(700)
const kept = (run: (page: { readonly text: string }) => unknown): Promise<number> =>
  keptHeap([{ text: TEXT, url: undefined }], run, { rounds: 3, milliseconds: 1 })

test('an answer is charged for what it holds, and for a page it keeps alive', async () => {
  expect(await kept(() => 1)).toBeLessThan(500)
  const numbers = await kept(() => Array.from({ length: 2000 }, (_, at) => at + 0.5))
  expect(numbers / 8).toBeGreaterThan(1900)
  expect(numbers / 8).toBeLessThan(2200)
  expect(await kept(({ text }) => text.slice(0, 100))).toBeGreaterThan(0.9 * TEXT.length)
  expect(await kept(({ text }) => JSON.stringify(text.slice(0, 100)))).toBeLessThan(1000)
})
