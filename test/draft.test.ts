import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim, Draft } from '../src/draft.ts'
import { claim, report, unclaimed, wholeOf, zonesOf } from '../src/draft.ts'
import { issue } from '../src/issue.ts'
import { rateOf } from '../src/rates.ts'
import { overlaps } from '../src/text/span.ts'
import { claimed, complaints, draftOf, wordsOfRole } from './support/draft.ts'
import { spanOf } from './support/marked.ts'

const text = 'Skip strandaði Anna Jónsdóttir skrifar Veður var vont.'

/** A claim on the first place where the words stand. */
function on(words: string, more: Partial<Claim> = {}): Claim {
  return { role: 'headline', span: spanOf(text, words), ...more }
}

describe('claim', () => {
  it('adds a zone with the name of its pass', () => {
    expect(claim(draftOf(text), 'mine', [on('Skip strandaði')]).zones).toEqual([
      {
        role: 'headline',
        span: { start: 0, end: 14 },
        pass: 'mine',
        certainty: 'stated',
        confidence: 1,
        repeats: undefined,
        list: undefined,
        figure: undefined,
        href: undefined,
      },
    ])
  })

  it('keeps what a claim says besides', () => {
    const more = { repeats: { start: 0, end: 4 }, list: 'related', figure: 3, href: '/x' } as const
    expect(claim(draftOf(text), 'mine', [on('Skip', more)]).zones[0]).toMatchObject(more)
  })

  it.each<readonly [Partial<Claim>, string, number]>([
    [{}, 'stated', 1],
    [{ confidence: 1 }, 'stated', 1],
    [{ confidence: 0.99 }, 'inferred', 0.99],
    [{ confidence: 0 }, 'inferred', 0],
    [{ certainty: 'inferred' }, 'inferred', 1],
    [{ certainty: 'stated', confidence: 0.5 }, 'stated', 0.5],
  ])('takes %j for %s', (more, certainty, confidence) => {
    const zone = claim(draftOf(text), 'mine', [on('Skip', more)]).zones[0]
    expect(zone).toMatchObject({ certainty, confidence })
  })

  it('takes the rate of a rule, and its name', () => {
    const zone = claim(draftOf(text), 'mine', [on('Skip', { rule: 'body:end' })]).zones[0]
    expect(zone).toMatchObject({
      pass: 'body:end',
      certainty: 'inferred',
      confidence: rateOf('body:end'),
    })
    const sure = { rule: 'body:end', confidence: 1 } as const
    expect(claim(draftOf(text), 'mine', [on('Skip', sure)]).zones[0]).toMatchObject({
      pass: 'body:end',
      certainty: 'inferred',
      confidence: 1,
    })
    const stated = { rule: 'body:end', certainty: 'stated' } as const
    expect(claim(draftOf(text), 'mine', [on('Skip', stated)]).zones[0]?.certainty).toBe('stated')
  })

  it('sorts zones, whatever the order of the claims', () => {
    const claims = [on('vont.'), on('Skip'), on('skrifar')]
    expect(claimed(claim(draftOf(text), 'mine', claims)).map(([, words]) => words)).toEqual([
      'Skip',
      'skrifar',
      'vont.',
    ])
  })

  it('sorts them among earlier zones', () => {
    const draft = draftOf(text, { zones: [['byline', 'skrifar']] })
    const after = claim(draft, 'mine', [on('vont.'), on('Skip')])
    expect(after.zones.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'Skip',
      'skrifar',
      'vont.',
    ])
    expect(after.issues).toEqual([])
  })

  it('keeps earlier zones behind its own', () => {
    const draft = draftOf(text, {
      zones: [
        ['byline', 'skrifar'],
        ['body', 'Veður var vont.'],
      ],
    })
    const after = claim(draft, 'mine', [on('Skip')])
    expect(after.zones.map(({ role }) => role)).toEqual(['headline', 'byline', 'body'])
  })

  it('trims separators off', () => {
    expect(claimed(claim(draftOf(text), 'mine', [on(' strandaði ')]))).toEqual([
      ['headline', 'strandaði', 'stated'],
    ])
  })

  it('drops empty claims and gives the same draft back', () => {
    const draft = draftOf(text)
    const empty = [on(''), { role: 'lead', span: { start: 4, end: 5 } } as const]
    expect(claim(draft, 'mine', empty)).toBe(draft)
    expect(claim(draft, 'mine', [])).toBe(draft)
  })

  it('lets zones touch', () => {
    const after = claim(draftOf(text), 'mine', [on('Anna'), on('strandaði '), on('Skip')])
    expect(after.zones).toHaveLength(3)
    const tight = draftOf('Útvegur.Vísir/Anna', { zones: [['caption', 'Útvegur.']] })
    const both = claim(tight, 'mine', [{ role: 'credit', span: { start: 8, end: 18 } }])
    expect(both.zones.map(({ span }) => span)).toEqual([
      { start: 0, end: 8 },
      { start: 8, end: 18 },
    ])
    expect(both.issues).toEqual([])
  })

  it.each([
    ['the same text', 'skrifar'],
    ['text around it', 'Jónsdóttir skrifar Veður'],
    ['its start', 'Jónsdóttir skri'],
    ['its end', 'krifar Veður'],
    ['its middle', 'krifa'],
  ])('refuses a claim on %s as an earlier one and tells of it', (_, words) => {
    const draft = draftOf(text, { zones: [['byline', 'skrifar']] })
    const after = claim(draft, 'mine', [on(words)])
    expect(after.zones).toEqual(draft.zones)
    expect(complaints(after)).toEqual([['zone-conflict', null, words]])
    expect(after.issues[0]?.message).toBe(
      'The pass "mine" took this for headline, but "given" had claimed it as byline.',
    )
  })

  it('refuses the second of two claims of its own that clash', () => {
    const after = claim(draftOf(text), 'mine', [
      on('Anna Jónsdóttir'),
      on('Anna'),
      on('Jónsdóttir'),
    ])
    expect(claimed(after).map(([, words]) => words)).toEqual(['Anna', 'Jónsdóttir'])
    expect(complaints(after)).toEqual([['zone-conflict', null, 'Anna Jónsdóttir']])
  })

  it('makes the other claims of a set with a clash', () => {
    const draft = draftOf(text, { zones: [['byline', 'skrifar']] })
    const after = claim(draft, 'mine', [on('Skip'), on('skrifar'), on('vont.')])
    expect(claimed(after).map(([, words]) => words)).toEqual(['Skip', 'vont.'])
  })

  it('keeps earlier issues, and the very list where there is no new one', () => {
    const draft = draftOf(text, { issues: [issue('paywalled', 'Lokað.')] })
    expect(claim(draft, 'mine', [on('Skip')]).issues).toBe(draft.issues)
    const clash = claim(claim(draft, 'mine', [on('Skip')]), 'other', [on('Skip')])
    expect(clash.issues.map(({ code }) => code)).toEqual(['paywalled', 'zone-conflict'])
  })

  it('changes no draft', () => {
    const draft = draftOf(text, { zones: [['byline', 'skrifar']] })
    const before = structuredClone(draft.zones)
    claim(draft, 'mine', [on('Skip'), on('skrifar')])
    expect(draft.zones).toEqual(before)
    expect(draft.issues).toEqual([])
  })
})

