import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './built-doors.ts'

/** Packs what is built as npm would publish it; gives the path of the tarball within the folder. */
export function packInto(folder: string): string {
  const report = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const name = /"filename": "(?<name>[^"]+)"/u.exec(report)?.groups?.name
  if (name === undefined) throw new Error(`npm pack said no file name: ${report}`)
  return join(folder, name)
}
