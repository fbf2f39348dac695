import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/built-doors.ts'
import { accuracyPlot } from '../../scripts/plots/accuracy-plot.ts'
import { figuredPages, fillBlock } from '../../scripts/plots/figured-pages.ts'
import { plots, speedFigures } from '../../scripts/plots/plots.ts'
import { speedPlot } from '../../scripts/plots/speed-plot.ts'

const FOLDER = join(ROOT, 'docs/figures')

test.each([...plots()])('%s is drawn from the figures beside it', (name, svg) => {
  expect(readFileSync(join(FOLDER, name), 'utf8'), 'draw it with npm run plots').toBe(svg)
})

test.each([...(await figuredPages(speedFigures()))])('%s quotes the figures', (page, text) => {
  expect(readFileSync(join(ROOT, page), 'utf8'), 'write it with npm run plots').toBe(text)
})

test('a block is filled between its marks, and one that is not there is told', () => {
  const page = 'a\n<!-- x:start -->\nold\n<!-- x:end -->\nb'
  expect(fillBlock(page, 'x', 'new')).toBe('a\n<!-- x:start -->\n\nnew\n\n<!-- x:end -->\nb')
  expect(() => fillBlock(page, 'y', 'new')).toThrow('no block "y"')
})

test('every plot has its figures beside it', () => {
  const files = readdirSync(FOLDER)
  const drawn = files.filter((file) => file.endsWith('.svg'))
  expect(drawn.sort()).toEqual([...plots().keys()].sort())
  expect(drawn.filter((file) => !files.includes(file.replace(/svg$/u, 'json')))).toEqual([])
})

describe('a plot', () => {
  const right = { headline: 1, tags: 0.996, body: 0.4, lead: null }

  test('shows 100 for all of it alone, and a dash where nothing was asked', () => {
    const rows = [{ outlet: 'blað', shape: 'HTML', pages: 250, right }]
    const svg = accuracyPlot(Object.keys(right), rows)
    expect(shown(svg)).toEqual(
      ['pages', 'headline', 'tags', 'body', 'lead', 'blað', 'HTML', '250'].concat([
        '100',
        '99.6',
        '40',
        '–',
      ]),
    )
  })

  test('puts the quickest first, and escapes names', () => {
    const engines = [
      { name: 'a & <b>', cpuMs: 90, right },
      { name: 'frettagrein', cpuMs: 9, right },
    ]
    const svg = speedPlot(engines)
    expect(shown(svg).filter((text) => /ms$|a &|frett/u.test(text))).toEqual([
      'frettagrein',
      '9.0 ms',
      'a &amp; &lt;b>',
      '90.0 ms',
    ])
  })
})

function shown(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>(?<words>[^<]*)</gu)].map(
    ({ groups }) => groups?.['words'] ?? '',
  )
}
