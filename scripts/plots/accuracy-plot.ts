import type { Svg } from './svg.ts'
import { cell, figure, words } from './svg.ts'

/** How pages of one outlet and shape were read: for each field the share of pages right, null if none says. */
export interface AccuracyRow {
  readonly outlet: string
  readonly shape: string
  readonly pages: number
  readonly right: Readonly<Record<string, number | null>>
}

const LABEL = 210
const CELL = { width: 46, height: 26 }
/** Room for the last slanted heading. */
const EDGE = 56
const HEAD = 118

/** A heat map: outlets and shapes down, fields across, the share of pages right in each cell; most pages first. */
export function accuracyPlot(fields: readonly string[], rows: readonly AccuracyRow[]): Svg {
  const width = LABEL + fields.length * CELL.width + EDGE
  const height = HEAD + rows.length * CELL.height + 20
  const heads = fields.map((field, column) =>
    words({ x: LABEL + (column + 0.5) * CELL.width + 4, y: HEAD - 10 }, field, { turn: -50 }),
  )
  const sorted = [...rows].sort((a, b) => b.pages - a.pages)
  const body = sorted.flatMap(({ outlet, shape, pages, right }, row) => {
    const y = HEAD + row * CELL.height
    const middle = y + CELL.height / 2
    return [
      words({ x: 16, y: middle }, outlet, { look: 'strong' }),
      words({ x: LABEL - 50, y: middle }, shape, { anchor: 'end', look: 'small' }),
      words({ x: LABEL - 12, y: middle }, String(pages), { anchor: 'end', look: 'small' }),
      ...fields.map((field, column) =>
        cell({ x: LABEL + column * CELL.width, y }, right[field] ?? null, CELL),
      ),
    ]
  })
  const note = words({ x: LABEL - 12, y: HEAD - 12 }, 'pages', { anchor: 'end', look: 'small' })
  const title = 'Share of pages right in each field, by outlet and shape'
  return figure({ width, height, title }, [note, ...heads, ...body])
}
