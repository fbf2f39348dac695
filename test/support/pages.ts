import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { fixtures } from './fixtures.ts'
import { FORMS, trip } from './invented/round-trip.ts'
import { SHAPES } from './invented/shapes.ts'

const texts = new Map<string, string>()

/** A fixture's page as a string; read once. */
function pageOf(file: string): string {
  const known = texts.get(file)
  if (known !== undefined) return known
  const text = readFileSync(file, 'utf8')
  texts.set(file, text)
  return text
}

const layouts = FORMS.filter((form) => !SHAPES.includes(form))
const invented = (forms: readonly string[]) =>
  fc.tuple(fc.constantFrom(...forms), fc.nat()).map(([form, seed]) => trip(form, seed).text)
const printed = (isHtml: boolean) =>
  fc
    .constantFrom(...fixtures().filter((page) => page.isHtml === isHtml && !isLong(page.file)))
    .map(({ file }) => pageOf(file))

/** The largest pages would take most of the time and show nothing that others do not. */
function isLong(file: string): boolean {
  return pageOf(file).length > 20_000
}

/** A page with pieces cut out, wherever they stand. */
function cut(pages: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const cuts = fc.array(fc.tuple(fc.nat(20_000), fc.nat(400)), { maxLength: 4 })
  return fc
    .tuple(pages, cuts)
    .map(([page, all]) =>
      all.reduce((text, [at, length]) => text.slice(0, at) + text.slice(at + length), page),
    )
}

const whole = fc.oneof(invented(SHAPES), printed(false))
const wholeHtml = fc.oneof(invented(layouts), printed(true))
const anything = fc.string({ unit: 'binary', maxLength: 300 })

/** Flat text: invented pages and fixtures, whole and cut, and any string at all. */
export const flatPages: fc.Arbitrary<string> = fc.oneof(whole, cut(whole), anything)

/** HTML: in every layout, whole and cut, so that tags are broken too. */
export const htmlPages: fc.Arbitrary<string> = fc.oneof(wholeHtml, cut(wholeHtml), anything)
