/** A set of words by their hashes alone: what it has may be one of them, what it has not is none. */
export interface HashFilter {
  readonly has: (hash: number) => boolean
}

const seed = 0x811c9dc5
const factor = 0x01000193
/** Hashes to tell apart by one binary digit each; a thousand words for each of them a thousandth hit. */
const size = 1 << 18

/** The filter of these words. */
export function hashFilter(words: Iterable<string>): HashFilter {
  const digits = new Uint32Array(size / 32)
  for (const word of words) {
    const place = placeOf(hashOf(word, 0, word.length))
    digits[place >>> 5] = (digits[place >>> 5] ?? 0) | (1 << (place & 31))
  }
  return {
    has: (hash) => {
      const place = placeOf(hash)
      return (((digits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1
    },
  }
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1)
}

/** The hash of a part of a text, from its first character to its last. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = seed
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), factor)
  return hash
}

/** The hash of a text that goes on with these characters. */
export function extended(hash: number, more: string): number {
  let longer = hash
  for (let at = 0; at < more.length; at += 1)
    longer = Math.imul(longer ^ more.charCodeAt(at), factor)
  return longer
}
