import type { IssueCode } from '../../../src/issue.ts'
import type { Invented } from './article.ts'
import { clock, isoDay, written } from './moment.ts'
import type { Truth } from './truth.ts'
import { onOneLine, truthOf } from './truth.ts'

/** A page, and what it says. */
export interface Printed {
  readonly text: string
  readonly truth: Truth
  /** The error code of a page that is no whole article. */
  readonly refused?: IssueCode
}

export type Shape = (article: Invented) => Printed

const glue = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ')

/** `Anna, Jón og Ari skrifa` */
export function bylineOf(authors: readonly string[]): string {
  const last = authors.at(-1) ?? ''
  return authors.length < 2
    ? `${last} skrifar`
    : `${authors.slice(0, -1).join(', ')} og ${last} skrifa`
}

function headOf(article: Invented): string {
  const { headline, authors, published, caption, credit } = article
  return glue([headline, bylineOf(authors), written(published), caption, credit])
}

/** Tags and lists, in the order in which pages have them. */
function tailOf({ tags, related, mostRead, moreNews }: Invented): string {
  return glue([
    ...tags,
    ...(related.length > 0 ? ['Tengdar fréttir'] : []),
    ...related.map(({ title, summary, published }) => glue([title, summary, written(published)])),
    'Mest lesið',
    ...mostRead.map(({ title, section, authors }) => glue([title, authors.join(','), section])),
    'Fleiri fréttir',
    ...moreNews,
    'Sjá meira',
  ])
}

const textOf = ({ lead, paragraphs }: Invented): string => glue([lead, ...paragraphs])

export const flat: Shape = (article) => ({
  text: glue([headOf(article), textOf(article), tailOf(article)]),
  truth: onOneLine(article),
})

export const datePrefix: Shape = (article) => ({
  text: ` date 2026-01-03 ${flat(article).text}`,
  truth: onOneLine(article),
})

export const withoutByline: Shape = (article) => {
  const { headline, published, caption, credit } = article
  return {
    text: glue([headline, written(published), caption, credit, textOf(article), tailOf(article)]),
    truth: { ...onOneLine(article), authors: [] },
  }
}

/** The page, its body again, its tail again: what containers scraped one after another leave. */
export const seedForm: Shape = (article) => {
  const body = article.paragraphs.join(' ')
  return {
    text: [flat(article).text, body, tailOf(article)].join('\n'),
    truth: { ...onOneLine(article), image: truthOf(article)['image'], ...seedLead(article), body },
  }
}

/** With neither credit nor border the caption opens the lead. */
function seedLead({ caption, credit, lead }: Invented): Truth {
  return credit === null && caption !== null
    ? { image: null, lead: `${caption} ${lead}` }
    : { lead }
}

export const glamour: Shape = (given) => {
  const mostRead = given.mostRead.map((item) => ({ ...item, section: 'Glamour' }))
  const article: Invented = {
    ...given,
    authors: ['Ritstjórn'],
    credit: given.credit === null ? null : 'Glamour/Getty',
    tags: [],
    related: [],
    mostRead,
    moreNews: [],
  }
  const items = mostRead.map(({ title }) => `${title} Glamour`)
  return {
    text: glue([headOf(article), textOf(article), 'Mest lesið', ...items]),
    truth: onOneLine(article),
  }
}

export const bodyOnly: Shape = ({ lead, paragraphs }) => ({
  text: glue([lead, ...paragraphs]),
  truth: { headline: null, body: glue([lead, ...paragraphs]) },
  refused: 'headline-missing',
})

export const bodyFirst: Shape = (given) => {
  const article: Invented = { ...given, caption: null, credit: null, tags: [] }
  const { headline, authors, published } = article
  return {
    text: glue([
      textOf(article),
      glue([headline, bylineOf(authors), written(published)]),
      tailOf(article),
    ]),
    truth: onOneLine(article),
  }
}

export const opinion: Shape = (given) => {
  const writer = 'Höfundur er kennari á eftirlaunum.'
  const mostRead = given.mostRead.map((item, at) => ({
    ...item,
    section: 'Skoðun',
    authors: at % 4 === 3 ? ['Anna Briem', 'Jón Kaldalóns'] : ['Eyrún Ósk Hallgrímsdóttir'],
  }))
  const paragraphs = [...given.paragraphs, writer]
  const article: Invented = {
    ...given,
    section: 'Skoðun',
    paragraphs,
    tags: ['Skoðun: Húsnæðismál'],
    related: [],
    mostRead,
  }
  const offer =
    'Viltu birta grein á Vísi? Kynntu þér reglur ritstjórnar um skoðanagreinar. Senda grein'
  return {
    text: glue(['Skoðun', headOf(article), textOf(article), offer, tailOf(article)]),
    truth: { ...onOneLine(article), section: 'Skoðun', genre: 'opinion' },
  }
}

export const matchReport = (headline: string, paragraphs: readonly string[]): Shape => {
  return (given) => {
    const article: Invented = { ...given, headline, paragraphs, lead: paragraphs[0] ?? '' }
    const shown = { ...article, paragraphs: paragraphs.slice(1) }
    const tail = tailOf(shown).replace('Mest lesið', 'Bein lýsing Leikirnir Sjá alla Mest lesið')
    return {
      text: glue([headOf(shown), textOf(shown), tail]),
      truth: { ...onOneLine(shown), genre: 'match-report' },
    }
  }
}

export const live = (headline: string): Shape => {
  return (given) => {
    const opening = `Uppfært ${clock(given.published)}:`
    const article: Invented = { ...given, headline, lead: `${opening} ${given.lead}` }
    return { ...flat(article), truth: { ...onOneLine(article), genre: 'live' } }
  }
}

export const paywalled: Shape = (given) => {
  const article: Invented = { ...given, section: 'Innherji', paragraphs: [] }
  const wall =
    'Lestu meira Innherji er sjálfstæður áskriftarmiðill á Vísi. Á síðum Innherja er boðið upp á ' +
    'umfjöllun um viðskiptalífið og efnahagsmál. Virkja áskrift Ertu með áskrift? Skráðu þig inn ' +
    'hér að neðan með rafrænum skilríkjum. Innskrá'
  const { caption, credit, lead } = article
  const loose = credit === null && caption !== null ? `${caption} ` : ''
  return {
    text: glue(['Innherji', headOf(article), textOf(article), wall, tailOf(article)]),
    truth: {
      ...onOneLine(article),
      section: 'Innherji',
      lead: `${loose}${lead}`,
      body: '',
      access: 'paywalled',
    },
  }
}

/** The day before which the page was fetched; it has no time of its own. */
export const fetchedDay = ({ published }: Invented): string => ` date ${isoDay(published)} `
