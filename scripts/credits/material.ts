import { leadSentences, readHeadlines, readSentences } from '../names/headlines.ts'
import type { Headline } from '../names/headlines.ts'
import { halfOf, readNames } from '../names/name-pool.ts'
import type { CreditMaterial } from './samples.ts'

/**
 * Names and openings: those for a training that leaves some out, those left out, all days before the
 * test days, or the test days with the names kept for them.
 */
export function readCreditMaterial(
  data: string,
  use: 'train' | 'held' | 'all' | 'test',
): CreditMaterial {
  const headlines = readHeadlines(data).filter((headline) => isUsed(headline, use))
  const sentences =
    use === 'train' || use === 'all' ? readSentences(data) : leadSentences(headlines)
  const names = readNames(data, use === 'test')
  const leads = headlines.map(({ lead }) => lead.trim()).filter((lead) => lead !== '')
  // Twice as many leads as sentences: it is mostly a lead that follows a lead image.
  const share = Math.ceil(leads.length / 2)
  return {
    pool: use === 'train' ? halfOf(names, 0) : use === 'held' ? halfOf(names, 1) : names,
    openings: [...leads, ...sentences.slice(0, share)],
  }
}

function isUsed({ part }: Headline, use: 'train' | 'held' | 'all' | 'test'): boolean {
  if (use === 'test') return part === 'test'
  if (use === 'held') return part === 'late'
  return part !== 'test' && (use === 'all' || part !== 'late')
}
