import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What stands in each record for who made it: name and version of this package. */
export function parserName(): string {
  const path = resolveOwn('package.json')
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return `frettagrein@${isManifest ? String(manifest.version) : 'unknown'}`
}

/** The path of a file that this package gives under a name, built or not. */
export function resolveOwn(name: 'package.json' | 'ingest-worker'): string {
  return createRequire(import.meta.url).resolve(`frettagrein/${name}`)
}
