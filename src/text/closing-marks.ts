/** The last mark after a word's core; a comma, colon, bar or dash is never the end of a headline. */
export const Closing = {
  none: 0,
  stop: 1,
  question: 2,
  exclamation: 3,
  quote: 4,
  bracket: 5,
  ellipsis: 6,
  colon: 7,
  comma: 8,
  semicolon: 9,
  dash: 10,
  bar: 11,
  ampersand: 12,
} as const

const characters: readonly (readonly [string, number])[] = [
  ['.', Closing.stop],
  ['?', Closing.question],
  ['!', Closing.exclamation],
  ['"“”\'‘’»«‹›', Closing.quote],
  [')]', Closing.bracket],
  ['…', Closing.ellipsis],
  [':', Closing.colon],
  [',', Closing.comma],
  [';', Closing.semicolon],
  ['-–—', Closing.dash],
  ['|', Closing.bar],
  ['&', Closing.ampersand],
]

const marks: ReadonlyMap<number, number> = new Map(
  characters.flatMap(([alike, mark]) =>
    [...alike].map((character) => [character.charCodeAt(0), mark] as const),
  ),
)

/** The mark a word ends in, by its last character. */
export function closingMark(code: number): number {
  return marks.get(code) ?? Closing.none
}
