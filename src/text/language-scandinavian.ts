/** Danish and both Norwegians: one alphabet, much the same trigrams, but small words of their own. */
export type Scandinavian = 'da' | 'nb' | 'nn'

/** Which of the three the small words speak for. */
export interface ScandinavianReading {
  readonly language: Scandinavian
  /** How many more words speak for it than for the next one; at least 1. */
  readonly lead: number
}

/** Small words, each with the languages it speaks for: those that write it so when the others do not. */
const wordsOf: readonly (readonly [readonly Scandinavian[], string])[] = [
  [
    ['da'],
    'af efter ud op blev bliver blevet meget hvad nu gøre gør mig dig sig uden nogle nogen noget ' +
      'mellem siger været havde mere imod igen måske endnu kvinder børn mod uge fået sådan ' +
      'oplyser findes fundet undersøger',
  ],
  [
    ['nb'],
    'ble blitt noe noen mye hva nå gjøre gjør vært mer uke sier kanskje barna fått slik undersøker ' +
      'funnet finnes',
  ],
  [
    ['nn'],
    'ikkje eg ho ein eit frå vere vore vart noko nokon nokre kva kor korleis kven dei berre sjølv ' +
      'meir mykje saman gjere gjer seier no enno difor òg medan kvar hjå veke born fleire eigen ' +
      'utan vorte verte blei',
  ],
  [
    ['da', 'nb'],
    'ikke jeg hun en et fra være de hvor hvordan også hvem selv flere sammen hver hvis',
  ],
  [['nb', 'nn'], 'av etter ut opp meg deg seg mellom blir gjort hadde mot fram kvinner opplyser'],
]

const speaksFor: ReadonlyMap<string, readonly Scandinavian[]> = new Map(
  wordsOf.flatMap(([languages, words]) => words.split(' ').map((word) => [word, languages])),
)

/** Counts the small words of a Scandinavian text; null when they are even, or there are none. */
export function readScandinavian(text: string): ScandinavianReading | null {
  const counts = { da: 0, nb: 0, nn: 0 }
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    for (const language of speaksFor.get(word) ?? []) counts[language]++
  }
  const order = (['da', 'nb', 'nn'] as const).toSorted((a, b) => counts[b] - counts[a])
  const [language = 'da', next = 'da'] = order
  const lead = counts[language] - counts[next]
  return lead > 0 ? { language, lead } : null
}