/** Any claims on a text with blanks and line breaks, in two sets. */
const anyClaims = fc.array(
  fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 12 })).map(
    ([start, length]): Claim => ({
      role: 'body',
      span: { start: Math.min(start, text.length), end: Math.min(start + length, text.length) },
    }),
  ),
  { maxLength: 12 },
)

function twice(first: readonly Claim[], second: readonly Claim[]): Draft {
  return claim(claim(draftOf(text), 'one', first), 'two', second)
}

describe('claim, with any claims', () => {
  it('gives zones that are sorted, disjoint, trimmed and not empty', () => {
    fc.assert(
      fc.property(anyClaims, anyClaims, (first, second) => {
        const { zones } = twice(first, second)
        zones.forEach(({ span }, index) => {
          const words = text.slice(span.start, span.end)
          expect(words).toBe(words.trim())
          expect(words).not.toBe('')
          expect(span.start).toBeGreaterThanOrEqual(zones[index - 1]?.span.end ?? 0)
        })
      }),
    )
  })

  it('either makes a claim or tells of it, and never takes one back', () => {
    fc.assert(
      fc.property(anyClaims, anyClaims, (first, second) => {
        const before = claim(draftOf(text), 'one', first)
        const after = claim(before, 'two', second)
        const full = second.filter(({ span }) => text.slice(span.start, span.end).trim() !== '')
        expect(after.zones).toEqual(expect.arrayContaining([...before.zones]))
        const made = after.zones.length - before.zones.length
        expect(made + after.issues.length - before.issues.length).toBe(full.length)
      }),
    )
  })

  it('leaves gaps that fill the text together with the zones', () => {
    fc.assert(
      fc.property(anyClaims, anyClaims, (first, second) => {
        const draft = twice(first, second)
        const gaps = unclaimed(draft)
        const all = [...gaps, ...draft.zones.map(({ span }) => span)]
        const letters = all.reduce(
          (sum, { start, end }) => sum + text.slice(start, end).replace(/\s/gu, '').length,
          0,
        )
        expect(letters).toBe(text.replace(/\s/gu, '').length)
        for (const gap of gaps)
          expect(draft.zones.some(({ span }) => overlaps(span, gap))).toBe(false)
      }),
    )
  })
})

