import { describe, expect, test } from 'vitest'
import type { Node } from './markdown.ts'
import { markdownPages, readMarkdown, sectionsOf, textOf, within } from './markdown.ts'

const pages = await markdownPages()

/** A share, a decimal number, or a number with a unit: something that somebody measured. */
const MEASURED = /\d\s?%|\d\s?×|\d\s(?:ms|µs|s|kB|MB|GB|a second)(?!\p{L})|^\**\d[\d,]*\.\d+\**$/u
const COMMAND =
  /(?:^|\s)(?:npm (?:--prefix \S+ )?run |npx (?:tsx|vitest) |(?:npx )?frettagrein |node (?:--\S+ )*\S+\.mjs)/u

test.each(pages)('$path says which command gives its figures', ({ nodes }) => {
  expect(sectionsWithoutCommand(nodes)).toEqual([])
})

describe('the check', () => {
  const TABLE = '| what | share |\n| --- | --- |\n| a | 93.5 % |\n| b | 97 % |\n'

  test.each([
    ['a table alone', TABLE, ['Figures']],
    ['a command before it', `\`npm run eval:x\` gives:\n\n${TABLE}`, []],
    ['a block of commands', `${TABLE}\n\`\`\`sh\nfrettagrein check pages\n\`\`\`\n`, []],
    ['a command of another section', `${TABLE}\n## Next\n\n\`npm run eval:x\`\n`, ['Figures']],
    ['a word that is no command', `\`frettagrein\` gives:\n\n${TABLE}`, ['Figures']],
    ['a plot alone', '![Speed](figures/speed.svg)', ['Figures']],
    ['a plot and its command', '`npm run plots` draws:\n\n![Speed](figures/speed.svg)', []],
    ['a table without figures', '| code | cause |\n| --- | --- |\n| 1 | failed |\n| 2 | x |\n', []],
  ])('%s', async (_, text, found) => {
    expect(sectionsWithoutCommand(await readMarkdown(`# Figures\n\n${text}`))).toEqual(found)
  })
})

/** Headings of sections that have figures and no command that gives them. */
function sectionsWithoutCommand(nodes: readonly Node[]): readonly string[] {
  return sectionsOf(nodes)
    .filter((section) => section.some(hasFigures) && !section.some(holdsCommand))
    .map(([first]) => (first ? textOf(first) : ''))
}

function hasFigures(from: Node): boolean {
  return isTableOfFigures(from) || within(from).some(isPlot)
}

function isPlot({ type, url = '' }: Node): boolean {
  return type === 'image' && url.endsWith('.svg')
}

function isTableOfFigures(table: Node): boolean {
  if (table.type !== 'table') return false
  const cells = within(table).filter(({ type }) => type === 'tableCell')
  return cells.filter((cell) => MEASURED.test(textOf(cell))).length >= 2
}

function holdsCommand(from: Node): boolean {
  return within(from).some(
    ({ type, value = '' }) => (type === 'inlineCode' || type === 'code') && COMMAND.test(value),
  )
}
