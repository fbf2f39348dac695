import type { Headline } from './corpus.ts'
import { pick, shuffled } from './random.ts'
import type { Random } from './random.ts'

const byDate = (a: Headline, b: Headline): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0

/** Titles of one outlet after the other, in date order or shuffled: what stands side by side in lists. */
export function orderTitles(
  headlines: readonly Headline[],
  random: Random,
  chronological: boolean,
): string[] {
  const outlets = shuffled([...new Set(headlines.map(({ outlet }) => outlet))], random)
  return outlets.flatMap((outlet) => {
    const own = headlines.filter((headline) => headline.outlet === outlet)
    const ordered = chronological ? [...own].sort(byDate) : shuffled(own, random)
    return ordered.map(({ text }) => text)
  })
}

/** Cuts titles into lists of about `size`, between half and one and a half of it. */
export function cutLists(titles: readonly string[], size: number, random: Random): string[][] {
  const lists: string[][] = []
  for (let at = 0; at < titles.length; ) {
    const length = Math.max(4, Math.floor(size * (0.5 + random())))
    lists.push(titles.slice(at, at + length))
    at += length
  }
  return lists
}

const outletsOf = (headlines: readonly Headline[]): Headline[][] => {
  const groups = new Map<string, Headline[]>()
  for (const headline of headlines) {
    groups.set(headline.outlet, [...(groups.get(headline.outlet) ?? []), headline])
  }
  return [...groups.values()]
}

/** Lists of exactly `size` titles of one outlet in date order; what is left over is dropped. */
export function datedLists(headlines: readonly Headline[], size: number): string[][] {
  return outletsOf(headlines).flatMap((own) => {
    const titles = [...own].sort(byDate).map(({ text }) => text)
    return Array.from({ length: Math.floor(titles.length / size) }, (_, index) =>
      titles.slice(index * size, (index + 1) * size),
    )
  })
}

/** Lists of titles drawn from one outlet each, none twice in a list, the outlets in turn. */
export function drawnLists(
  headlines: readonly Headline[],
  { count, size }: { readonly count: number; readonly size: number },
  random: Random,
): string[][] {
  const outlets = outletsOf(headlines).filter((own) => own.length >= size)
  return Array.from({ length: count }, (_, index) => {
    const own = outlets[index % outlets.length] ?? []
    const chosen = new Set<number>()
    while (chosen.size < Math.min(size, own.length)) chosen.add(pick(own.length, random))
    return [...chosen].map((at) => own[at]?.text ?? '')
  })
}
