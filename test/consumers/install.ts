import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ROOT } from '../../scripts/built-doors.ts'
import { packInto } from '../../scripts/tarball.ts'
import { NODES, TYPESCRIPTS } from './versions.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A fresh project in which the tarball is all that was asked for. */
    readonly project: string
    /** Where the versions of Node and TypeScript lie. */
    readonly tools: string
  }
}

/** Before all tests: packs the package and installs it as a user does; and what it is tried with. */
export function setup({ provide }: TestProject): () => void {
  if (!existsSync(join(ROOT, 'dist/cli.js')))
    throw new Error('Nothing is built: npm run build first.')
  const tools = join(ROOT, '.cache/consumers')
  installTools(tools)
  const project = mkdtempSync(join(tmpdir(), 'consumer-'))
  const leave = (): void => rmSync(project, { recursive: true, force: true })
  try {
    writeManifest(project, { frettagrein: `file:${packInto(project)}` })
    install(project)
  } catch (error) {
    leave()
    throw error
  }
  provide('project', project)
  provide('tools', tools)
  return leave
}

/** Kept from run to run, as long as the same versions are asked for. */
function installTools(folder: string): void {
  const platform = `node-${process.platform}-${process.arch}`
  const wanted = {
    ...Object.fromEntries(NODES.map((node) => [`node-${node}`, `npm:${platform}@${node}`])),
    ...Object.fromEntries(TYPESCRIPTS.map((ts) => [`typescript-${ts}`, `npm:typescript@${ts}`])),
  }
  const done = join(folder, 'installed.json')
  if (existsSync(done) && readFileSync(done, 'utf8') === JSON.stringify(wanted)) return
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeManifest(folder, wanted)
  // Each brings a command of the same name.
  install(folder, '--no-bin-links')
  writeFileSync(done, JSON.stringify(wanted))
}

function writeManifest(folder: string, dependencies: Readonly<Record<string, string>>): void {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
}

function install(folder: string, ...options: readonly string[]): void {
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline']
  try {
    execFileSync(
      'npm',
      ['install', ...quiet, '--fetch-retries=1', '--fetch-retry-mintimeout=1000', ...options],
      {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
  } catch (cause) {
    throw new Error(
      'npm could not install what users have. These tests need its registry: is the network there?',
      { cause },
    )
  }
}
