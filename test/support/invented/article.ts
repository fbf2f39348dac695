import type { Random } from '../../../scripts/headlines/random.ts'
import { between, chance, oneOf, severalOf } from './choose.ts'
import { creditText } from './credits.ts'
import type { Moment } from './moment.ts'
import { moment } from './moment.ts'
import { signature } from './people.ts'
import { PLACES } from './places.ts'
import { bodyParagraphs, captionText, leadText, summaryText } from './sentences.ts'
import { titleText } from './titles.ts'

/** An article that nobody wrote: what any page of it must give back. */
export interface Invented {
  readonly section: string | null
  readonly headline: string
  readonly authors: readonly string[]
  readonly published: Moment
  readonly caption: string | null
  readonly credit: string | null
  readonly lead: string
  readonly paragraphs: readonly string[]
  readonly tags: readonly string[]
  readonly related: readonly InventedLink[]
  readonly mostRead: readonly InventedItem[]
  readonly moreNews: readonly string[]
}

export interface InventedLink {
  readonly title: string
  readonly summary: string
  readonly published: Moment
}

export interface InventedItem {
  readonly title: string
  readonly section: string
  readonly authors: readonly string[]
}

const SECTIONS = ['Innlent', 'Erlent', 'Viðskipti innlent', 'Lífið', 'Veður', 'Enski boltinn']
const LABELS = [
  ...SECTIONS,
  'Sport',
  'Fótbolti',
  'Handbolti',
  'Golf',
  'Formúla 1',
  'Bíó og sjónvarp',
  'Neytendur',
  'Menning',
]
const TOPICS = [
  'Samgöngur',
  'Lögreglumál',
  'Skóla- og menntamál',
  'Eldgos og jarðhræringar',
  'Dýr',
  'Bandaríkin',
  'Enski boltinn',
  'Tímamót',
  'Innrás Rússa í Úkraínu',
  'Húsnæðismál',
  'Stangveiði',
  'Alþingi',
  'Björgunarsveitir',
]

/** An article of the usual kind, with the usual traps in their usual shares. */
export function invent(random: Random): Invented {
  const headline = titleText(random, chance(0.15, random))
  const titles = severalOf(between(16, 40, random), () => titleText(random)).filter(
    (title) => title !== headline,
  )
  const hasPicture = chance(0.85, random)
  return {
    section: chance(0.8, random) ? oneOf(SECTIONS, random) : null,
    headline,
    authors: severalOf(chance(0.85, random) ? 1 : between(2, 3, random), () => signature(random)),
    published: moment(random),
    caption: hasPicture && chance(0.9, random) ? captionText(random) : null,
    credit: hasPicture ? creditText(random) : null,
    lead: leadText(random),
    paragraphs: bodyParagraphs(random),
    tags: tagsFor(random),
    related: chance(0.3, random) ? titles.slice(0, between(1, 3, random)).map(linkTo(random)) : [],
    mostRead: titles
      .slice(3, 13)
      .map((title) => ({ title, section: oneOf(LABELS, random), authors: [] })),
    moreNews: [...titles.slice(10), headline],
  }
}

function linkTo(random: Random): (title: string) => InventedLink {
  return (title) => ({ title, summary: summaryText(random), published: moment(random) })
}

/** One to four, at times a person or a place among them. */
function tagsFor(random: Random): readonly string[] {
  return severalOf(between(1, 4, random), () =>
    chance(0.15, random) ? oneOf(PLACES, random).name : oneOf(TOPICS, random),
  )
}
