import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspectTargets } from '../../src/cli/inspect-targets.ts'
import { runCli } from './run.ts'

const PAGE =
  'Brimið skolaði burt bryggjunni Ása Björk Hannesdóttir skrifar 13. júlí 2025 07:53 ' +
  'Bryggjan á Gjögri hafði staðið í sextíu ár þegar hún hvarf í nótt. Engan sakaði.'
const FEED = 'fixtures/feeds/visir-rss.xml'

/** A folder of these files. */
function folder(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'frettagrein-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content)
  return root
}

describe('in the terminal', () => {
  test('zones, values and issues, as labelled lines without colours', async () => {
    const { out, err, code } = await runCli(['inspect', '--width', '60'], { stdin: PAGE })
    expect(out).toMatch(/^headline +Brimið skolaði burt bryggjunni$/mu)
    expect(out).toMatch(/^authors\.0 +\S+ byline\S* +Ása Björk/mu)
    expect(out).toMatch(/^warning lead-uncertain at 1:/mu)
    expect(out).not.toContain('\u001b')
    const [zones = ''] = out.split('\nFields\n')
    expect(Math.max(...zones.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60)
    expect([err, code]).toEqual(['', 0])
  })

  test('in colour where there is any', async () => {
    const { out } = await runCli(['inspect', '-'], { stdin: PAGE, color: true })
    expect(out).toContain('\u001b[1;33mBrimið skolaði burt bryggjunni\u001b[0m')
  })

  test('several pages, each under its name', async () => {
    const root = folder({ 'a.txt': PAGE, 'b.txt': 'Brim.' })
    const { out, code } = await runCli(['inspect', join(root, 'a.txt'), join(root, 'b.txt')])
    expect(out.match(/^==> .* <==$/gmu)).toEqual([
      `==> ${join(root, 'a.txt')} <==`,
      `==> ${join(root, 'b.txt')} <==`,
    ])
    expect(code).toBe(1)
  })

  test('the address and the publisher are told to the parser', async () => {
    const url = 'https://www.visir.is/g/20252751234d/brimid'
    const told = await runCli(['inspect', '--url', url], { stdin: PAGE })
    expect(told.out).toMatch(/^id +stated option:url +visir:20252751234d$/mu)
    const generic = await runCli(['inspect', '--publisher', 'generic'], { stdin: PAGE })
    expect(generic.out).not.toMatch(/^publisher /mu)
  })
})

describe('as HTML', () => {
  test('one page, into the file named', async () => {
    const root = folder({ 'a.txt': PAGE })
    const page = join(root, 'new', 'page.html')
    const { out, err, code } = await runCli(['inspect', join(root, 'a.txt'), '-o', page])
    expect(readFileSync(page, 'utf8')).toContain('<div>Brimið skolaði burt bryggjunni</div>')
    expect([out, err, code]).toEqual(['', `wrote ${page}\n`, 0])
  })

  test('several pages, into a folder with a page of all', async () => {
    const root = folder({ 'a.txt': PAGE, 'á b#.txt': PAGE, 'c.txt': 'Brim.' })
    const files = ['a.txt', 'á b#.txt', 'c.txt'].map((name) => join(root, name))
    const { err, code } = await runCli(['inspect', ...files, '-o', join(root, 'run')])
    expect(readdirSync(join(root, 'run')).sort()).toEqual(
      ['a.txt.html', 'c.txt.html', 'index.html', 'á b#.txt.html'].sort(),
    )
    const index = readFileSync(join(root, 'run', 'index.html'), 'utf8')
    expect(index).toContain('href="%C3%A1%20b%23.txt.html"')
    expect(index).toContain('3 pages · 1 failed')
    expect(readFileSync(join(root, 'run', 'a.txt.html'), 'utf8')).toContain('href="index.html"')
    expect([err, code]).toEqual([`wrote ${join(root, 'run', 'index.html')}\n`, 1])
  })

  test('a file that cannot be read does not keep the others', async () => {
    const root = folder({ 'a.txt': PAGE })
    const files = [join(root, 'a.txt'), join(root, 'b.txt'), FEED]
    const { err, code } = await runCli(['inspect', ...files, '-o', join(root, 'run')])
    expect(readdirSync(join(root, 'run')).sort()).toEqual(['a.txt.html', 'index.html'])
    expect(err).toContain(`there is no file or folder ${join(root, 'b.txt')}`)
    expect(err).toContain(`${FEED} is a feed`)
    expect(code).toBe(2)
  })

  test('no page read, no page of all', async () => {
    const root = folder()
    const { code } = await runCli(['inspect', 'no/such', 'no/more', '-o', join(root, 'run')])
    expect(existsSync(join(root, 'run', 'index.html'))).toBe(false)
    expect(code).toBe(2)
  })

  test('never over what is read', async () => {
    const root = folder({ 'a.html': '<h1>Brim</h1>', 'index.html': '<h1>Rok</h1>' })
    const one = await runCli(['inspect', join(root, 'a.html'), '-o', join(root, 'a.html')])
    expect([one.code, one.err]).toEqual([2, expect.stringContaining('overwrite')])
    const both = await runCli([
      'inspect',
      join(root, 'a.html'),
      join(root, 'index.html'),
      '-o',
      root,
    ])
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('overwrite')])
    expect(readFileSync(join(root, 'index.html'), 'utf8')).toBe('<h1>Rok</h1>')
  })

  test('where nothing can be written', async () => {
    const root = folder({ 'a.txt': PAGE })
    const { err, code } = await runCli([
      'inspect',
      join(root, 'a.txt'),
      '-o',
      join(root, 'a.txt', 'b.html'),
    ])
    expect([code, err]).toEqual([2, expect.stringMatching(/^error: E/u)])
  })
})

