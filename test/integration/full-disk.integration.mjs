/** A disk that fills up in the middle of a run. Needs a build, and the right to mount (Linux). */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'full-disk-'))
const disk = join(folder, 'disk')
const input = join(folder, 'in.jsonl')
const page = readFileSync('fixtures/visir/kim-lofar-russum.txt', 'utf8')
const canMount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0
if (canMount) spawnSync('umount', [folder])

beforeAll(() => {
  const lines = Array.from({ length: 60 }, (_, id) => `${JSON.stringify({ id, text: page })}\n`)
  writeFileSync(input, lines.join(''))
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test.skipIf(!canMount).each([
  ['jsonl', '200k', /No space left|ENOSPC/u],
  ['db', '700k', /full/u],
])('%s: nothing half-written, and the same command goes on', (ending, size, message) => {
  spawnSync('mkdir', ['-p', disk])
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk])
  try {
    const run = () =>
      spawnSync(
        process.execPath,
        ['dist/cli.js', 'ingest', input, '-o', join(disk, `o.${ending}`)],
        {
          encoding: 'utf8',
        },
      )
    const full = run()
    expect(full.status).toBe(1)
    expect(full.stderr).toMatch(message)
    expect(readdirSync(disk)).not.toContain(`o.${ending}`)
    spawnSync('mount', ['-o', 'remount,size=8m', disk])
    expect(run().status).toBe(0)
    expect(readdirSync(disk)).toEqual([`o.${ending}`])
  } finally {
    spawnSync('umount', [disk])
  }
})
