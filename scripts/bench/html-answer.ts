import * as z from 'zod'
import { bagF1 } from '../../src/check/f1.ts'
import type { Grades } from './subject.ts'
import { mean } from './subject.ts'
import type { TruePage } from './true-pages.ts'

/** What any engine says of a page of HTML, brought to one shape. */
export const htmlAnswer = z.object({
  headline: z.string().nullish(),
  authors: z.array(z.string()),
  published: z.string().nullish(),
  /** Lead and body, captions too where the engine mixes them in. */
  text: z.string(),
  tags: z.array(z.string()),
})

export type HtmlAnswer = z.infer<typeof htmlAnswer>

/** The fields of a truth that general extractors can be asked for; what a truth leaves out is not asked. */
const askedFields = z.object({
  headline: z.string().optional(),
  authors: z.array(z.string()).optional(),
  publishedAt: z.string().nullish(),
  image: z.object({ caption: z.string().nullish() }).nullish(),
  lead: z.string().nullish(),
  body: z.string().optional(),
  tags: z.array(z.string()).optional(),
})

/** In the order of the plot. */
const QUESTIONS = [
  'headline',
  'authors',
  'time to the minute',
  'caption apart',
  'body F1',
  'tags',
] as const

type Shares = Readonly<Record<(typeof QUESTIONS)[number], number | null>>

/** Grades the answers of one engine, a page and its answer each. */
export function gradeHtml(answers: readonly (readonly [TruePage, HtmlAnswer])[]): Grades {
  const pages = answers.map(([page, answer]) => sharesOf(page, answer))
  const fields = QUESTIONS.map((question) => {
    const known = pages.map((page) => page[question]).filter((share) => share !== null)
    return [question, known.length === 0 ? null : mean(known)] as const
  })
  const asked = fields.flatMap(([, share]) => (share === null ? [] : [share]))
  const shares = new Map(fields)
  return {
    right: mean(asked),
    bodyF1: shares.get('body F1') ?? null,
    fields: Object.fromEntries(fields),
  }
}

/** 1 or 0 for each question, a share for the body; null where the page or its truth has no such thing. */
function sharesOf({ name, truth }: TruePage, found: HtmlAnswer): Shares {
  const { data: wanted, error } = askedFields.safeParse(truth.fields)
  if (error) throw new Error(`${name}.expected.json: ${z.prettifyError(error)}`)
  const { headline, authors, publishedAt, image, lead, body, tags } = wanted
  const caption = image?.caption ?? null
  const text = bare(found.text)
  const whole = words(`${lead ?? ''} ${body ?? ''}`)
  return {
    headline: share(headline, (one) => bare(found.headline) === bare(one)),
    authors: share(authors, (names) => same(found.authors, names)),
    'time to the minute': share(publishedAt, (time) => minute(found.published) === minute(time)),
    'caption apart': share(caption, (one) => text !== '' && !text.includes(bare(one))),
    'body F1': body === undefined ? null : bagF1(whole, words(text)),
    tags: share(tags?.length === 0 ? null : tags, (names) => same(found.tags, names)),
  }
}

function share<T>(wanted: T | null | undefined, isRight: (wanted: T) => boolean): number | null {
  return wanted === null || wanted === undefined ? null : Number(isRight(wanted))
}

/** Soft hyphens and white space count for nothing, in favour of the others. */
function bare(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFC')
    .replace(/[\u00ad\u200b]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => bare(one) === bare(b[at]))
}

/** Day and minute as written; null where the time says less. */
function minute(time: string | null | undefined): string | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.exec(time ?? '')?.[0] ?? null
}

function words(text: string): readonly string[] {
  return (
    bare(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
