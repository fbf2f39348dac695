import { existsSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/built-doors.ts'
import type { MarkdownPage } from './markdown.ts'
import { anchorsOf, markdownPages, readMarkdown, within } from './markdown.ts'

const pages = await markdownPages()
const anchors = new Map(pages.map(({ path, nodes }) => [path, anchorsOf(nodes)]))

test('there are pages', () => {
  expect(pages.length).toBeGreaterThan(10)
})

test.each(pages)('$path links to files and headings that are there', (page) => {
  expect(brokenLinks(page)).toEqual([])
})

test('every guide can be reached from the README', () => {
  const reached = new Set(['README.md'])
  for (const path of reached) for (const next of linkedPages(path)) reached.add(next)
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([])
})

describe('the check', () => {
  test.each([
    ['[x](nowhere.md)', ['nowhere.md']],
    ['[x](README.md#no-such-heading)', ['README.md#no-such-heading']],
    ['[x](#here)', []],
    ['[x](#there)', ['#there']],
    ['![x](docs/images/none.png)', ['docs/images/none.png']],
    ['[x](https://example.org/nowhere)', []],
    ['`[x](nowhere.md)`', []],
  ])('reads %s', async (text, broken) => {
    const nodes = await readMarkdown(`# Here\n\n${text}\n`)
    expect(brokenLinks({ path: 'a.md', text, nodes })).toEqual(broken)
  })

  test('makes anchors as GitHub does', async () => {
    const nodes = await readMarkdown('# A & `b`\n\n## Í þágu — alls\n\n## x\n\n## x\n')
    expect([...anchorsOf(nodes)]).toEqual(['a--b', 'í-þágu--alls', 'x', 'x-1'])
  })
})

/** Links of a page that lead nowhere, as they are written; addresses are not looked at. */
function brokenLinks({ path, nodes }: MarkdownPage): readonly string[] {
  return nodes
    .flatMap(within)
    .flatMap(({ type, url }) => (type === 'link' || type === 'image' ? [url ?? ''] : []))
    .filter((url) => !/^[a-z]+:/u.test(url))
    .filter((url) => !leadsSomewhere(url, { path, nodes }))
}

function leadsSomewhere(url: string, from: Pick<MarkdownPage, 'path' | 'nodes'>): boolean {
  const [file = '', anchor] = url.split('#', 2)
  const target = file === '' ? from.path : normalize(join(dirname(from.path), file))
  if (file !== '' && !existsSync(join(ROOT, target))) return false
  if (anchor === undefined) return true
  const own = file === '' ? anchorsOf(from.nodes) : anchors.get(target)
  return own?.has(decodeURIComponent(anchor)) ?? false
}

function linkedPages(path: string): readonly string[] {
  const page = pages.find((one) => one.path === path)
  return (page?.nodes ?? [])
    .flatMap(within)
    .flatMap(({ type, url }) => (type === 'link' && url !== undefined ? [url] : []))
    .filter((url) => !/^[a-z]+:/u.test(url))
    .map((url) => normalize(join(dirname(path), url.split('#', 1)[0] ?? '')))
    .map((file) =>
      existsSync(join(ROOT, file)) && statSync(join(ROOT, file)).isDirectory()
        ? join(file, 'README.md')
        : file,
    )
    .filter((file) => file.endsWith('.md'))
}
