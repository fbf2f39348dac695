/** `filter` driven by others: GNU parallel, and parts of a file as an array of Slurm takes them. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writePages } from './fleet.ts'

const folder = mkdtempSync(join(tmpdir(), 'parallel-'))
const FILTER = `'${process.execPath}' '${resolve('dist/cli.js')}' filter`

beforeAll(() => {
  if (!existsSync('dist/cli.js')) throw new Error('Nothing is built: npm run build first.')
  if (!shell('parallel --version').stdout.startsWith('GNU parallel'))
    throw new Error('There is no GNU parallel: apt-get install parallel')
  writePages(join(folder, 'dump.jsonl'), 400)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function shell(command: string) {
  return spawnSync('bash', ['-o', 'pipefail', '-c', command], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
}

test('GNU parallel gives what one filter gives, in its order', () => {
  const alone = shell(`${FILTER} < dump.jsonl`).stdout
  expect(alone.split('\n')).toHaveLength(401)
  const spread = shell(`parallel -j 3 --pipe --block 300k -k "${FILTER}" < dump.jsonl`)
  expect(spread.status).toBe(0)
  expect(spread.stdout === alone).toBe(true)
})

test('the exit code comes through: --strict, and a filter that cannot start', () => {
  const strict = shell(`parallel --pipe --block 300k -k "${FILTER} --strict" < dump.jsonl`)
  expect(strict.status).toBeGreaterThan(0)
  const wrong = shell(`parallel --pipe --block 300k "${FILTER} --publisher nobody" < dump.jsonl`)
  expect(wrong.status).toBeGreaterThan(0)
})

test('parts of a file, each read by itself, join to the whole', () => {
  const part = (n: number): string =>
    shell(`split -n l/${String(n)}/3 dump.jsonl | ${FILTER}`).stdout
  const joined = [1, 2, 3].map(part).join('')
  expect(joined === shell(`${FILTER} < dump.jsonl`).stdout).toBe(true)
})
