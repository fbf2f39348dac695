import { gazetteerNames } from './gazetteer.generated.ts'

let names: ReadonlySet<string> | undefined

/** Whether the words are, in the nominative and as printed, a country, a place in Iceland or a topic. */
export function isGazetteerName(words: string): boolean {
  names ??= new Set(gazetteerNames.split('|'))
  return names.has(words)
}
