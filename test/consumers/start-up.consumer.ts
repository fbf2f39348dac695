import { describe, expect, test } from 'vitest'
import { COMMAND, node, write } from './project.ts'
import { NODES } from './versions.ts'

const ROUNDS = 7
/** In milliseconds: 30 and 150 are aimed at; a slow machine may take twice that. */
const IMPORT_BOUND = 60
const COMMAND_BOUND = 300

/** Prints the processor's time at the end: the clock on the wall also shows what else a machine does. */
const PRINT_TIME = `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  require('node:fs').writeSync(2, String((user + system) / 1000))
})`

describe.each(NODES)('Node %s', (version) => {
  test('loads the core soon', () => {
    const took = overBare(write('load.mjs', "import 'frettagrein'"))
    console.log(`Node ${version}: import 'frettagrein' takes ${took.toFixed(0)} ms over bare Node`)
    expect(took).toBeLessThan(IMPORT_BOUND)
  })

  test('answers on the command line soon', () => {
    const took = overBare(COMMAND, '--version')
    console.log(`Node ${version}: frettagrein --version takes ${took.toFixed(0)} ms over bare Node`)
    expect(took).toBeLessThan(COMMAND_BOUND)
  })

  /** The least of some rounds, taken in turns: whatever disturbs only adds. */
  function overBare(...args: readonly string[]): number {
    const bare = write('bare.mjs', '')
    const rounds = Array.from({ length: ROUNDS }, () => [
      processorTime(bare),
      processorTime(...args),
    ])
    const least = (column: number) => Math.min(...rounds.map((round) => round[column] ?? NaN))
    return least(1) - least(0)
  }

  function processorTime(...args: readonly string[]): number {
    const { err, code } = node(version, '-r', `./${write('time.cjs', PRINT_TIME)}`, ...args)
    expect(code).toBe(0)
    return Number(err)
  }
})
