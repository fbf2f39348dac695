import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/index.ts'
import { renderTerminal } from '../../src/inspect/index.ts'
import { FLAT } from './pages.ts'

/** What switches a colour on or off. */
const ESCAPE = '\u001b'
const COLORS = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'gu')
const LINE = new RegExp(
  `^(?:[^${ESCAPE}]|${ESCAPE}\\[[1-9][\\d;]*m[^${ESCAPE}]*${ESCAPE}\\[0m)*$`,
  'u',
)

/** The same result with every zone and value of a role made doubtful. */
function doubtful(): ReturnType<typeof parseArticle> {
  const result = parseArticle(FLAT)
  const { zones, evidence } = result.trace
  const doubt = { certainty: 'inferred', confidence: 0.42 } as const
  const headline = { by: 'headline', spans: [], ...doubt }
  return {
    ...result,
    trace: {
      ...result.trace,
      zones: zones.map((zone) => (zone.role === 'headline' ? { ...zone, ...doubt } : zone)),
      evidence: { ...evidence, headline },
    },
  }
}

describe('without colours', () => {
  const shown = renderTerminal(parseArticle(FLAT), { color: false, width: 60 })

  test('each zone begins a line behind its name', () => {
    expect(shown).toMatch(/^headline {2,}Brimið skolaði burt bryggjunni$/mu)
    expect(shown).toMatch(/^author {2,}Ása Björk Hannesdóttir$/mu)
    expect(shown).toMatch(/^mostRead\.item-section {2,}Lífið$/mu)
    expect(shown).not.toContain('\u001b')
  })

  test('lines of a zone stand in one column, none wider than the terminal', () => {
    const [zones = ''] = shown.split('\nFields\n')
    expect(zones).toMatch(/^body {2,}Bryggjan/mu)
    expect(zones).toMatch(/^ {10,}\p{L}/mu)
    expect(Math.max(...zones.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60)
  })

  test('values, confidences and issues follow', () => {
    expect(shown).toMatch(/^publishedAt +stated timestamp +2025-07-13T07:53:00Z$/mu)
    expect(shown).toMatch(/^mostRead\.1\.title +\S+ \S+ +Sundlaugin/mu)
    expect(shown).toContain('Not on the page: id, url,')
    expect(shown).toMatch(/\nIssues\nwarning [\s\S]*\n {2}1 \| .*\n +\| +\^+/u)
  })
})

describe('with colours', () => {
  test('the page is whole, in lines as wide as told, each switching its colours off', () => {
    const shown = renderTerminal(parseArticle(FLAT), { width: 40 })
    const [legend = '', page = ''] = shown.split('\n\n')
    expect(legend.replace(COLORS, '')).toContain('headline')
    const lines = page.split('\n')
    expect(lines.map((line) => line.replace(COLORS, '').length <= 40)).not.toContain(false)
    expect(page.replace(COLORS, '').replaceAll('\n', ' ').trim()).toBe(FLAT)
    for (const line of lines) expect(line).toMatch(LINE)
    expect(page).toContain('\u001b[1;33mBrimið skolaði burt bryggjunni\u001b[0m')
  })

  test('a doubtful zone is followed by its confidence, a doubtful value has a question mark', () => {
    const shown = renderTerminal(doubtful()).replace(COLORS, '')
    expect(shown).toContain('Brimið skolaði burt bryggjunni [0.42] Ása Björk')
    expect(shown).toMatch(/^headline +0\.42\? headline +Brimið/mu)
    expect(renderTerminal(doubtful(), { doubt: 0.4 })).not.toContain('[0.42]')
  })
})

describe('odd pages', () => {
  test.each(['', ' ', 'null', '\ud800\0\u202e', 'Brim.', '\n'.repeat(1000)])('%j', (page) => {
    for (const color of [true, false]) {
      const shown = renderTerminal(parseArticle(page), { color, width: 1 })
      expect(shown).toContain('Issues')
      expect(shown.replace(COLORS, '')).not.toMatch(/[\p{Cf}\p{Cs}\0]/u)
    }
  })

  test('a million characters', () => {
    const shown = renderTerminal(parseArticle(`${FLAT} ${'Brim og rok. '.repeat(80_000)}`))
    expect(shown.length).toBeGreaterThan(1_000_000)
    expect(shown.length).toBeLessThan(2_000_000)
  })
})
