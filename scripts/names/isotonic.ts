/** A point of a calibration: from this raw value on, this share was right. */
export type Step = readonly [from: number, rate: number]

interface Block {
  from: number
  right: number
  count: number
}

/**
 * Pools outcomes, ordered by their raw value, into blocks whose share of right ones rises (pool
 * adjacent violators). No block has fewer than `least` outcomes, and each share is drawn towards
 * one half by one invented outcome, so that none is 0 or 1.
 */
export function isotonic(outcomes: readonly (readonly [number, boolean])[], least = 150): Step[] {
  const sorted = [...outcomes].sort((a, b) => a[0] - b[0])
  const blocks: Block[] = []
  for (const [value, good] of sorted) {
    const open = blocks.at(-1)
    if (open !== undefined && open.count < least) {
      open.right += good ? 1 : 0
      open.count += 1
    } else {
      pool(blocks)
      blocks.push({ from: value, right: good ? 1 : 0, count: 1 })
    }
  }
  pool(blocks)
  return blocks.map(({ from, right, count }, at) => [
    at === 0 ? 0 : from,
    (right + 0.5) / (count + 1),
  ])
}

function pool(blocks: Block[]): void {
  for (let last = blocks.at(-1), before = blocks.at(-2); last && before; ) {
    if (last.right / last.count > before.right / before.count) return
    before.right += last.right
    before.count += last.count
    blocks.pop()
    last = blocks.at(-1)
    before = blocks.at(-2)
  }
}
