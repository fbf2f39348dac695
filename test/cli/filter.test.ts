import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PAGES, jsonl, objectOf } from '../ingest/collection.ts'
import { runCli } from './run.ts'

if (!existsSync('dist/cli.js')) throw new Error('Nothing is built: npm run build first.')

test('answers lines of other names, by a publisher of the caller’s choice', async () => {
  const stdin = jsonl({ page: PAGES.kim, key: 'k', link: 'https://www.visir.is/g/20252724582d' })
  const { out, err, code } = await runCli(
    [
      'filter',
      '--text-field',
      'page',
      '--id-field',
      'key',
      '--url-field',
      'link',
      '--publisher',
      'visir',
    ],
    { stdin },
  )
  expect(objectOf(out)).toMatchObject({ id: 'k', ok: true, article: { id: 'visir:20252724582d' } })
  expect([err, code]).toEqual(['', 0])
})

test('a bad line fails the run only with --strict', async () => {
  const stdin = `${jsonl({ text: PAGES.kim })}broken\n`
  expect((await runCli(['filter'], { stdin })).code).toBe(0)
  expect((await runCli(['filter', '--strict'], { stdin })).code).toBe(1)
  expect((await runCli(['filter', '--strict'], { stdin: jsonl({ text: PAGES.kim }) })).code).toBe(0)
})

test.each([
  [['--max-line', '0']],
  [['--max-line', 'x']],
  [['--publisher', 'nobody']],
  [['--no-such']],
  [['file.jsonl']],
])('wrong use: %j', async (args) => {
  const { out, err, code } = await runCli(['filter', ...args])
  expect(out).toBe('')
  expect(err).toMatch(/^error: /u)
  expect(code).toBe(2)
})

test('a terminal is asked for lines', async () => {
  expect((await runCli(['filter'], { terminal: true })).code).toBe(2)
})

test('the built command gives the same bytes each time', () => {
  const input = jsonl(...Object.values(PAGES).map((text, id) => ({ id, text })))
  const runs = [1, 2].map(() => spawnSync(process.execPath, ['dist/cli.js', 'filter'], { input }))
  expect(runs[0]?.status).toBe(0)
  expect(runs[0]?.stdout.toString().split('\n')).toHaveLength(5)
  expect(runs[1]?.stdout.equals(runs[0]?.stdout ?? Buffer.alloc(0))).toBe(true)
})

test('Ctrl-C ends it with 130 after a whole line, a reader that leaves ends it quietly', async () => {
  const interrupted = startFilter()
  interrupted.stdin.write(jsonl({ id: 1, text: PAGES.kim }))
  let out = ''
  interrupted.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    interrupted.kill('SIGINT')
  })
  expect(await endOf(interrupted)).toEqual({ code: 130, err: '' })
  expect(objectOf(out)).toMatchObject({ id: 1, ok: true })
  const left = startFilter()
  left.stdout.destroy()
  left.stdin.on('error', () => undefined)
  left.stdin.write(jsonl(...Array.from({ length: 50 }, (_, id) => ({ id, text: PAGES.kim }))))
  expect(await endOf(left)).toEqual({ code: 0, err: '' })
})

function startFilter(): ReturnType<typeof spawn> & {
  readonly stdin: NodeJS.WritableStream
  readonly stdout: NodeJS.ReadableStream & { destroy: () => void }
  readonly stderr: NodeJS.ReadableStream
} {
  return spawn(process.execPath, ['dist/cli.js', 'filter'], { stdio: 'pipe' })
}

async function endOf(
  child: ReturnType<typeof startFilter>,
): Promise<{ readonly code: unknown; readonly err: string }> {
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const code = await new Promise((resolve) => child.on('close', resolve))
  return { code, err }
}
