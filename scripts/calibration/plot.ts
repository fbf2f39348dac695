import type { Svg } from '../plots/svg.ts'
import { figure, fixed, words } from '../plots/svg.ts'

/** A bin of confidences: what they claimed on average, and how often they were right. */
export interface Bin {
  readonly n: number
  readonly claimed: number
  readonly right: number
}

const SIZE = 380
const LEFT = 62
const BOTTOM = 56
const EDGE = 24

/** A reliability plot: claimed against right, a circle a bin, as large as the bin. */
export function reliabilityPlot(bins: readonly Bin[]): Svg {
  const total = bins.reduce((sum, { n }) => sum + n, 0)
  const x = (share: number): number => LEFT + share * (SIZE - LEFT - EDGE)
  const y = (share: number): number => SIZE - BOTTOM - share * (SIZE - BOTTOM - EDGE)
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    words({ x: x(share), y: SIZE - BOTTOM + 16 }, String(share), {
      anchor: 'middle',
      look: 'small',
    }),
    words({ x: LEFT - 10, y: y(share) }, String(share), { anchor: 'end', look: 'small' }),
  ])
  const dots = bins
    .filter(({ n }) => n > 0)
    .map(({ n, claimed, right }) => {
      const radius = 3 + 14 * Math.sqrt(n / Math.max(1, total))
      const title = `${String(n)} values: claimed ${claimed.toFixed(3)}, right ${right.toFixed(3)}`
      return `<circle class="ring" cx="${fixed(x(claimed))}" cy="${fixed(y(right))}" r="${fixed(radius)}"><title>${title}</title></circle>`
    })
  return figure({ width: SIZE, height: SIZE, title: 'Reliability: claimed against right' }, [
    `<line class="axis" x1="${fixed(x(0))}" y1="${fixed(y(0))}" x2="${fixed(x(1))}" y2="${fixed(y(1))}" stroke-dasharray="4 4"/>`,
    `<path class="axis" d="M${fixed(x(0))} ${fixed(y(1))}V${fixed(y(0))}H${fixed(x(1))}"/>`,
    ...ticks,
    ...dots,
    words({ x: x(0.5), y: SIZE - 18 }, 'confidence', { anchor: 'middle' }),
    words({ x: 20, y: y(0.5) }, 'share right', { anchor: 'middle', turn: -90 }),
  ])
}
