import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { ROOT } from '../../scripts/built-doors.ts'
import { complaints, writeModules } from './compile.ts'
import type { Example } from './examples.ts'
import { modulesOf, needsMore, promisesOf, unkept } from './examples.ts'
import { writeInputs } from './inputs.ts'
import { markdownPages, readMarkdown } from './markdown.ts'

/** Files of the repository that a page prints: another test compares or runs them. */
const ELSEWHERE = [
  {
    page: 'docs/adding-a-publisher.md',
    holds: /from '\.\.\/publisher\.ts'/u,
    test: 'test/publishers/worked-example.test.ts',
  },
]

if (!existsSync(join(ROOT, 'dist'))) throw new Error('Nothing is built: npm run build first.')
const run = promisify(execFile)
mkdirSync(join(ROOT, '.cache'), { recursive: true })
const work = mkdtempSync(join(ROOT, '.cache/docs-'))
afterAll(() => {
  rmSync(work, { recursive: true, force: true })
})

const pages = await markdownPages()
const modules = pages.flatMap(modulesOf).filter((one) => !isElsewhere(one))
const paths = writeModules(
  work,
  modules.map(({ code }) => code),
)
const found = complaints(paths)
const examples = modules.map((module, index) => ({
  ...module,
  name: `${module.page}:${String(module.line)}`,
  path: paths[index] ?? '',
}))
const inputs = new Map(
  pages.map((page) => [page.path, { folder: mkdtempSync(join(work, 'in-')), page }]),
)
for (const { folder, page } of inputs.values()) {
  writeInputs(folder, page)
}

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(3)
})

test.each(ELSEWHERE)('$page is looked at by $test', ({ page, holds, test: file }) => {
  expect(pages.find(({ path }) => path === page)?.text).toMatch(holds)
  expect(existsSync(join(ROOT, file))).toBe(true)
})

test.each(examples)('$name has the right types', ({ path }) => {
  expect(found.get(path)).toBe('')
})

test.each(examples.filter(({ code }) => !needsMore(code)))(
  '$name does what it says',
  async ({ page, path, code }) => {
    const running = run(process.execPath, [path.replace(/\.mts$/u, '.mjs')], {
      cwd: inputs.get(page)?.folder,
    })
    running.child.stdin?.end()
    const { stdout } = await running
    expect(unkept(promisesOf(code), stdout), stdout).toEqual([])
  },
  60_000,
)

describe('the check', () => {
  test('joins blocks until a name comes again', async () => {
    const blocks = [
      'import { a } from "a"',
      'const b = a()',
      'import { c } from "c"\nc(b)',
      'const { b } = 1',
    ]
    const text = blocks.map((block) => `\`\`\`ts\n${block}\n\`\`\`\n`).join('\n')
    const nodes = await readMarkdown(text)
    expect(modulesOf({ path: 'a.md', text, nodes }).map(({ code, line }) => [line, code])).toEqual([
      [1, blocks.slice(0, 3).join('\n')],
      [14, blocks[3]],
    ])
  })

  test.each([
    ['console.log(1)\n// 1\n// and more\n\n// a remark\nf()', ['1 and more']],
    ['console.log(\n  1,\n)\n// 1', ['1']],
    ['  console.log(1)\n  // 1\n  console.log(2)\n  // 2', ['1', '2']],
    ['// a remark\nf()\n// another', []],
  ])('reads what %j promises', (code, promises) => {
    expect(promisesOf(code)).toEqual(promises)
  })

  test.each([
    [['1', '2'], '1\n2\n', []],
    [['2', '1'], '1\n2\n', ['1']],
    [['[ a…\n  z ]'], '[\n a, b,\n z\n]', []],
    [['a.c'], 'abc', ['a.c']],
  ])('finds what of %j does not stand in %j', (promises, output, missing) => {
    expect(unkept(promises, output)).toEqual(missing)
  })

  test('sees a wrong type', () => {
    const [path = ''] = writeModules(mkdtempSync(join(work, 'wrong-')), [
      "import { parseArticle } from 'frettagrein'\nparseArticle(1)",
    ])
    expect(complaints([path]).get(path)).toMatch(/number/u)
  })
})

function isElsewhere({ page, code }: Example): boolean {
  return ELSEWHERE.some((one) => one.page === page && one.holds.test(code))
}
