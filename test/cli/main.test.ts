import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Starts the command line as a process of its own, from its sources. */
const START = ['--import', 'tsx', 'src/cli/main.ts']

test('the version is that of package.json', () => {
  const { stdout, status } = spawnSync(process.execPath, [...START, '--version'], {
    encoding: 'utf8',
  })
  const manifest = readFileSync('package.json', 'utf8')
  expect(manifest).toContain(`"version": "${stdout.trim()}"`)
  expect(status).toBe(0)
})

test('a page from a pipe, a failure in the exit code', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...START, 'parse'], {
    input: 'Brim og rok.',
    encoding: 'utf8',
  })
  expect(JSON.parse(stdout)).toMatchObject({ headline: null })
  expect(stderr).toContain('headline-missing')
  expect(status).toBe(1)
})

test('a reader that stops early ends it quietly', async () => {
  const child = spawn(
    process.execPath,
    [...START, 'parse', 'fixtures/visir/kim-lofar-russum.txt'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  child.stdout.destroy()
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect(code).toBe(0)
  expect(err).not.toContain('EPIPE')
})
