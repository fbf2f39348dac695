import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { ROOT } from '../built-doors.ts'
import { reliabilityPlot } from '../calibration/plot.ts'
import { accuracyPlot } from './accuracy-plot.ts'
import { speedPlot } from './speed-plot.ts'
import type { Svg } from './svg.ts'

const right = z.record(z.string(), z.number().nullable())
const accuracy = z.object({
  rows: z.array(z.object({ outlet: z.string(), shape: z.string(), pages: z.number(), right })),
})
const speed = z.object({
  engines: z.array(z.object({ name: z.string(), cpuMs: z.number(), right })),
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
    ['speed.svg', speedPlot(speed.parse(figures('speed')).engines)],
    ['calibration.svg', reliabilityPlot(calibration.parse(figures('calibration')).bins)],
  ])
}

function figures(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, 'docs/figures', `${name}.json`), 'utf8'))
}
