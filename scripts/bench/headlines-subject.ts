import * as z from 'zod'
import type { Built } from './built.ts'
import type { Subject } from './subject.ts'
import type { TruePage } from './true-pages.ts'

/** A list of headlines; shorter ones hold too few borders to be worth a call. */
const LEAST = 5

const items = z.array(z.object({ title: z.string() })).default([])
const lists = z.object({ mostRead: items, moreNews: items })

/** The splitter alone: each list of links of the truths, its titles glued with single spaces. */
export function headlinesSubject(
  splitHeadlines: Built['splitHeadlines'],
  pages: readonly TruePage[],
): Subject {
  const runs = new Map(titleLists(pages).map((titles) => [titles.join(' '), titles]))
  const titles = [...runs.values()].flat().length
  return {
    name: `headlines: splitter alone, lists of ${(titles / Math.max(1, runs.size)).toFixed(0)}`,
    group: 'headlines',
    pages: [...runs.keys()].map((text) => ({ text, url: undefined })),
    run: ({ text }) => splitHeadlines(text),
    grade: () => {
      const right = [...runs].map(([run, list]) => countRight(list, splitHeadlines(run)))
      const share = right.reduce((sum, count) => sum + count, 0) / Math.max(1, titles)
      return { right: share, bodyF1: null, fields: { titles: share } }
    },
  }
}

function titleLists(pages: readonly TruePage[]): readonly (readonly string[])[] {
  return pages
    .map(({ truth }) => lists.parse(truth.fields))
    .flatMap(({ mostRead, moreNews }) => [mostRead, moreNews])
    .map((list) => list.map(({ title }) => title.normalize('NFC')))
    .filter((titles) => titles.length >= LEAST)
}

/** Titles that came out at their place, from their first letter to their last. */
function countRight(titles: readonly string[], found: ReturnType<Built['splitHeadlines']>): number {
  const ends = new Map(found.map(({ span }) => [span.start, span.end]))
  let start = 0
  let right = 0
  for (const { length } of titles) {
    if (ends.get(start) === start + length) right++
    start += length + 1
  }
  return right
}
