import { comparePage } from '../../src/check/compare.ts'
import { scoreFields } from '../../src/check/score.ts'
import type { Built } from './built.ts'
import type { Grades, Page, Subject } from './subject.ts'
import { SEED_PAGE } from './subject.ts'
import type { TruePage } from './true-pages.ts'

type ParseArticle = Built['parseArticle']

const SEED = 'kim-lofar-russum'
const WHOLE = 'safnadarbill-heil-sida'
/** Stands in the body of the seed page, long after its lead. */
const IN_BODY = 'Innrásarstríð Rússa'
const SENTENCE = 'Veðrið var gott um allt land. '

/** The pages that are measured by themselves, and all pages together, each another than the one before. */
export function textSubjects(
  parseArticle: ParseArticle,
  fixtures: readonly TruePage[],
  all: { readonly name: string; readonly pages: readonly TruePage[] },
): readonly Subject[] {
  const seed = pageNamed(SEED, fixtures)
  const single = {
    [SEED_PAGE]: [seed],
    'text: whole page': [pageNamed(WHOLE, fixtures)],
    [`text: ${all.name}`]: all.pages,
    'text: page of 1 MB': [longPage(seed)],
  }
  return Object.entries(single).map(([name, pages]) => textSubject(parseArticle, name, pages))
}

function textSubject(
  parseArticle: ParseArticle,
  name: string,
  pages: readonly TruePage[],
): Subject {
  const run = ({ text, url }: Page) => parseArticle(text, url === undefined ? {} : { url })
  return {
    name,
    group: 'text',
    pages,
    run,
    article: (page) => run(page).article,
    grade: () => grade(pages, run),
  }
}

/** As `frettagrein check` counts: every field that a truth names, and whether it is an article at all. */
function grade(pages: readonly TruePage[], run: (page: Page) => ReturnType<ParseArticle>): Grades {
  const scores = scoreFields(
    pages.map((page) => ({ file: page.name, comparisons: comparePage(page.truth, run(page)) })),
  )
  const asked = scores.reduce((sum, { n }) => sum + n, 0)
  const right = scores.reduce((sum, score) => sum + score.right, 0)
  return {
    right: right / Math.max(1, asked),
    bodyF1: scores.find(({ field }) => field === 'body')?.score ?? null,
    fields: Object.fromEntries(scores.map((score) => [score.field, score.right / score.n])),
  }
}

function pageNamed(name: string, pages: readonly TruePage[]): TruePage {
  const page = pages.find((one) => one.name === name)
  if (!page) throw new Error(`The fixtures hold no page ${name} with its truth.`)
  return page
}

/**
 * The seed page with a megabyte more: half of it in the body, half in the body's second copy on the page, by
 * which the lead is told; and the truth that goes with it.
 */
function longPage(seed: TruePage): TruePage {
  const more = SENTENCE.repeat(Math.round(5e5 / Buffer.byteLength(SENTENCE)))
  const lengthen = (text: string): string => text.replaceAll(IN_BODY, `${more}${IN_BODY}`)
  const { body, ...fields } = seed.truth.fields
  const truth = { ...seed.truth, fields: { ...fields, body: lengthen(String(body)) } }
  return { ...seed, text: lengthen(seed.text), truth }
}
