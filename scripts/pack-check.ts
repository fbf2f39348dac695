/**
 * Packs the package as npm would publish it and looks at it as its users will: `npm run pack:check`,
 * after a build. Needs no network.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../package.json' with { type: 'json' }
import { ROOT, doors } from './built-doors.ts'
import { installedWeight } from './installed-weight.ts'
import { packInto } from './tarball.ts'

/** What a plain install may bring along, the package's own files included. */
const MOST_PACKAGES = 45
const MOST_MEGABYTES = 25

const STRICT_USER = {
  strict: true,
  exactOptionalPropertyTypes: true,
  module: 'node16',
  target: 'es2022',
  lib: ['es2022', 'dom'],
  types: [],
}

// Inside the project, so that the unpacked package finds its dependencies without an install.
mkdirSync(join(ROOT, '.cache'), { recursive: true })
const work = mkdtempSync(join(ROOT, '.cache/pack-'))
const unpacked = join(work, 'node_modules', manifest.name)
try {
  const tarball = pack()
  checkTarball(tarball)
  checkLoading()
  checkTypes()
  checkCommand()
  checkWeight()
} finally {
  rmSync(work, { recursive: true, force: true })
}

function pack(): string {
  const tarball = packInto(work)
  mkdirSync(unpacked, { recursive: true })
  run('tar', '-xzf', tarball, '-C', unpacked, '--strip-components=1')
  return tarball
}

/** attw looks at the doors alone: what a worker runs is a path without declarations. */
function checkTarball(tarball: string): void {
  const subpaths = doors.map(({ subpath }) => subpath)
  run(bin('publint'), 'run', tarball, '--strict')
  run(
    bin('attw'),
    tarball,
    ...['--profile', 'node16', '--no-definitely-typed', '--format', 'table-flipped'],
    ...['--entrypoints', ...subpaths],
  )
}

/** Every door loads under both module systems and holds something. */
function checkLoading(): void {
  const names = doors.map(({ specifier }) => specifier)
  const check = (load: string): string =>
    names
      .map(
        (name) =>
          `if (Object.keys(${load}('${name}')).length === 0) throw Error('${name} is empty')`,
      )
      .join('\n')
  writeFileSync(join(work, 'load.mjs'), check('await import'))
  writeFileSync(join(work, 'load.cjs'), check('require'))
  run(process.execPath, 'load.mjs')
  run(process.execPath, 'load.cjs')
  console.log(`${names.join(', ')} load as ESM and as CommonJS`)
}

/** The declarations hold for a strict user in a browser, who has none of Node's types. */
function checkTypes(): void {
  const text = doors
    .map(({ specifier }, index) => `export * as door${String(index)} from '${specifier}'`)
    .join('\n')
  writeFileSync(join(work, 'types.mts'), text)
  writeFileSync(join(work, 'types.cts'), text)
  const compilerOptions = { ...STRICT_USER, noEmit: true }
  writeFileSync(
    join(work, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['types.*'] }),
  )
  run(bin('tsc'), '--project', '.')
  console.log('declarations compile under module node16')
}

function checkCommand(): void {
  for (const [name, file] of Object.entries(manifest.bin)) {
    const said = execFileSync(process.execPath, [join(unpacked, file), '--version'], {
      encoding: 'utf8',
    }).trim()
    if (said !== manifest.version)
      throw new Error(`${name} --version says ${said}, package.json ${manifest.version}`)
    console.log(`${name} ${said} runs`)
  }
}

function checkWeight(): void {
  const { packages, bytes } = installedWeight(unpacked)
  const megabytes = bytes / 1e6
  const line = `a plain install brings ${String(packages)} packages, ${megabytes.toFixed(1)} MB`
  if (packages > MOST_PACKAGES || megabytes > MOST_MEGABYTES)
    throw new Error(`${line}: over ${String(MOST_PACKAGES)} or ${String(MOST_MEGABYTES)} MB`)
  console.log(line)
}

function bin(name: string): string {
  return join(ROOT, 'node_modules/.bin', name)
}

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { cwd: work, stdio: 'inherit' })
}
