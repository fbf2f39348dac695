import { photographerNames } from './gazetteer.generated.ts'

/**
 * How photographers of Icelandic papers sign, in lower case: an aid where a name runs into the text
 * behind it, and no gate: names that are not here are read by their form. Written by hand in
 * scripts/gazetteer/photographers.txt.
 */
const SIGNATURES: ReadonlySet<string> = new Set(photographerNames.split('|'))

/** Whether the words, joined by single spaces, are how a known photographer signs; case is ignored. */
export function isSignature(words: string): boolean {
  return SIGNATURES.has(words.toLowerCase())
}

/** All signatures, in lower case. */
export function signatures(): ReadonlySet<string> {
  return SIGNATURES
}
