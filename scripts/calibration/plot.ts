/** A bin of confidences: what they claimed on average, and how often they were right. */
export interface Bin {
  readonly n: number
  readonly claimed: number
  readonly right: number
}

const SIZE = 320
const MARGIN = 44

/** A reliability plot as SVG: claimed against right, a circle a bin, as large as the bin; readable in light and dark. */
export function reliabilityPlot(bins: readonly Bin[]): string {
  const total = bins.reduce((sum, { n }) => sum + n, 0)
  const x = (share: number): string => (MARGIN + share * (SIZE - MARGIN - 12)).toFixed(1)
  const y = (share: number): string => (SIZE - MARGIN - share * (SIZE - MARGIN - 12)).toFixed(1)
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  const grid = ticks.map(
    (share) =>
      `<text x="${x(share)}" y="${String(SIZE - MARGIN + 16)}" text-anchor="middle">${String(share)}</text>` +
      `<text x="${String(MARGIN - 8)}" y="${y(share)}" text-anchor="end" dominant-baseline="middle">${String(share)}</text>`,
  )
  const dots = bins
    .filter(({ n }) => n > 0)
    .map(({ n, claimed, right }) => {
      const radius = (3 + 14 * Math.sqrt(n / Math.max(1, total))).toFixed(1)
      const title = `${String(n)} values: claimed ${claimed.toFixed(3)}, right ${right.toFixed(3)}`
      return `<circle cx="${x(claimed)}" cy="${y(right)}" r="${radius}" fill="#3b7dd8" fill-opacity="0.55" stroke="#1f4f94"><title>${title}</title></circle>`
    })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(SIZE)} ${String(SIZE)}" width="${String(SIZE)}" height="${String(SIZE)}" font-family="sans-serif" font-size="11" fill="#777" role="img" aria-label="Reliability: claimed against right">`,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#999" stroke-dasharray="4 4"/>`,
    `<path d="M${x(0)} ${y(1)}V${y(0)}H${x(1)}" fill="none" stroke="#999"/>`,
    ...grid,
    ...dots,
    `<text x="${x(0.5)}" y="${String(SIZE - 8)}" text-anchor="middle">confidence</text>`,
    `<text transform="translate(12 ${y(0.5)}) rotate(-90)" text-anchor="middle">share right</text>`,
    '</svg>\n',
  ].join('\n')
}
