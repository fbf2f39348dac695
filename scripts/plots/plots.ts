import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { SpeedReport } from '../bench/report.ts'
import { speedReport } from '../bench/report.ts'
import { ROOT } from '../built-doors.ts'
import { reliabilityPlot } from '../calibration/plot.ts'
import { accuracyPlot } from './accuracy-plot.ts'
import type { Engine } from './speed-plot.ts'
import { speedPlot } from './speed-plot.ts'
import type { Svg } from './svg.ts'

const right = z.record(z.string(), z.number().nullable())
const accuracy = z.object({
  rows: z.array(z.object({ outlet: z.string(), shape: z.string(), pages: z.number(), right })),
})
const calibration = z.object({
  bins: z.array(z.object({ n: z.number(), claimed: z.number(), right: z.number() })),
})

/** As many fields as can be read at the width of a page; the others are in the figures. */
const SHOWN = [
  ...['ok', 'id', 'section', 'headline', 'authors', 'publishedAt', 'image', 'lead', 'body', 'tags'],
  ...['related', 'mostRead', 'moreNews', 'language'],
]

/** Every plot of docs/figures by its file name, drawn from the figures that lie beside it. */
export function plots(): ReadonlyMap<string, Svg> {
  const { rows } = accuracy.parse(figures('accuracy'))
  return new Map([
    ['accuracy.svg', accuracyPlot(SHOWN, rows)],
    ['speed.svg', speedPlot(enginesOf(speedFigures()))],
    ['calibration.svg', reliabilityPlot(calibration.parse(figures('calibration')).bins)],
  ])
}

/** The figures of the bench. */
export function speedFigures(): SpeedReport {
  return speedReport.parse(figures('speed'))
}

function enginesOf({ rows }: SpeedReport): readonly Engine[] {
  return rows
    .filter(({ group }) => group === 'html')
    .map(({ name, cpuMs, grades }) => ({ name, cpuMs, right: grades?.fields ?? {} }))
}

function figures(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, 'docs/figures', `${name}.json`), 'utf8'))
}
