import type { Article, DraftArticle, Image, ListItem, RelatedItem } from './article.ts'
import type { Draft, ListName, Role, Zone } from './draft.ts'
import { zonesOf } from './draft.ts'
import { witnessEvidence, zoneEvidence } from './evidence.ts'
import { genreOf } from './genre.ts'
import type { Issue } from './issue.ts'
import { issue } from './issue.ts'
import { outcome } from './outcome.ts'
import type { Evidence, ParseResult } from './result.ts'
import { parseDate } from './text/dates.ts'
import { icelandicOrFaroese } from './text/language.ts'
import type { Candidate } from './witnesses.ts'
import { settle } from './witnesses.ts'

/** What the address and the caller say of the page, beside its text. */
export interface Provenance {
  readonly id: string | null
  readonly url: string | null
  readonly publisher: Evidence | null
}

/** Values on their way into an article: each with its evidence, and what contradicts it. */
interface Findings {
  readonly draft: Draft
  readonly evidence: Record<string, Evidence>
  readonly issues: Issue[]
}

/**
 * Joins the zones and the witnesses of a finished draft into an article. Nothing is decided here but
 * who speaks for a field; strings are copied, so that an article kept alone keeps no page alive.
 */
export function assemble(draft: Draft, provenance: Provenance): ParseResult {
  const found: Findings = { draft, evidence: {}, issues: [] }
  const section = single(found, 'section', ['section'])
  const headline = single(found, 'headline', ['headline'])
  const lead = paragraphs(found, 'lead')
  const body = paragraphs(found, 'body') ?? ''
  const { image, images } = pictures(found)
  const article: DraftArticle = {
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
  const finished = { ...draft, issues: [...draft.issues, ...found.issues] }
  return outcome(copied(article), finished, found.evidence)
}

/** Strings cut from a page share its memory until they are written anew. */
function copied(article: DraftArticle): DraftArticle {
  const copy: DraftArticle = JSON.parse(JSON.stringify(article))
  return copy
}

function address(
  { draft, evidence }: Findings,
  { id, url, publisher }: Provenance,
): Pick<Article, 'id' | 'url' | 'publisher'> {
  const option: Evidence = { spans: [], by: 'option:url', certainty: 'stated', confidence: 1 }
  if (id !== null) evidence['id'] = option
  if (url !== null) evidence['url'] = option
  if (publisher) evidence['publisher'] = publisher
  return { id, url, publisher: publisher ? draft.publisher.id : null }
}

function textOf(draft: Draft, { span }: Zone): string {
  return draft.source.text.slice(span.start, span.end)
}

/** A zone's value in the article's form; null when it has none. */
function valueOf(draft: Draft, zone: Zone): string | null {
  const text = textOf(draft, zone)
  const isDate =
    zone.role === 'timestamp' || zone.role === 'updated' || zone.role === 'item-timestamp'
  return isDate ? (parseDate(text)?.value ?? null) : text
}

function printed(draft: Draft, zone: Zone): Candidate[] {
  const value = valueOf(draft, zone)
  if (value === null) return []
  return [{ value, by: zone.pass, spans: zoneEvidence(draft, [zone]).spans, printed: true }]
}

function witnessed(draft: Draft, path: string): Candidate[] {
  return draft.witnesses
    .filter((witness) => witness.path === path)
    .map(({ value, by, span }) => ({ value, by, spans: [span], printed: false }))
}

/** The value of a field that has one: printed in a zone of the role, or told by a witness. */
function single(found: Findings, path: string, roles: readonly Role[]): string | null {
  const { draft } = found
  const zones = draft.zones.filter(({ role }) => roles.includes(role))
  const [winner] = won(found, path, zones)
  if (!winner) return null
  const zone = winner.printed
    ? zones.find((one) => valueOf(draft, one) === winner.value)
    : undefined
  found.evidence[path] = zone ? zoneEvidence(draft, [zone]) : witnessEvidence(winner)
  return winner.value
}

/** The values of a field that has many, in reading order. */
function several(found: Findings, path: string, role: Role): string[] {
  const { draft } = found
  const zones = zonesOf(draft, role)
  return won(found, path, zones).map((winner, index) => {
    const zone = winner.printed
      ? zones.find((one) => textOf(draft, one) === winner.value)
      : undefined
    found.evidence[`${path}.${String(index)}`] = zone
      ? zoneEvidence(draft, [zone])
      : witnessEvidence(winner)
    return winner.value
  })
}

/** Who speaks for a field; those who say otherwise are told as issues. */
function won(
  { draft, issues }: Findings,
  path: string,
  zones: readonly Zone[],
): readonly Candidate[] {
  const candidates = [...zones.flatMap((zone) => printed(draft, zone)), ...witnessed(draft, path)]
  const { winners, losers } = settle(path, candidates)
  for (const loser of losers) {
    const message = `"${loser.by}" says ${JSON.stringify(loser.value)}; "${winners[0]?.by ?? ''}" was believed.`
    issues.push(issue('witness-conflict', message, { path }))
  }
  return winners
}

/** Paragraphs of a role: parted by a blank line where the source breaks between them, else by a space. */
function paragraphs(found: Findings, role: 'lead' | 'body'): string | null {
  const { draft, evidence } = found
  const { text } = draft.source
  const zones = zonesOf(draft, role)
  if (zones.length === 0) return role === 'lead' ? single(found, role, []) : null
  evidence[role] = zoneEvidence(draft, zones)
  return zones
    .map((zone, index) => {
      const before = zones[index - 1]
      if (!before) return textOf(draft, zone)
      const isBreak = text.slice(before.span.end, zone.span.start).includes('\n')
      return `${isBreak ? '\n\n' : ' '}${textOf(draft, zone)}`
    })
    .join('')
}

/** The pictures by number; 0 is the lead image, and a witness may know its address alone. */
function pictures(found: Findings): { image: Image | null; images: Image[] } {
  const { draft } = found
  const told = draft.witnesses.flatMap(
    ({ path }) => /^figure\.(?<n>\d+)\.url$/u.exec(path)?.groups?.['n'] ?? [],
  )
  const numbers = draft.zones.flatMap(({ figure }) => (figure === undefined ? [] : [figure]))
  const further = [...new Set([...numbers, ...told.map(Number)])].filter((figure) => figure > 0)
  const lead = picture(found, 0, 'image')
  const images = further
    .sort((a, b) => a - b)
    .flatMap((figure, index) => picture(found, figure, `images.${String(index)}`) ?? [])
  return { image: lead, images }
}

function picture(found: Findings, figure: number, path: string): Image | null {
  const { draft, evidence } = found
  const part = (role: 'caption' | 'credit'): string | null => {
    const zones = draft.zones.filter((zone) => zone.role === role && zone.figure === figure)
    if (zones.length === 0) return figure === 0 ? single(found, `${path}.${role}`, []) : null
    evidence[`${path}.${role}`] = zoneEvidence(draft, zones)
    return zones.map((zone) => textOf(draft, zone)).join(' ')
  }
  const url = pictureUrl(found, figure, path)
  const image = { caption: part('caption'), credit: part('credit'), url }
  return image.caption === null && image.credit === null && url === null ? null : image
}

function pictureUrl({ draft, evidence }: Findings, figure: number, path: string): string | null {
  const own = witnessed(draft, `figure.${String(figure)}.url`)
  const [winner] = [...own, ...(figure === 0 ? witnessed(draft, 'image.url') : [])]
  if (!winner) return null
  evidence[`${path}.url`] = witnessEvidence(winner)
  return winner.value
}

/** The zones of a list, an array for each item; an item begins at its title. */
function itemsOf(draft: Draft, list: ListName): Zone[][] {
  const items: Zone[][] = []
  for (const zone of draft.zones) {
    if (zone.list !== list || zone.role === 'list-heading') continue
    if (zone.role === 'item-title') items.push([zone])
    else items.at(-1)?.push(zone)
  }
  return items
}

/** One value of an item, with its evidence under the item's path. */
function itemValue(
  found: Findings,
  item: readonly Zone[],
  place: { role: Role; path: string },
): string | null {
  const zones = item.filter(({ role }) => role === place.role)
  const first = zones[0]
  if (!first) return null
  found.evidence[place.path] = zoneEvidence(found.draft, zones)
  return zones.length === 1
    ? valueOf(found.draft, first)
    : zones.map((zone) => textOf(found.draft, zone)).join(' ')
}

function relatedItems(found: Findings): RelatedItem[] {
  return itemsOf(found.draft, 'related').map((item, index) => {
    const path = `related.${String(index)}`
    return {
      title: itemValue(found, item, { role: 'item-title', path: `${path}.title` }) ?? '',
      summary: itemValue(found, item, { role: 'item-summary', path: `${path}.summary` }),
      publishedAt: itemValue(found, item, { role: 'item-timestamp', path: `${path}.publishedAt` }),
      url: item[0]?.href ?? null,
    }
  })
}

function listItems(found: Findings, list: 'mostRead' | 'moreNews'): ListItem[] {
  return itemsOf(found.draft, list).map((item, index) => {
    const path = `${list}.${String(index)}`
    const authors = item.filter(({ role }) => role === 'item-author')
    authors.forEach((zone, at) => {
      found.evidence[`${path}.authors.${String(at)}`] = zoneEvidence(found.draft, [zone])
    })
    return {
      title: itemValue(found, item, { role: 'item-title', path: `${path}.title` }) ?? '',
      section: itemValue(found, item, { role: 'item-section', path: `${path}.section` }),
      authors: authors.map((zone) => textOf(found.draft, zone)),
      url: item[0]?.href ?? null,
    }
  })
}

function isPaywalled(draft: Draft): boolean {
  return draft.issues.some(({ code }) => code === 'paywalled')
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
  const zones = [...zonesOf(draft, 'lead'), ...zonesOf(draft, 'body')]
  evidence['language'] = {
    ...zoneEvidence(draft, zones),
    by: 'language',
    certainty: 'inferred',
    confidence,
  }
  return told
}
