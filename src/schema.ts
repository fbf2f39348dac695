/**
 * Door `frettagrein/schema`: the shapes of `article.ts` as a zod schema (also a Standard Schema) and as
 * JSON Schema. Strict: a key too many is refused like one too few.
 */
import * as z from 'zod'
import type { Issue } from './issue.ts'
import { issue } from './issue.ts'
import type { ParseResult } from './result.ts'

/** Days that exist: months by their length, 29 February in leap years alone. */
const DAY =
  '(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))' +
  '|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)'
const MOMENT = new RegExp(`^${DAY}(?:T(?:[01]\\d|2[0-3]):[0-5]\\d:00Z)?$`, 'u')

// Two patterns, for one of the form ^\S…\S$ would need a stack as deep as the text is long.
const text = z
  .string()
  .regex(/^\S/u, 'Empty, or blank at its start')
  .regex(/\S$/u, 'Empty, or blank at its end')
const bodyText = z
  .string()
  .regex(/^(?!\s)/u, 'Blank at its start')
  .regex(/(?<!\s)$/u, 'Blank at its end')
const moment = z.string().regex(MOMENT, 'No YYYY-MM-DD or YYYY-MM-DDTHH:MM:00Z of the calendar')
const address = z
  .url({ protocol: /^https?$/u, error: 'No http(s) address' })
  .regex(/^https?:\/\/\S+$/u, 'No http(s) address')
const publisherId = z.string().regex(/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/u, 'No publisher id')
const articleId = z
  .string()
  .regex(/^[a-z\d][a-z\d-]*:\S+$/u, 'No id written publisher:number or publisher:path')
const texts = z.array(text).readonly()

const image = z
  .strictObject({
    caption: text.nullable(),
    credit: text.nullable(),
    url: address.nullable(),
  })
  .refine(
    ({ caption, credit, url }) => (caption ?? credit ?? url) !== null,
    'Nothing is said of it',
  )

const relatedItem = z.strictObject({
  title: text,
  summary: text.nullable(),
  publishedAt: moment.nullable(),
  url: address.nullable(),
})

const listItem = z.strictObject({
  title: text,
  section: text.nullable(),
  authors: texts,
  url: address.nullable(),
})

/**
 * The shape of `Article`, calendar and addresses checked. Only a paywalled page may have no body.
 *
 * @example
 * articleSchema.safeParse(JSON.parse(line)).success
 */
export const articleSchema = z
  .strictObject({
    id: articleId.nullable(),
    url: address.nullable(),
    publisher: publisherId.nullable(),
    section: text.nullable(),
    genre: z.enum(['news', 'opinion', 'match-report', 'live']).nullable(),
    headline: text,
    authors: texts,
    publishedAt: moment.nullable(),
    updatedAt: moment.nullable(),
    image: image.nullable(),
    images: z.array(image).readonly(),
    lead: text.nullable(),
    body: bodyText,
    tags: texts,
    related: z.array(relatedItem).readonly(),
    mostRead: z.array(listItem).readonly(),
    moreNews: z.array(listItem).readonly(),
    access: z.enum(['open', 'paywalled']),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu, 'No BCP 47 tag')
      .nullable(),
  })
  .refine(({ access, body }) => access === 'paywalled' || body !== '', {
    path: ['body'],
    error: 'Empty, though the page is open',
  })

/** The shape of an item of a feed; its keys mean what they mean on an article. */
export const feedItemSchema = z.strictObject({
  id: articleId.nullable(),
  url: address.nullable(),
  publisher: publisherId.nullable(),
  title: text,
  summary: text.nullable(),
  publishedAt: moment.nullable(),
  section: text.nullable(),
  tags: texts,
  image: image.nullable(),
  authors: texts,
})

/**
 * The shape of an article as JSON Schema, draft 2020-12; a plain object. It says all that the zod schema says
 * but two things: that only a paywalled page has no body, and that an image has at least one member.
 */
export const articleJsonSchema = z.toJSONSchema(articleSchema, {
  target: 'draft-2020-12',
  metadata: z
    .registry<{ id: string }>()
    .add(image, { id: 'Image' })
    .add(relatedItem, { id: 'RelatedItem' })
    .add(listItem, { id: 'ListItem' }),
  override: ({ jsonSchema }) => {
    delete jsonSchema.readOnly
  },
})

/**
 * Checks the article of a result against the schema: one `schema-mismatch` for each thing wrong, with
 * its path; none when all is well, nor for a draft, which is no article yet.
 *
 * @example
 * validate(parseArticle(page)) // []
 */
export function validate(result: ParseResult): readonly Issue[] {
  if (!result.ok) return []
  const checked = articleSchema.safeParse(result.article)
  if (checked.success) return []
  return checked.error.issues.map(({ path, message }) =>
    issue('schema-mismatch', message, path.length > 0 ? { path: path.map(String).join('.') } : {}),
  )
}
