import type { Pass } from '../draft.ts'
import { byline } from './byline.ts'
import { echoes } from './echoes.ts'
import { figures } from './figures.ts'
import { headline } from './headline.ts'
import { image } from './image.ts'
import { leadAndBody } from './lead-and-body.ts'
import { leftovers } from './leftovers.ts'
import { listHeadings } from './list-headings.ts'
import { moreNews } from './more-news.ts'
import { mostRead } from './most-read.ts'
import { notArticles } from './not-articles.ts'
import { related } from './related.ts'
import { standingTexts } from './standing-texts.ts'
import { surroundings } from './surroundings.ts'
import { tags } from './tags.ts'
import { timestamp } from './timestamp.ts'

/** The pipeline, in order. Each pass reads the zones of those before it, and claims one thing. */
export const passes: readonly Pass[] = [
  /* Reads the bare page: its claims would hide the labels before the times. */
  notArticles,
  /* First of those that claim, so that no pass reads the same text twice. */
  echoes,
  /* The surest mark on a page; headings are looked for behind it, the byline before it. */
  timestamp,
  /* After the time, since headlines begin with the same words; before the byline, which asks the lists. */
  listHeadings,
  standingTexts,
  byline,
  /* Ends where the byline begins. */
  headline,
  surroundings,
  /* The lists, from the one with labels to the one without: each knows the titles of those before. */
  mostRead,
  related,
  moreNews,
  /* Between head and tail: pictures first, then the text around them, then what follows the text. */
  image,
  figures,
  leadAndBody,
  tags,
  leftovers,
]
