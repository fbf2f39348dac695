import * as esbuild from 'esbuild'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as vite from 'vite'
import { project } from './project.ts'

/** A program for the browser, on the disk. */
export interface Bundle {
  readonly folder: string
  /** All its scripts, one after the other. */
  readonly code: string
}

/** What a page gives to its tests: the same reading on the page and in a worker. */
const PAGE = `import { read } from './read.js'
globalThis.readHere = read
globalThis.readInWorker = (pages) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(pages)
  })
`
const WORKER = `import { read } from './read.js'
onmessage = ({ data }) => postMessage(read(data))
`
const INDEX =
  '<!doctype html><meta charset="utf-8"><title>–</title><link rel="icon" href="data:,"><script type="module" src="./page.js"></script>'

/** The ways to bundle that are tried, by the name of the bundler. */
export const BUNDLERS = { esbuild: withEsbuild, vite: withVite } as const

/** Bundles a module that exports \`read\`, with a page and a worker that use it. */
export async function bundle(bundler: keyof typeof BUNDLERS, read: string): Promise<Bundle> {
  const sources = join(project, `${bundler}-sources`)
  const folder = join(project, `${bundler}-out`)
  mkdirSync(sources, { recursive: true })
  const files = { 'read.js': read, 'page.js': PAGE, 'worker.js': WORKER, 'index.html': INDEX }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(sources, name), text)
  await BUNDLERS[bundler](sources, folder)
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  return {
    folder,
    code: scripts.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'),
  }
}

async function withEsbuild(sources: string, folder: string): Promise<void> {
  await esbuild.build({
    absWorkingDir: sources,
    entryPoints: ['page.js', 'worker.js'],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  })
  writeFileSync(join(folder, 'index.html'), INDEX)
}

async function withVite(sources: string, folder: string): Promise<void> {
  await vite.build({
    root: sources,
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true },
  })
}
