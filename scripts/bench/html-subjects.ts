import type * as Slim from 'cheerio/slim'
import { createRequire } from 'node:module'
import type { Built } from './built.ts'
import type { HtmlAnswer } from './html-answer.ts'
import { gradeHtml } from './html-answer.ts'
import type { Peer } from './peers.ts'
import type { Page, Subject } from './subject.ts'
import { FLOOR, OWN } from './subject.ts'
import type { TruePage } from './true-pages.ts'

/**
 * A copy of cheerio that nobody else uses: code that two callers share is compiled for both, and slower for
 * each. The doors in dist import the other one.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- what is required has no type of its own
const { load }: typeof Slim = createRequire(import.meta.url)('cheerio/slim')

type ParseHtml = Built['parseHtml']

/** The floor, this library and the others, all on the same pages. */
export function htmlSubjects(
  parseHtml: ParseHtml,
  peers: readonly Peer[],
  pages: readonly TruePage[],
): readonly Subject[] {
  const group = 'html'
  return [
    { name: FLOOR, group, pages, run: ({ text }) => load(text) },
    ownSubject(parseHtml, pages),
    ...peers.map(
      (peer): Subject => ({
        name: peer.name,
        group,
        pages,
        run: peer.run,
        grade: () => gradeEngine(pages, async (page) => peer.read(await peer.run(page))),
      }),
    ),
  ]
}

function ownSubject(parseHtml: ParseHtml, pages: readonly TruePage[]): Subject {
  const run = ({ text, url }: Page) => parseHtml(text, url === undefined ? {} : { url })
  return {
    name: OWN,
    group: 'html',
    pages,
    run,
    article: (page) => run(page).article,
    grade: () => gradeEngine(pages, (page) => answerOf(run(page))),
  }
}

function answerOf({ article }: ReturnType<ParseHtml>): HtmlAnswer {
  const { headline, authors, publishedAt, lead, body, tags } = article
  return {
    headline,
    authors: [...authors],
    published: publishedAt,
    text: `${lead ?? ''}\n${body}`,
    tags: [...tags],
  }
}

async function gradeEngine(
  pages: readonly TruePage[],
  answer: (page: TruePage) => HtmlAnswer | Promise<HtmlAnswer>,
) {
  const answers: (readonly [TruePage, HtmlAnswer])[] = []
  for (const page of pages) answers.push([page, await answer(page)])
  return gradeHtml(answers)
}
