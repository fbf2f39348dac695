import { describe, expect, it } from 'vitest'
import { leftovers } from '../../src/passes/leftovers.ts'
import { claimed, complaints, draftOf, run } from '../support/draft.ts'

describe('leftovers', () => {
  it('claims what no pass knew and tells of it', () => {
    const draft = draftOf('Regn Skip strandaði\nSjá meira Prentútgáfa', {
      zones: [
        ['headline', 'Skip strandaði'],
        ['furniture', 'Sjá meira'],
      ],
    })
    const after = run(draft, leftovers)
    expect(claimed(after)).toEqual([
      ['leftover', 'Regn', 'inferred'],
      ['leftover', 'Prentútgáfa', 'inferred'],
    ])
    expect(after.zones[0]).toMatchObject({ pass: 'leftovers', confidence: 0.5 })
    expect(complaints(after)).toEqual([
      ['unclaimed-text', null, 'Regn'],
      ['unclaimed-text', null, 'Prentútgáfa'],
    ])
  })
  it('does nothing where all is claimed', () => {
    for (const draft of [draftOf(''), draftOf('Skip', { zones: [['headline', 'Skip']] })])
      expect(run(draft, leftovers)).toBe(draft)
  })
})