describe('wrong use', () => {
  test.each([
    ['a width that is none', ['inspect', '--width', 'wide'], '--width'],
    ['no width at all', ['inspect', '--width', '0'], '--width'],
    ['an unknown publisher', ['inspect', '--publisher', 'visi'], 'no publisher visi'],
    ['an address for two', ['inspect', 'a', 'b', '--url', 'https://x.is'], '--url'],
    ['an unknown kind', ['inspect', '--as', 'feed'], 'Allowed choices'],
    ['no such file', ['inspect', 'no/such.txt'], 'there is no file or folder no/such.txt'],
    ['a feed', ['inspect', FEED], 'is a feed'],
  ])('%s', async (...[, args, message]) => {
    const { out, err, code } = await runCli(args)
    expect(err).toContain(message)
    expect([out, code]).toEqual(['', 2])
  })

  test('a terminal in the place of a page', async () => {
    const { err, code } = await runCli(['inspect'], { terminal: true })
    expect(err).toContain('name a file')
    expect(code).toBe(2)
  })
})

describe('where pages go', () => {
  test.each([
    ['one page', ['a.txt'], 'out.html', ['out.html']],
    ['one page, whatever it is called', ['a.txt'], 'out', ['out']],
    [
      'into a folder',
      ['x/a.txt', 'y/b.html'],
      'out',
      ['out/a.txt.html', 'out/b.html.html', 'out/index.html'],
    ],
    [
      'beside a page of all',
      ['a', 'b'],
      'out/all.htm',
      ['out/a.html', 'out/b.html', 'out/all.htm'],
    ],
    [
      'two of one name',
      ['x/a', 'y/a', 'z/A'],
      'o',
      ['o/a.html', 'o/a-2.html', 'o/A-3.html', 'o/index.html'],
    ],
    ['one called index', ['index', 'b'], 'o', ['o/index-2.html', 'o/b.html', 'o/index.html']],
    ['the standard input', ['-', 'b'], 'o', ['o/stdin.html', 'o/b.html', 'o/index.html']],
  ])('%s', (...[, files, output, all]) => {
    expect(inspectTargets(files, output).all).toEqual(all)
  })
})
