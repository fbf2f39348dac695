import { featureHash, pair } from '../text/feature-hash.ts'
import { column, margin, rowSize } from './words.ts'
import type { WordProperty, Words } from './words.ts'

/** Binary digits of a feature's number. */
export const titleFeatureBits = 15

/** Features of one place where a title may end. */
export const titleFeatureCount = 27

/** A place where a title may end, as the ranker sees it. */
export interface TitleGap {
  /** The word after the gap. */
  readonly word: number
  /** How many sentences have ended before it, up to 2, and whether one ends at it. */
  readonly ended: number
  readonly endsHere: number
  /** Words from here to the end of the next sentence, up to 31. */
  readonly ahead: number
  /** How many such places stand before this one, up to 3. */
  readonly rank: number
  /** How likely a headline would start here, as log-odds in whole numbers from -6 to 6. */
  readonly headline: number
  /** Whether no other place is likelier to start a headline. */
  readonly top: number
}

/** Writes the features of a gap, as numbers, into `out`. */
export function titleFeatures(words: Words, gap: TitleGap, out: Int32Array): void {
  const { word, ended, endsHere, ahead, rank, headline, top } = gap
  const at = (place: number, property: WordProperty): number =>
    words.rows[(word + place + margin) * rowSize + column[property]] ?? 0
  const length = Math.min(word, 19)
  const sentence = ended * 2 + endsHere
  const again = repeats(words, word)
  out[0] = feature(0, length, 0)
  out[1] = feature(1, pair(sentence, at(-1, 'closing')), at(0, 'opening'))
  out[2] = feature(2, rank, Math.min(ahead, 12))
  out[3] = feature(3, at(-1, 'form'), 0)
  out[4] = feature(4, at(-1, 'last3'), at(0, 'shape'))
  out[5] = feature(5, at(0, 'form'), 0)
  out[6] = feature(6, at(0, 'kind'), at(1, 'kind'))
  out[7] = feature(7, pair(at(0, 'kind'), at(1, 'ends')), at(2, 'ends'))
  out[8] = feature(8, at(-1, 'ends'), at(0, 'starts'))
  out[9] = feature(9, at(-1, 'cluster'), at(0, 'cluster'))
  out[10] = feature(10, at(0, 'cluster'), at(1, 'cluster'))
  out[11] = feature(11, pair(at(-1, 'name'), at(0, 'name')), at(1, 'name'))
  out[12] = feature(12, at(0, 'last3'), at(1, 'shape'))
  out[13] = feature(13, again, at(0, 'name'))
  out[14] = feature(14, pair(at(-2, 'kind'), at(-1, 'kind')), at(0, 'kind'))
  out[15] = feature(15, Math.min(length >> 1, 9), at(0, 'kind'))
  out[16] = feature(16, at(1, 'form'), at(0, 'name'))
  out[17] = feature(17, pair(at(-1, 'closing'), at(0, 'opening')), at(0, 'open'))
  out[18] = feature(18, at(-1, 'after'), at(0, 'before'))
  out[19] = feature(19, at(0, 'opens'), at(-1, 'after'))
  out[20] = feature(20, pair(at(0, 'opens'), at(0, 'kind')), again)
  out[21] = feature(21, at(-1, 'form'), at(0, 'kind'))
  out[22] = feature(22, pair(at(0, 'name'), at(1, 'name')), pair(at(2, 'name'), at(1, 'shape')))
  out[24] = feature(24, headline, top)
  out[25] = feature(25, headline, at(0, 'kind'))
  out[26] = feature(26, pair(top, rank), at(-1, 'ends'))
  out[23] = feature(23, at(0, 'last2'), at(1, 'cluster'))
}

/** Whether the word after the gap, or one of its kin, stands before it: leads name the title's subject again. */
function repeats({ form, first4 }: Words, word: number): number {
  let kin = 0
  for (let at = 0; at < word; at += 1) {
    if (form[at] === form[word]) return 2
    if (first4[word] !== 0 && first4[at] === first4[word]) kin = 1
  }
  return kin
}

function feature(template: number, a: number, b: number): number {
  return featureHash(titleFeatureBits, [template, a, b])
}
