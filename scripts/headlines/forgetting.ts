import type { Lookup } from '../../src/headlines/words.ts'
import { lexiconEntry } from '../../src/text/lexicon.ts'
import { hashForm, scramble } from '../../src/text/tokens.ts'
import type { Random } from './random.ts'

/** Makes a lookup for one run. */
export type LookupMaker = (random: Random) => Lookup

/**
 * The lexicon was counted over the very articles the training headlines belong to, so it knows all
 * their words; of tomorrow's headlines it does not know them all. So each run is learnt with a
 * lexicon that has forgotten some words, the rarer the likelier.
 */
export function forgetfulLexicon(wordCounts: string): LookupMaker {
  const chances = new Map<number, number>()
  for (const row of wordCounts.split('\n').slice(1)) {
    const [form = '', lower, capital, starts] = row.split('\t')
    const chance = chanceOf(Number(lower) + Number(capital) + Number(starts))
    if (form !== '' && chance > 0) chances.set(hashForm(form), chance)
  }
  return (random) => {
    const salt = Math.floor(random() * 2 ** 32)
    return (hash) => {
      const chance = chances.get(hash)
      if (chance === undefined) return lexiconEntry(hash)
      return (scramble(hash ^ salt) >>> 0) / 2 ** 32 < chance ? 0 : lexiconEntry(hash)
    }
  }
}

/** How likely a form seen so often is forgotten. */
function chanceOf(uses: number): number {
  if (uses <= 4) return 0.85
  if (uses <= 8) return 0.6
  if (uses <= 15) return 0.34
  if (uses <= 30) return 0.17
  return uses <= 100 ? 0.04 : 0
}
