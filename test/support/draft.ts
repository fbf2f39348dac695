import type { Claim, Draft, Pass, Role, Witness, Zone } from '../../src/draft.ts'
import { claim } from '../../src/draft.ts'
import type { Issue, IssueCode } from '../../src/issue.ts'
import type { Publisher, PublisherWords } from '../../src/publisher.ts'
import { definePublisher } from '../../src/publisher.ts'
import { generic } from '../../src/publishers/generic.ts'
import { sourceFromText } from '../../src/text/source.ts'

/** An invented outlet with few words of each kind, so that tests do not lean on a real one's data. */
export const paper: Publisher = definePublisher({
  ...generic,
  id: 'blad',
  name: 'Blaðið',
  words: {
    ...generic.words,
    sections: ['Innlent', 'Erlent', 'Skoðun', 'Enski boltinn', 'Glamour', 'Golf'],
    menu: ['Forsíða', 'Veður', 'Innskráning', 'Hafa samband', 'Útvarp'],
    genres: [
      { opening: 'Uppgjörið:', genre: 'match-report' },
      { opening: 'Vaktin:', genre: 'live' },
    ],
  },
})

/** The invented outlet with some of its words changed. */
export function paperWith(words: Partial<PublisherWords>, counts = paper.counts): Publisher {
  return definePublisher({ ...paper, words: { ...paper.words, ...words }, counts })
}

/** A zone to begin with: its role, its words as they stand in the text, and what else it has. */
export type Given = readonly [role: Role, words: string, more?: Partial<Claim>]

export interface DraftParts {
  readonly publisher?: Publisher
  /** In reading order: each is looked for behind the one before it. */
  readonly zones?: readonly Given[]
  readonly issues?: readonly Issue[]
  readonly witnesses?: readonly Witness[]
  readonly known?: Partial<Draft['known']>
}

/** A draft of a text, as a pass would get it from those before it. */
export function draftOf(text: string, parts: DraftParts = {}): Draft {
  const { publisher = paper, zones = [], issues = [], witnesses = [], known = {} } = parts
  const empty: Draft = {
    source: sourceFromText(text),
    publisher,
    zones: [],
    issues,
    witnesses,
    known: { headlines: [], authors: [], tags: [], ...known },
  }
  return claim(empty, 'given', claimsOf(empty.source.text, zones))
}

function claimsOf(text: string, zones: readonly Given[]): Claim[] {
  let from = 0
  return zones.map(([role, words, more = {}]) => {
    const start = text.indexOf(words, from)
    if (start === -1) throw new Error(`"${words}" does not stand behind offset ${from}`)
    from = start + words.length
    return { role, span: { start, end: from }, ...more }
  })
}

/** Runs passes one after the other. */
export function run(draft: Draft, ...passes: readonly Pass[]): Draft {
  return passes.reduce((before, pass) => pass.run(before), draft)
}

/** What was claimed beyond the zones that were given: role, words, certainty. */
export function claimed(draft: Draft): (readonly [Role, string, Zone['certainty']])[] {
  return draft.zones
    .filter(({ pass }) => pass !== 'given')
    .map((zone) => [zone.role, wordsOfZone(draft, zone), zone.certainty] as const)
}

/** The words of every zone of a role, given or claimed. */
export function wordsOfRole(draft: Draft, role: Role): string[] {
  return draft.zones.filter((zone) => zone.role === role).map((zone) => wordsOfZone(draft, zone))
}

/** The clean text of a zone. */
export function wordsOfZone(draft: Draft, { span }: Zone): string {
  return draft.source.text.slice(span.start, span.end)
}

/** The codes of a draft's issues, in order. */
export function codes(draft: Draft): IssueCode[] {
  return draft.issues.map(({ code }) => code)
}

/** The issues with the words they point at; null where they point at none. */
export function complaints(draft: Draft): (readonly [IssueCode, string | null, string | null])[] {
  return draft.issues.map(({ code, path, span }) => [
    code,
    path ?? null,
    span ? draft.source.text.slice(span.start, span.end) : null,
  ])
}
