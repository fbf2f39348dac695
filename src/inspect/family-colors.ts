import type { Family } from './role-looks.ts'

/** The tint behind a family's text and the deep tone of its label and edge. */
interface Tones {
  readonly tint: string
  readonly tone: string
}

/**
 * Apart in lightness as well as hue, so that they stay apart without seeing red from green. Every tone
 * has a contrast of at least 4.5 to 1 with the page's ground, which is what its labels are written in.
 */
const LIGHT: Readonly<Record<Family, Tones>> = {
  head: { tint: '#ffe9b8', tone: '#7a4f00' },
  people: { tint: '#d3f0fa', tone: '#00607f' },
  time: { tint: '#d4f3dc', tone: '#17643a' },
  picture: { tint: '#dde4ff', tone: '#3147a8' },
  text: { tint: '#f1efe9', tone: '#55503f' },
  tags: { tint: '#f3defa', tone: '#75328f' },
  item: { tint: '#ffe3d3', tone: '#94400f' },
  furniture: { tint: '#ececef', tone: '#5b6068' },
  echo: { tint: '#f4f4f6', tone: '#5b6068' },
  leftover: { tint: '#ffd9d9', tone: '#a3171c' },
}

const DARK: Readonly<Record<Family, Tones>> = {
  head: { tint: '#46350b', tone: '#ffd166' },
  people: { tint: '#0b3a49', tone: '#7fd8f5' },
  time: { tint: '#113d25', tone: '#86e0a6' },
  picture: { tint: '#232f63', tone: '#b3c3ff' },
  text: { tint: '#2b2a26', tone: '#d6d0bf' },
  tags: { tint: '#43204f', tone: '#e5b3f7' },
  item: { tint: '#4d2712', tone: '#ffb48a' },
  furniture: { tint: '#2c2e33', tone: '#b6bbc4' },
  echo: { tint: '#222429', tone: '#b6bbc4' },
  leftover: { tint: '#571a1c', tone: '#ffa8a8' },
}

/** The rules that give each family its two colours as variables, for light and for dark. */
export const FAMILY_RULES = `${rulesFor(LIGHT)}
@media (prefers-color-scheme: dark) {
${rulesFor(DARK)}
}`

function rulesFor(families: Readonly<Record<Family, Tones>>): string {
  return Object.entries(families)
    .map(([family, { tint, tone }]) => `.of-${family} { --tint: ${tint}; --tone: ${tone}; }`)
    .join('\n')
}
