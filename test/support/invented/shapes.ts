import type { Random } from '../../../scripts/headlines/random.ts'
import { seeded } from '../../../scripts/headlines/random.ts'
import { invent } from './article.ts'
import { chance, oneOf } from './choose.ts'
import type { Printed, Shape } from './flat-shapes.ts'
import * as flat from './flat-shapes.ts'
import * as onLines from './line-shapes.ts'
import { matchParagraphs } from './sentences.ts'
import { liveTitle, matchTitle } from './titles.ts'

const plain =
  (shape: Shape): ((random: Random) => Shape) =>
  () =>
    shape

/** Every shape in which flat text of Vísir is seen. */
const PRINTERS: Readonly<Record<string, (random: Random) => Shape>> = {
  flat: plain(flat.flat),
  'date prefix': plain(flat.datePrefix),
  'without byline': plain(flat.withoutByline),
  'seed form': plain(flat.seedForm),
  glamour: plain(flat.glamour),
  'body only': plain(flat.bodyOnly),
  'body first': plain(flat.bodyFirst),
  opinion: plain(flat.opinion),
  paywalled: plain(flat.paywalled),
  'match report': (random) => flat.matchReport(matchTitle(random), matchParagraphs(random)),
  live: (random) => flat.live(liveTitle(random)),
  block: plain(onLines.block),
  'dated block': plain(onLines.datedBlock),
  'timed lines': plain(onLines.timedLines),
  'whole page': plain(onLines.wholePage),
  'whole page, lines': plain(onLines.wholePageLines),
}

/** The shapes by name. */
export const SHAPES: readonly string[] = Object.keys(PRINTERS)

/** One page of a shape: the same for the same seed. */
export function printShape(name: string, seed: number): Printed {
  const random = seeded(seed)
  const shape = PRINTERS[name]
  if (!shape) throw new RangeError(`No shape "${name}".`)
  const article = invent(random)
  const printed = shape(random)(article)
  return { ...printed, text: disturbed(printed.text, article.moreNews, random) }
}

/** What scraping does to text without changing what it says. */
const DISTURBANCES: readonly ((text: string, titles: readonly string[]) => string)[] = [
  (text) => text.normalize('NFD'),
  (text, titles) => titles.reduce((all, title) => all.replaceAll(title, hyphenated(title)), text),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll(' og ', '\u00a0og '),
  (text) => `\ufeff${text}\n`,
]

function disturbed(text: string, titles: readonly string[], random: Random): string {
  return chance(0.5, random) ? oneOf(DISTURBANCES, random)(text, titles) : text
}

/** A soft hyphen inside of each longer word. */
function hyphenated(title: string): string {
  return title.replace(/(\p{L}{4})(?=\p{L}{3})/gu, '$1\u00ad')
}
