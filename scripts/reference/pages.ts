import { join } from 'node:path'
import prettier from 'prettier'
import { ROOT } from '../built-doors.ts'
import type { DoorExports, Export } from './exports.ts'
import { readDoors } from './exports.ts'

const NOTE =
  '<!-- Written by `npm run reference` from the comments of the sources: change those, not this. -->'

const KINDS = { function: 'function', constant: 'constant', class: 'error', type: 'type' } as const

/** The pages of docs/reference by their file names, as they should stand there. */
export async function referencePages(): Promise<ReadonlyMap<string, string>> {
  const doors = readDoors()
  const texts = [
    ['README.md', indexText(doors)],
    ...doors.map((door) => [door.page, doorText(door, doors)] as const),
  ] as const
  const path = join(ROOT, 'docs/reference/README.md')
  const config = (await prettier.resolveConfig(path)) ?? {}
  const pages = texts.map(
    async ([name, text]) =>
      [name, await prettier.format(text, { ...config, parser: 'markdown' })] as const,
  )
  return new Map(await Promise.all(pages))
}

function indexText(doors: readonly DoorExports[]): string {
  const rows = doors.map(({ specifier, page, exports }) => {
    const values = exports.filter(({ kind }) => kind !== 'type').map(({ name }) => `\`${name}\``)
    return `| [\`${specifier}\`](${page}) | ${values.join(', ')} | ${exports.length - values.length} |`
  })
  return `${NOTE}

# Reference

Every name of every door, with its declaration and what the declaration cannot say. A door is a subpath of the
package: \`import { parseHtml } from 'frettagrein/html'\`. The same doors open to \`require\`. How they are used together is
told in the [guides](../README.md).

| door | values | types |
| --- | --- | --- |
${rows.join('\n')}
`
}

function doorText(door: DoorExports, doors: readonly DoorExports[]): string {
  const earlier = doors.slice(0, doors.indexOf(door))
  const rows = door.exports.map(
    (one) =>
      `| [\`${one.name}\`](#${one.name.toLowerCase()}) | ${KINDS[one.kind]} | ${firstSentence(one)} |`,
  )
  const sections = door.exports.map((one) => {
    const home = earlier.find(({ exports }) => exports.some(({ name }) => name === one.name))
    if (!home) return exportText(one, door, doors)
    return `## \`${one.name}\`\n\nThe same as in [\`${home.specifier}\`](${home.page}#${one.name.toLowerCase()}).`
  })
  return `${NOTE}

# \`${door.specifier}\`

| name | kind | what it is |
| --- | --- | --- |
${rows.join('\n')}

${sections.join('\n\n')}
`
}

function exportText(one: Export, door: DoorExports, doors: readonly DoorExports[]): string {
  const links = linksOf(one, door, doors)
  return [
    `## \`${one.name}\``,
    one.text,
    `\`\`\`typescript\n${one.declaration}\n\`\`\``,
    ...one.throws.map((text) => `Throws ${text.replace(/^\{(?<type>[A-Za-z]+)\}/u, '`$<type>`')}`),
    one.example === null ? '' : `\`\`\`ts\n${one.example}\n\`\`\``,
    links.length > 0 ? `See also ${links.join(', ')}.` : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Other names of the doors that a declaration mentions, each with the way to it. */
function linksOf(one: Export, door: DoorExports, doors: readonly DoorExports[]): readonly string[] {
  const words = new Set(one.declaration.replace(/\/\*[^]*?\*\//gu, '').match(/[A-Z][A-Za-z]+/gu))
  const known = [door, ...doors].flatMap(({ page, exports }) =>
    exports.map(({ name }) => ({ name, page })),
  )
  return [...words]
    .filter((word) => word !== one.name)
    .flatMap((word) => known.find(({ name }) => name === word) ?? [])
    .map(({ name, page }) => {
      const file = page === door.page ? '' : page
      return `[\`${name}\`](${file}#${name.toLowerCase()})`
    })
}

/** For a cell of a table: the first sentence, without its full stop. */
function firstSentence({ text }: Export): string {
  const [paragraph = ''] = text.split('\n\n')
  const [sentence = ''] = paragraph.replace(/\s+/gu, ' ').split(/(?<=\.)\s(?=[\p{Lu}`])/u)
  return sentence.replace(/\.$/u, '').replaceAll('|', '\\|')
}