describe('unclaimed', () => {
  const draft = () =>
    draftOf(text, {
      zones: [
        ['author', 'Anna Jónsdóttir'],
        ['byline', 'skrifar'],
      ],
    })
  const words = (within?: { start: number; end: number }) =>
    unclaimed(draft(), within).map(({ start, end }) => text.slice(start, end))

  it('gives what stands before, between and behind zones, trimmed', () => {
    expect(unclaimed(draft())).toEqual([
      { start: 0, end: 14 },
      { start: 39, end: 54 },
    ])
  })
  it('gives the whole text where there is no zone', () => {
    expect(unclaimed(draftOf(text))).toEqual([{ start: 0, end: 54 }])
  })
  it.each<readonly [number, number, readonly string[]]>([
    [0, 14, ['Skip strandaði']],
    [0, 4, ['Skip']],
    [5, 20, ['strandaði']],
    [15, 38, []],
    [16, 30, []],
    [15, 39, []],
    [30, 45, ['Veður']],
    [38, 45, ['Veður']],
    [40, 45, ['eður']],
    [14, 15, []],
    [5, 54, ['strandaði', 'Veður var vont.']],
    [7, 7, []],
  ])('within %i and %i gives %j', (start, end, expected) => {
    expect(words({ start, end })).toEqual(expected)
  })
  it('gives nothing where all is claimed', () => {
    const full = draftOf(text, { zones: [['body', text]] })
    expect(unclaimed(full)).toEqual([])
    expect(unclaimed(draftOf(''))).toEqual([])
  })
})

describe('report', () => {
  it('adds issues behind those there are', () => {
    const draft = draftOf(text, { issues: [issue('paywalled', 'Lokað.')] })
    const told = report(draft, [issue('truncated', 'Stytt.'), issue('date-missing', 'Engin.')])
    expect(told.issues.map(({ code }) => code)).toEqual(['paywalled', 'truncated', 'date-missing'])
    expect(draft.issues).toHaveLength(1)
  })
  it('gives the same draft back for none', () => {
    const draft = draftOf(text)
    expect(report(draft, [])).toBe(draft)
  })
})

describe('zonesOf and wholeOf', () => {
  it('give the zones of one role, in order, and the span of the text', () => {
    const draft = draftOf('Regn Sól Logn', {
      zones: [
        ['tag', 'Regn'],
        ['body', 'Sól'],
        ['tag', 'Logn'],
      ],
    })
    expect(zonesOf(draft, 'tag').map(({ span }) => span.start)).toEqual([0, 9])
    expect(zonesOf(draft, 'lead')).toEqual([])
    expect(wordsOfRole(draft, 'body')).toEqual(['Sól'])
    expect(wholeOf(draft)).toEqual({ start: 0, end: 13 })
  })
})
