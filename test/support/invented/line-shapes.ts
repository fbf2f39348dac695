import type { Invented } from './article.ts'
import type { Shape } from './flat-shapes.ts'
import { bylineOf, fetchedDay, flat } from './flat-shapes.ts'
import { isoDay, written } from './moment.ts'
import type { Truth } from './truth.ts'
import { truthOf } from './truth.ts'

const lines = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n')

/** Caption, then caption and credit, as the alt text and the line under a picture. */
function pictureLines({ caption, credit }: Invented): readonly (string | null)[] {
  if (caption === null) return [credit]
  return [caption, credit === null ? caption : `${caption} ${credit}`]
}

function listLines({ related, moreNews }: Invented): readonly string[] {
  return [
    ...(related.length > 0 ? ['Tengdar fréttir'] : []),
    ...related.flatMap(({ title, summary }) => [title, summary]),
    'Fleiri fréttir',
    ...moreNews,
    'Sjá meira',
    'Velkomin á Vísi. Þessi vefur notar vafrakökur. Sjá nánar.',
  ]
}

/** Block pages have no Mest lesið, and neither their own time nor that of related stories. */
function blockTruth(article: Invented): Truth {
  return {
    ...truthOf(article),
    publishedAt: null,
    mostRead: [],
    related: article.related.map(({ title, summary }) => ({ title, summary, publishedAt: null })),
  }
}

/** Many lines: section, headline, byline without a time, picture, paragraphs, tags, lists. */
export const block: Shape = (given) => {
  const article: Invented = { ...given, section: given.section ?? 'Innlent' }
  const { section, headline, authors, lead, paragraphs, tags } = article
  return {
    text: lines([
      section,
      headline,
      bylineOf(authors),
      ...pictureLines(article),
      lead,
      ...paragraphs,
      tags.join(' '),
      ...listLines(article),
    ]),
    truth: blockTruth(article),
  }
}

/** A block page under the day on which it was fetched. */
export const datedBlock: Shape = (article) => {
  const { text, truth } = block(article)
  return {
    text: `${fetchedDay(article)}${text}`,
    truth: { ...truth, publishedAt: isoDay(article.published) },
  }
}

/** Lines with the time, as newer pages have them when their elements are kept apart. */
export const timedLines: Shape = (given) => {
  const article: Invented = { ...given, section: given.section ?? 'Innlent' }
  const { section, headline, authors, published, caption, credit, lead, paragraphs, tags } = article
  const { related, mostRead, moreNews } = article
  return {
    text: lines([
      section,
      headline,
      `${bylineOf(authors)} ${written(published)}`,
      [caption, credit].filter((part) => part !== null).join(' '),
      lead,
      ...paragraphs,
      tags.join(' '),
      ...(related.length > 0 ? ['Tengdar fréttir'] : []),
      ...related.flatMap((link) => [link.title, link.summary, written(link.published)]),
      'Mest lesið',
      ...mostRead.flatMap((item) => [item.title, item.section]),
      'Fleiri fréttir',
      ...moreNews,
      'Sjá meira',
      '×',
    ]),
    truth: truthOf(article),
  }
}

const MENU =
  'Fréttir Innlent Erlent Veður Hádegisfréttir Kvöldfréttir Stjórnmál Dómsmál Viðskipti Innlent ' +
  'Erlent Atvinnulíf Neytendur Sport Fótbolti Körfubolti Handbolti Enski boltinn Golf Formúla 1 ' +
  'Lífið Gagnrýni Menning Bíó og sjónvarp Tónlist Makamál Tíska og hönnun Skoðun Innherji ' +
  'Fasteignir Atvinna Viðburðir'
const FOOT =
  'Sýn Reglur um ritstjórnarlegt sjálfstæði Persónuverndarstefna Suðurlandsbraut 8 108 Reykjavík ' +
  'Vísir Auglýsingar Hafðu samband Ritstjórnarstefna Áskriftarskilmálar Starfsfólk Umferð Vefpóstur ' +
  'Um vafrakökur Allur réttur áskilinn'

/** All of a page on one line: menus, the article, Mest lesið again, foot and menu. */
export const wholePage: Shape = (given) => {
  const article: Invented = { ...given, section: given.section ?? 'Innlent' }
  const { text, truth } = flat(article)
  const again = article.mostRead.map((item) => `${item.title} ${item.section}`).join(' ')
  const head = `Hlaðvarp Sjónvarp Útvarp ${MENU} föstudagur 6. mars 2026 -3 °C Reykjavík ${MENU}`
  return {
    text: `${head} Innskráning ${article.section ?? ''} ${text} × Mest lesið ${again} ${FOOT} ${MENU}`,
    truth: { ...truth, section: article.section },
  }
}

/** The same on lines, each menu entry its own. */
export const wholePageLines: Shape = (given) => {
  const article: Invented = { ...given, section: given.section ?? 'Innlent' }
  const { text, truth } = timedLines(article)
  const entries = ['Hlaðvarp', 'Sjónvarp', 'Útvarp', 'Fréttir', 'Innlent', 'Erlent', 'Veður']
  const again = article.mostRead.flatMap((item) => [item.title, item.section])
  return {
    text: lines([
      ...entries,
      ...entries,
      'Innskráning',
      text,
      'Mest lesið',
      ...again,
      'Sýn',
      'Persónuverndarstefna',
      'Allur réttur áskilinn',
      ...entries,
    ]),
    truth,
  }
}
