import type { Image } from '../article.ts'
import type { Publisher } from '../publisher.ts'
import { findPublisher } from '../publishers/find-publisher.ts'
import { identify } from '../publishers/identify.ts'
import type { FeedEntry, FeedImage, FeedItem } from './item.ts'
import { oneLine, readMarkup } from './markup.ts'
import { readMoment } from './moment.ts'

const ADDRESS = /^https?:\/\/[^\s/]\S*$/iu

/** Reads an entry of any format into an item; null where it has no title. */
export function readItem(entry: FeedEntry, publishers: readonly Publisher[]): FeedItem | null {
  const title = readMarkup(entry.title ?? '').text
  if (title === '') return null
  const { publisher } = findPublisher('', entry.link, publishers)
  const { text, images } = readMarkup(entry.summary ?? '')
  const labels = cleanList(entry.labels)
  const section = labels.find((label) => publisher.words.sections.includes(label)) ?? null
  return {
    ...placeOf(entry.link, publisher),
    title,
    summary: text === '' ? null : text,
    publishedAt: readMoment(entry.published ?? ''),
    section,
    tags: cleanList([...labels.filter((label) => label !== section), ...(entry.keywords ?? [])]),
    image: readImage([...images, ...entry.images], title),
    authors: cleanList(entry.authors),
  }
}

/** Id and canonical address where the publisher's own pattern tells them, else the link as it is. */
function placeOf(
  link: string | undefined,
  publisher: Publisher,
): Pick<FeedItem, 'id' | 'url' | 'publisher'> {
  const place = identify(publisher, link ?? '')
  const owner = publisher.address.hosts.length > 0 ? publisher.id : null
  if (place.kind === 'article') return { id: place.id, url: place.url, publisher: owner }
  return { id: null, url: addressOf(link), publisher: owner }
}

/** The first picture, with the words of others that show the same; a title is no caption. */
function readImage(images: readonly FeedImage[], title: string): Image | null {
  const url = images.map((image) => addressOf(image.url)).find((one) => one !== null) ?? null
  const same = images.filter((image) => image.url === undefined || addressOf(image.url) === url)
  const caption = firstText(same.map((image) => image.caption).filter((one) => one !== title))
  const credit = firstText(same.map((image) => image.credit))
  return url === null && caption === null && credit === null ? null : { caption, credit, url }
}

function firstText(texts: readonly (string | undefined)[]): string | null {
  return texts.map((text) => readMarkup(text ?? '').text).find((text) => text !== '') ?? null
}

function addressOf(url: string | undefined): string | null {
  const trimmed = url?.trim() ?? ''
  return ADDRESS.test(trimmed) ? trimmed : null
}

/** Texts on one line, in order, each once. */
function cleanList(texts: readonly (string | undefined)[]): readonly string[] {
  const clean = texts.map((text) => (text === undefined ? '' : oneLine(readMarkup(text).text)))
  return [...new Set(clean)].filter((text) => text !== '')
}
