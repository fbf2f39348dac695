import { isRegExp } from 'node:util/types'
import * as z from 'zod'
import type { Publisher } from '../index.ts'

/** JSON has no patterns: there, the text of one stands for it. */
const pattern = z
  .union([z.custom<RegExp>(isRegExp), z.string()], 'Invalid input: expected a regular expression')
  .transform((value, context) => {
    if (typeof value !== 'string') return value
    try {
      return new RegExp(value, 'u')
    } catch (error) {
      context.addIssue(error instanceof Error ? error.message : String(error))
      return z.NEVER
    }
  })

const texts = z.array(z.string()).readonly()
const some = texts.exactOptional()
const text = z.string().exactOptional()

const address = z.strictObject({
  hosts: texts,
  mirrors: some,
  articles: z.array(pattern).readonly(),
  canonical: text,
  others: z.array(z.strictObject({ path: pattern, what: z.string() })).readonly(),
})

const words = z.strictObject({
  byline: z.strictObject({ one: texts, many: texts }),
  updated: texts,
  lists: z.strictObject({ related: texts, mostRead: texts, moreNews: texts, end: texts }),
  sections: texts,
  menu: texts,
  furniture: z
    .array(
      z.strictObject({ start: z.string(), end: text, reach: z.int().positive().exactOptional() }),
    )
    .readonly(),
  paywall: texts,
  listings: texts,
  genres: z
    .array(
      z.strictObject({
        opening: z.string(),
        genre: z.enum(['news', 'opinion', 'match-report', 'live']),
      }),
    )
    .readonly(),
  marks: z.array(z.strictObject({ pattern, weight: z.number() })).readonly(),
})

const figures = z.strictObject({ lead: some, inBody: some, caption: some, credit: some })
const list = z.strictObject({
  heading: texts,
  item: texts,
  title: texts,
  summary: some,
  section: some,
  authors: some,
  timestamp: some,
})
const json = z.strictObject({
  selector: z.string(),
  headline: text,
  lead: text,
  body: z.string(),
  authors: text,
  publishedAt: text,
  updatedAt: text,
  section: text,
  tags: text,
})

const layout = z.strictObject({
  name: z.string(),
  from: text,
  until: text,
  signs: some,
  headline: texts,
  body: texts,
  section: some,
  authors: some,
  timestamp: some,
  updated: some,
  lead: some,
  tags: some,
  figures: figures.exactOptional(),
  lists: z.array(list).readonly().exactOptional(),
  cut: some,
  boxes: some,
  paywall: some,
  distrust: some,
  json: json.exactOptional(),
})

/** The shape of a publisher that comes from a file of the caller's; a member too many is refused. */
export const publisherSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  knowledge: z.enum(['certain', 'probable']),
  asOf: z.string(),
  languages: texts,
  address,
  words,
  counts: z.strictObject({
    mostRead: z.number().exactOptional(),
    moreNews: z.number().exactOptional(),
  }),
  layouts: z.array(layout).readonly(),
}) satisfies z.ZodType<Publisher>
