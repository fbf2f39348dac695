import type { Claim, Draft, Pass } from '../draft.ts'
import { claim, report, unclaimed } from '../draft.ts'
import { issue } from '../issue.ts'

/**
 * Claims what no other pass knew, so that every character of the page has a name.
 *
 *   … Sjá meira Prentútgáfa
 *               ^^^^^^^^^^^ leftover
 */
export const leftovers: Pass = { name: 'leftovers', run }

function run(draft: Draft): Draft {
  const parts = unclaimed(draft)
  const claims = parts.map((span): Claim => ({ role: 'leftover', span, confidence: 0.5 }))
  const issues = parts.map((span) =>
    issue('unclaimed-text', 'No pass could say what this text is; it is in no field.', { span }),
  )
  return report(claim(draft, leftovers.name, claims), issues)
}
