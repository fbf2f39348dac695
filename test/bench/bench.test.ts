import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { speedReport } from '../../scripts/bench/report.ts'
import { ROOT } from '../../scripts/built-doors.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the bench as briefly as it can be. */
async function bench(...options: readonly string[]): Promise<string> {
  const brief = ['--rounds', '1', '--ms', '1', '--no-peers', ...options]
  const args = ['--expose-gc', '--import', 'tsx', 'scripts/bench.ts', ...brief]
  return (await run(process.execPath, args, { cwd: ROOT })).stdout
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}

describe('a run over two pages', () => {
  const json = join(folder, 'speed.json')
  let lines: readonly string[] = []

  beforeAll(async () => {
    for (const name of ['visir/hjolabraut.txt', 'visir/html-skodun.html'])
      for (const file of [name, name.replace(/\.[a-z]+$/u, '.expected.json')])
        copyFileSync(join(ROOT, 'fixtures', file), join(folder, file.replace('visir/', '')))
    lines = (await bench('--data', folder, '--json', json)).split('\n')
  }, 60_000)

  test('prints one table with its columns and a row of each kind', () => {
    const [head = [], rule, ...rows] = lines
      .filter((line) => line.startsWith('|'))
      .map((line) => cellsOf(line))
    expect(head).toEqual(
      ['what', 'kB', 'CPU ms a page', '× load', 'pages a CPU s', 'kB kept'].concat([
        'kB article',
        'right',
        'body F1',
      ]),
    )
    expect(rule?.every((cell) => /^-+:?$/u.test(cell))).toBe(true)
    expect(rows.map(([what]) => what)).toEqual([
      'text: seed page',
      'text: whole page',
      'text: 1 page of the folder',
      'text: page of 1 MB',
      'headlines: splitter alone, lists of 8',
      'HTML: cheerio/slim load',
      'HTML: frettagrein',
    ])
    expect(rows.map(([, , ...cells]) => cells[5])).toEqual(
      ['100.0 %', '100.0 %', '100.0 %', '100.0 %'].concat('100.0 %', '', '100.0 %'),
    )
  })

  test('writes the figures that the plots read', () => {
    const { rows } = speedReport.parse(JSON.parse(readFileSync(json, 'utf8')))
    expect(rows.map(({ group }) => group).join(' ')).toBe('text text text text headlines html html')
    for (const { name, kB, cpuMs } of rows) expect(Math.min(kB, cpuMs), name).toBeGreaterThan(0)
    // A list of eight titles keeps less than the collector leaves about.
    for (const { name, group, keptKb } of rows)
      expect(keptKb, name).toBeGreaterThan(group === 'headlines' ? -1 : 0)
    expect(rows.find(({ name }) => name === 'text: page of 1 MB')?.kB).toBeCloseTo(1007, -1)
  })
})

test('a folder without a truth is refused, and named', async () => {
  await expect(bench('--data', join(ROOT, 'docs/images'))).rejects.toThrow(
    /docs\/images holds no page with a NAME\.expected\.json beside it/u,
  )
})
