import type { Genre } from './article.ts'
import type { Publisher } from './publisher.ts'

/** Section labels that state a genre; all others state none. */
const SECTION_GENRES: Readonly<Record<string, Genre>> = {
  Innlent: 'news',
  Erlent: 'news',
  Skoðun: 'opinion',
}
/** Opinion pieces end in who wrote them, as a sentence of its own. */
const WRITER = /(?:^|[\s.!?“”])Höfund(?:ur er|ar eru) (?:[^.!?]|\.(?= \p{Ll})){1,250}[.!?]?$/u

interface GenreInput {
  readonly section: string | null
  readonly headline: string | null
  readonly body: string
  readonly publisher: Publisher
}

/** The genre that the page states: by the headline's opening, the section's label, or the writer's line. */
export function genreOf({ section, headline, body, publisher }: GenreInput): Genre | null {
  const opened = publisher.words.genres.find(({ opening }) => headline?.startsWith(opening))
  if (opened) return opened.genre
  if (section !== null && Object.hasOwn(SECTION_GENRES, section))
    return SECTION_GENRES[section] ?? null
  return WRITER.test(body.slice(-600)) ? 'opinion' : null
}
