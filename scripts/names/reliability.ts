/** A stated probability, and whether it came true. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01]

/** The reliability table as lines of text, with the share of 0.9 and above and the calibration error. */
export function reliability(judged: readonly Judged[]): string[] {
  const lines: string[] = []
  let error = 0
  edges.slice(1).forEach((to, at) => {
    const from = edges[at] ?? 0
    const bin = judged.filter(({ confidence }) => confidence >= from && confidence < to)
    if (bin.length === 0) return
    const said = mean(bin.map(({ confidence }) => confidence))
    const was = mean(bin.map(({ right }) => (right ? 1 : 0)))
    error += (bin.length / judged.length) * Math.abs(said - was)
    lines.push(
      `${from.toFixed(2)}-${Math.min(1, to).toFixed(2)}  said ${said.toFixed(3)}  right ${was.toFixed(3)}  of ${bin.length}`,
    )
  })
  const sure = judged.filter(({ confidence }) => confidence >= 0.9)
  const right = mean(sure.map((one) => (one.right ? 1 : 0)))
  lines.push(
    `0.9 and above: ${(100 * right).toFixed(2)} % right, ${((100 * sure.length) / judged.length).toFixed(1)} % of all; calibration error ${error.toFixed(4)}`,
  )
  return lines
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
