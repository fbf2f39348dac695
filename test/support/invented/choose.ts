import type { Random } from '../../../scripts/headlines/random.ts'

/** One of the items, each as likely. */
export function oneOf<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new RangeError('Nothing to choose from.')
  return item
}

/** True in the given share of cases. */
export function chance(share: number, random: Random): boolean {
  return random() < share
}

/** A whole number from `low` to `high`, both counted. */
export function between(low: number, high: number, random: Random): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** As many as asked for of what `make` makes, no two alike. */
export function severalOf<T>(count: number, make: () => T): readonly T[] {
  const made = new Set<T>()
  for (let tries = 0; made.size < count && tries < 40 * count; tries++) made.add(make())
  return [...made]
}
