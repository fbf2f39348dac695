import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, report, unclaimed, zonesOf } from '../draft.ts'
import { issue } from '../issue.ts'
import { hasNodesOnLines, headEnd, repeatedTail, tailStart } from '../landmarks.ts'
import { rateOf } from '../rates.ts'
import { linesOf } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import { isListedName } from '../text/listed-names.ts'
import { isTagLine, splitTagRun } from '../text/tag-runs.ts'

/**
 * Claims the tags, which stand between the body and the first list with nothing between them.
 *
 *   … Rússlandsforseta. Innrás Rússa í Úkraínu Rússland Norður-Kórea Mest lesið …
 *                       ^^^^^^^^^^^^^^^^^^^^^^ tag
 *                                              ^^^^^^^^ tag
 *                                                       ^^^^^^^^^^^^ tag
 */
export const tags: Pass = { name: 'tags', run }

/** Below this a tag's edges are told as uncertain. */
const SURE = 0.9

function run(draft: Draft): Draft {
  if (zonesOf(draft, 'tag').length > 0) return draft
  const { text } = draft.source
  const after = Math.max(headEnd(draft), draft.zones.findLast(isText)?.span.end ?? 0)
  const isRepeated = repeatedTail(draft) !== null
  const lines = unclaimed(draft, { start: after, end: tailStart(draft) }).flatMap((part) =>
    linesOf(text, part),
  )
  const runs = lines.filter((line) => isRepeated || isTagLine(text, line))
  // With a line for each text node, each tag has one (visir/flatt-uppgjor-keflavik-selfoss).
  const isEach = runs.length > 1 && hasNodesOnLines(draft)
  const found = runs.flatMap((span) =>
    isEach ? [{ span, isKnown: true }] : splitTagRun(text, span, isKnownTag(draft)),
  )
  const claims = found.map(
    ({ span, isKnown }): Claim => ({
      role: 'tag',
      span,
      rule: isKnown ? 'tags:known' : 'tags:rule',
    }),
  )
  const doubtful = found
    .filter(({ isKnown }) => rateOf(isKnown ? 'tags:known' : 'tags:rule') < SURE)
    .map(({ span }) => uncertain(span))
  return report(claim(draft, tags.name, claims), doubtful)
}

function isText({ role }: Draft['zones'][number]): boolean {
  return role === 'body' || role === 'lead'
}

/** Section labels are often tags too; the caller may know more. */
function isKnownTag(draft: Draft): (words: string) => boolean {
  const { sections } = draft.publisher.words
  const { tags: known } = draft.known
  return (words) => isListedName(words) || sections.includes(words) || known.includes(words)
}

function uncertain(span: Span) {
  return issue(
    'tags-uncertain',
    'Nothing parts the tags here; this one may be two, or part of one.',
    {
      path: 'tags',
      span,
    },
  )
}
