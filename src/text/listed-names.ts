import { isGazetteerName } from './gazetteer.ts'
import { isTagName } from './tag-names.ts'

/** Whether the words are a name that the library's lists have: a country, a place, a topic, a club, a body of state. */
export function isListedName(words: string): boolean {
  return isGazetteerName(words) || isTagName(words)
}
