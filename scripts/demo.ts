/**
 * Prints the Article of one page and, in a terminal, the page with its zones in colour:
 * `npm run demo`, which builds first.
 */
import { spawnSync } from 'node:child_process'

const PAGE = 'fixtures/visir/kim-lofar-russum.txt'

run('--format', 'json')
if (process.stdout.isTTY) run('--zones')

function run(...options: readonly string[]): void {
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'parse', PAGE, ...options], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
