import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { ParserOptions } from 'prettier'
import { parsers } from 'prettier/plugins/markdown'
import * as z from 'zod'
import { ROOT } from '../../scripts/built-doors.ts'

/** A node of a page's tree, of which the tests read no more than this. */
const node = z.object({
  type: z.string(),
  value: z.string().optional(),
  lang: z.string().nullish(),
  meta: z.string().nullish(),
  depth: z.number().optional(),
  url: z.string().optional(),
  position: z.object({ start: z.object({ line: z.number() }) }),
  get children(): z.ZodOptional<z.ZodArray<typeof node>> {
    return z.array(node).optional()
  },
})
export type Node = z.output<typeof node>

/** A page of the documentation. */
export interface MarkdownPage {
  /** From the project's folder: `docs/names.md`. */
  readonly path: string
  readonly text: string
  /** Headings, paragraphs, blocks, tables in their order. */
  readonly nodes: readonly Node[]
}

const ELSEWHERE = new Set(['node_modules', 'dist', 'coverage', '.cache', '.git', 'fixtures'])

/** Every page of Markdown in the project, new ones too. */
export async function markdownPages(): Promise<readonly MarkdownPage[]> {
  return Promise.all(markdownFiles(ROOT).map((path) => readPage(relative(ROOT, path))))
}

function markdownFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !ELSEWHERE.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return markdownFiles(path)
      return entry.isFile() && entry.name.endsWith('.md') ? [path] : []
    })
    .sort()
}

async function readPage(path: string): Promise<MarkdownPage> {
  const text = readFileSync(join(ROOT, path), 'utf8')
  return { path, text, nodes: await readMarkdown(text) }
}

/** The blocks of a text of Markdown, read by prettier's own parser. */
export async function readMarkdown(text: string): Promise<readonly Node[]> {
  const tree: unknown = await parsers.markdown.parse(text, {} as ParserOptions)
  return node.parse(tree).children ?? []
}

/** A node and all that stands in it. */
export function within(from: Node): readonly Node[] {
  return [from, ...(from.children ?? []).flatMap(within)]
}

/** The words of a node, without its markup. */
export function textOf(from: Node): string {
  return within(from)
    .map(({ value }) => value ?? '')
    .join('')
}

/** The anchor that a heading gets on GitHub; one that comes again has a number behind it. */
export function anchorsOf(nodes: readonly Node[]): ReadonlySet<string> {
  const anchors = new Set<string>()
  for (const heading of nodes.filter(({ type }) => type === 'heading')) {
    const anchor = textOf(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
    let name = anchor
    for (let number = 1; anchors.has(name); number++) name = `${anchor}-${String(number)}`
    anchors.add(name)
  }
  return anchors
}

/** The parts of a page: what stands under a heading of the first or second order, with all below it. */
export function sectionsOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const sections: Node[][] = [[]]
  for (const one of nodes) {
    if (one.type === 'heading' && (one.depth ?? 1) <= 2) sections.push([])
    sections.at(-1)?.push(one)
  }
  return sections
}
