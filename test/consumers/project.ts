import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { NODES, TYPESCRIPTS } from './versions.ts'

/** The user's project, with the package in its node_modules. */
export const project = inject('project')

/** What a program left behind. */
export interface Ended {
  readonly out: string
  readonly err: string
  readonly code: number | null
}

/** Runs a version of Node in the user's project. */
export function node(version: (typeof NODES)[number], ...args: readonly string[]): Ended {
  return start(join(inject('tools'), `node_modules/node-${version}/bin/node`), args)
}

/** Runs a version of the TypeScript compiler in the user's project. */
export function compiler(version: (typeof TYPESCRIPTS)[number], ...args: readonly string[]): Ended {
  const tsc = join(inject('tools'), `node_modules/typescript-${version}/bin/tsc`)
  return start(process.execPath, [tsc, ...args])
}

/** Writes a file of the user's; gives its name. */
export function write(name: string, text: string): string {
  writeFileSync(join(project, name), text)
  return name
}

/** The command as the package brings it. */
export const COMMAND = 'node_modules/frettagrein/dist/cli.js'

/** The example of the README, and what its comment says that it prints. */
export function readExample(): { readonly code: string; readonly printed: string } {
  const readme = readFileSync(join(project, 'node_modules/frettagrein/README.md'), 'utf8')
  const code = /```ts\n(?<code>[^`]*)```/u.exec(readme)?.groups?.['code'] ?? ''
  const printed = /^ *\/\/ (?<printed>Loka .*)$/mu.exec(code)?.groups?.['printed'] ?? ''
  return { code, printed }
}

function start(program: string, args: readonly string[]): Ended {
  const { stdout, stderr, status, error } = spawnSync(program, args, {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (error) throw error
  return { out: stdout, err: stderr, code: status }
}
