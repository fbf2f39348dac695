import { tagNames } from './gazetteer.generated.ts'

/**
 * Names that tags of Icelandic news often are and that no register lists: sports clubs, competitions,
 * parties. Written by hand in scripts/gazetteer/tag-names.txt; several words each, or one that the rules would
 * join to its neighbour.
 */
const NAMES: ReadonlySet<string> = new Set(tagNames.split('|'))

/** Whether the words are a club, a competition, a party or a body of state, as tags print them. */
export function isTagName(words: string): boolean {
  return NAMES.has(words)
}
