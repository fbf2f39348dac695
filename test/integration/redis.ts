import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'

/** A Redis of the test's own: on a free port of this machine, with its files in a folder of the test. */
export interface TestRedis {
  readonly url: string
  /** Ends it as a crash would not: what it holds is on the disk. */
  readonly stop: () => Promise<void>
  /** Starts it again over the same files. */
  readonly start: () => Promise<void>
}

/** Starts Debian's redis-server; an error says how to install it where it is missing. */
export async function startRedis(folder: string): Promise<TestRedis> {
  if (spawnSync('redis-server', ['--version']).error)
    throw new Error('There is no redis-server: apt-get install redis-server')
  const port = await freePort()
  let server: ChildProcess | null = null
  const start = async (): Promise<void> => {
    const settings = {
      port: String(port),
      bind: '127.0.0.1',
      dir: folder,
      appendonly: 'yes',
      save: '',
      'maxmemory-policy': 'noeviction',
    }
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])
    server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] })
    await ready(server)
  }
  const stop = async (): Promise<void> => {
    const ending = server
    server = null
    if (!ending) return
    ending.kill('SIGTERM')
    await new Promise((resolve) => ending.on('close', resolve))
  }
  await start()
  return { url: `redis://127.0.0.1:${String(port)}`, start, stop }
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('There is no free port.')
  return address.port
}

async function ready(server: ChildProcess): Promise<void> {
  let told = ''
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      if (told.includes('Ready to accept connections')) resolve()
    })
    server.on('close', () => reject(new Error(`redis-server has ended:\n${told}`)))
  })
}
