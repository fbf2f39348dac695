import type { Article, DraftArticle } from './article.ts'
import type { Draft } from './draft.ts'
import { zonesOf } from './draft.ts'
import { zoneEvidence } from './evidence.ts'
import type { Findings } from './findings.ts'
import { proveByZones, several, single, textOf } from './findings.ts'
import { withOwnStrings } from './own-strings.ts'
import { genreOf } from './genre.ts'
import { issue } from './issue.ts'
import { isPaywalled } from './landmarks.ts'
import { listItems, relatedItems } from './list-items.ts'
import { outcome } from './outcome.ts'
import { pictures } from './pictures.ts'
import type { Evidence, ParseResult } from './result.ts'
import { icelandicOrFaroese } from './text/language.ts'

/** What the address and the caller say of the page, beside its text. */
export interface Provenance {
  readonly id: string | null
  readonly url: string | null
  /** Who gave the address; null where there is none. */
  readonly address: Evidence | null
  readonly publisher: Evidence | null
}

/**
 * Joins the zones and the witnesses of a finished draft into an article. Nothing is decided here but
 * who speaks for a field; strings are copied, so that an article kept alone keeps no page alive.
 */
export function assemble(draft: Draft, provenance: Provenance): ParseResult {
  const found: Findings = { draft, evidence: null, issues: [] }
  const article = withOwnStrings(articleOf(found, provenance))
  const finished = { ...draft, issues: [...draft.issues, ...found.issues] }
  return outcome(article, finished, () => evidenceOf(draft, provenance))
}

/** Reads the article once more, this time to note where each value stands. */
function evidenceOf(draft: Draft, provenance: Provenance): Readonly<Record<string, Evidence>> {
  const evidence: Record<string, Evidence> = {}
  articleOf({ draft, evidence, issues: [] }, provenance)
  return evidence
}

function articleOf(found: Findings, provenance: Provenance): DraftArticle {
  const { draft } = found
  const section = single(found, 'section', ['section'])
  const headline = single(found, 'headline', ['headline'])
  const lead = paragraphs(found, 'lead')
  const body = paragraphs(found, 'body') ?? ''
  const { image, images } = pictures(found)
  return {
    ...address(found, provenance),
    section,
    genre: genreOf({ section, headline, body, publisher: draft.publisher }),
    headline,
    authors: several(found, 'authors', 'author'),
    publishedAt: single(found, 'publishedAt', ['timestamp']),
    updatedAt: single(found, 'updatedAt', ['updated']),
    image,
    images,
    lead,
    body,
    tags: several(found, 'tags', 'tag'),
    related: relatedItems(found),
    mostRead: listItems(found, 'mostRead'),
    moreNews: listItems(found, 'moreNews'),
    access: isPaywalled(draft) ? 'paywalled' : 'open',
    language: language(found, `${lead ?? ''}\n${body}`),
  }
}

function address(
  { draft, evidence }: Findings,
  { id, url, address: given, publisher }: Provenance,
): Pick<Article, 'id' | 'url' | 'publisher'> {
  if (evidence) {
    if (id !== null && given) evidence['id'] = given
    if (url !== null && given) evidence['url'] = given
    if (publisher) evidence['publisher'] = publisher
  }
  return { id, url, publisher: publisher ? draft.publisher.id : null }
}

/** Paragraphs of a role: parted by a blank line where the source breaks between them, else by a space. */
function paragraphs(found: Findings, role: 'lead' | 'body'): string | null {
  const { draft } = found
  const { text } = draft.source
  const zones = zonesOf(draft, role)
  if (zones.length === 0) return role === 'lead' ? single(found, role, []) : null
  proveByZones(found, role, zones)
  return zones
    .map((zone, index) => {
      const before = zones[index - 1]
      if (!before) return textOf(draft, zone)
      const isBreak = text.slice(before.span.end, zone.span.start).includes('\n')
      return `${isBreak ? '\n\n' : ' '}${textOf(draft, zone)}`
    })
    .join('')
}

/** Of lead and body; a language that the outlet does not write in is told as an issue. */
function language({ draft, evidence, issues }: Findings, text: string): string | null {
  const { language: told, confidence } = icelandicOrFaroese(text)
  const { languages } = draft.publisher
  if (languages.length > 0 && text.length > 200 && !languages.includes(told ?? '')) {
    const found = told === null ? 'neither Icelandic nor Faroese' : `"${told}"`
    issues.push(
      issue(
        'language-unexpected',
        `The text is ${found}, which ${draft.publisher.name} does not write in.`,
        { path: 'language' },
      ),
    )
  }
  if (told === null) return null
  if (evidence) {
    const zones = [...zonesOf(draft, 'lead'), ...zonesOf(draft, 'body')]
    const sure = { by: 'language', certainty: 'inferred', confidence } as const
    evidence['language'] = { ...zoneEvidence(draft, zones), ...sure }
  }
  return told
}
