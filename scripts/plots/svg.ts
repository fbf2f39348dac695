/** A piece of SVG. */
export type Svg = string

export interface Place {
  readonly x: number
  readonly y: number
}

/** From which share on each step of the ramp counts; the last one is all of it. */
const STEPS = [0, 0.5, 0.8, 0.95, 1]

/**
 * Colours for light and dark. The ramp is one hue from faint to strong, so that it reads without seeing
 * colours; every cell carries its number beside.
 */
const STYLE = `
text { font: 13px system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; fill: #1f2328 }
.small { font-size: 12px; fill: #59636e }
.strong { font-weight: 600 }
.card { fill: #ffffff; stroke: #d1d9e0 }
.axis { stroke: #59636e; fill: none }
.grid { stroke: #d1d9e0; fill: none }
.own { fill: #0b5cad }
.other { fill: #8c96a0 }
.ring { fill: #0b5cad; fill-opacity: 0.35; stroke: #0b5cad }
.r0 { fill: #eef4fb } .r1 { fill: #d3e5f6 } .r2 { fill: #a6cbec } .r3 { fill: #2f7fc4 } .r4 { fill: #0b4f8f }
.t3, .t4 { fill: #ffffff }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc }
  .small { fill: #a9b4c0 }
  .card { fill: #151b23; stroke: #3d444d }
  .axis { stroke: #a9b4c0 }
  .grid { stroke: #3d444d }
  .own { fill: #6cb6ff }
  .other { fill: #7d8893 }
  .ring { fill: #6cb6ff; stroke: #6cb6ff }
  .r0 { fill: #1b2530 } .r1 { fill: #1f3a55 } .r2 { fill: #24557f } .r3 { fill: #57a5ea } .r4 { fill: #a5d3ff }
  .t3, .t4 { fill: #0d1117 }
}`

/** A figure on a card of its own, so that it reads on any page; `title` is for those who hear it. */
export function figure(
  {
    width,
    height,
    title,
  }: { readonly width: number; readonly height: number; readonly title: string },
  parts: readonly Svg[],
): Svg {
  const size = `viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escape(title)}">`,
    `<style>${STYLE}\n</style>`,
    `<rect class="card" x="0.5" y="0.5" width="${String(width - 1)}" height="${String(height - 1)}" rx="8"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n')
}

export interface TextLook {
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly look?: string
  /** Degrees about its own place. */
  readonly turn?: number
}

/** Words whose middle line is at `y`. */
export function words(
  { x, y }: Place,
  text: string,
  { anchor = 'start', look = '', turn }: TextLook = {},
): Svg {
  const turned =
    turn === undefined ? '' : ` transform="rotate(${String(turn)} ${fixed(x)} ${fixed(y)})"`
  const named = look === '' ? '' : ` class="${look}"`
  return `<text x="${fixed(x)}" y="${fixed(y + 4.5)}" text-anchor="${anchor}"${named}${turned}>${escape(text)}</text>`
}

/** A cell of a heat map: its share in per cent, or a dash where nothing was asked. */
export function cell(
  { x, y }: Place,
  share: number | null,
  { width, height }: { readonly width: number; readonly height: number },
): Svg {
  const middle = { x: x + width / 2, y: y + height / 2 }
  if (share === null) return words(middle, '–', { anchor: 'middle', look: 'small' })
  const step = STEPS.findLastIndex((from) => share >= from)
  const box = `<rect class="r${String(step)}" x="${fixed(x + 1)}" y="${fixed(y + 1)}" width="${fixed(width - 2)}" height="${fixed(height - 2)}" rx="3"/>`
  return `${box}\n${words(middle, percent(share), { anchor: 'middle', look: `t${String(step)}` })}`
}

/** Rounded down, so that only all of it shows as 100. */
function percent(share: number): string {
  return String(Math.floor(share * 1000 + 1e-9) / 10)
}

export function fixed(value: number): string {
  return String(Math.round(value * 10) / 10)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
