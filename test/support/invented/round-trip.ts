import type { ComparedPage } from '../../../src/check/score.ts'
import { comparePage } from '../../../src/check/compare.ts'
import type { Field } from '../../../src/check/expectation.ts'
import { FIELDS } from '../../../src/check/expectation.ts'
import { parseHtml } from '../../../src/html/index.ts'
import { parseArticle } from '../../../src/index.ts'
import { builtInPublishers } from '../../../src/publishers/all.ts'
import type { ParseResult } from '../../../src/result.ts'
import type { Printed } from './flat-shapes.ts'
import { seeded } from '../../../scripts/headlines/random.ts'
import { invent } from './article.ts'
import type { Template } from './html-page.ts'
import { printHtml } from './html-page.ts'
import { printShape, SHAPES } from './shapes.ts'

/** An invented page that was printed and read back. */
export interface TripPage extends ComparedPage {
  readonly text: string
}

const TEMPLATES: ReadonlyMap<string, Template> = new Map(
  builtInPublishers.flatMap((publisher) =>
    publisher.layouts.map((layout) => [`${publisher.id} ${layout.name}`, { publisher, layout }]),
  ),
)

/** Every form in which a page is printed: shapes of flat text, then each publisher's layouts. */
export const FORMS: readonly string[] = [...SHAPES, ...TEMPLATES.keys()]

interface Trips {
  readonly count: number
  readonly seed: number
}

/** Prints pages in one form and reads them back; page `i` is the same wherever `seed + i` is. */
export function tripsOf(form: string, { count, seed }: Trips): readonly TripPage[] {
  return Array.from({ length: count }, (_, at) => trip(form, seed + at))
}

/** One page there and back. */
export function trip(form: string, seed: number): TripPage {
  const template = TEMPLATES.get(form)
  const name = `${form} ${String(seed)}`
  if (!template) {
    const printed = printShape(form, seed)
    return compared(name, printed, parseArticle(printed.text))
  }
  const random = seeded(seed)
  const printed = printHtml(invent(random), template, random)
  const { publisher } = template
  return compared(name, printed, parseHtml(printed.text, { publisher }))
}

function compared(file: string, { text, truth, refused }: Printed, result: ParseResult): TripPage {
  const fields: Partial<Record<Field, unknown>> = {}
  for (const field of FIELDS) if (Object.hasOwn(truth, field)) fields[field] = truth[field]
  return { file, text, comparisons: comparePage({ outcome: refused ?? 'ok', fields }, result) }
}
