import { gzipSync } from 'node:zlib'
import { IngestError } from './ingest-error.ts'
import type { Loss } from './options.ts'
import type { RunState } from './run-state.ts'
import { readState, writeState } from './run-state.ts'
import type { Position } from './batches.ts'
import { START } from './batches.ts'
import { emptyTally } from './tally.ts'
import type { Converter } from './writers/converter.ts'
import { converterFor } from './writers/converter.ts'
import { takeLock } from './writers/lock.ts'
import type { PartFile } from './writers/part-file.ts'
import { exists, openPart, publish, remove, sizeOf } from './writers/part-file.ts'

/** The output of a run on its way: lines under another name, and how far they reach. */
export interface Output {
  /** Changes as the run goes on. */
  readonly state: RunState
  /** Whether nothing of the input is done yet. */
  readonly isNew: boolean
  readonly resumed: boolean
  /** Adds the lines of a batch; from time to time makes all before safe. */
  readonly add: (addition: Addition) => Promise<void>
  /** Makes safe what was added: a run that is killed goes on from here. */
  readonly commit: () => Promise<void>
  /** Gives the output its name. */
  readonly finish: () => Promise<void>
  readonly close: () => Promise<void>
}

export interface Addition {
  readonly bytes: Uint8Array
  readonly losses: readonly Loss[]
  /** Where the input stands after it. */
  readonly position: Position
}

export interface OutputOptions {
  readonly fingerprint: string
  /** False where the input can be read only once. */
  readonly canResume: boolean
  readonly force?: boolean
  readonly restart?: boolean
  readonly errors?: string
}

/** All that a run may write under its name, and under that of its file of errors. */
export function ownFiles(path: string, errors?: string): readonly string[] {
  const state = `${path}.part.state`
  const own = [path, `${path}.part`, `${path}.tmp`, `${path}.lock`, state, `${state}.new`]
  return errors === undefined ? own : [...own, errors, `${errors}.part`]
}

/** How much work a killed run may have to do again, in milliseconds. */
const COMMIT_EVERY = 1_000

/** Takes the output for this process, and finds what an earlier run left of it. */
export async function openOutput(path: string, options: OutputOptions): Promise<Output> {
  const convert = await converterFor(path)
  const release = await takeLock(`${path}.lock`)
  try {
    const state = await findState(path, options)
    const parts = await openParts(path, state, options)
    return outputOf(path, { ...parts, options, convert, release, state: state ?? begin(options) })
  } catch (error) {
    await release()
    throw error
  }
}

function begin({ fingerprint }: OutputOptions): RunState {
  const tally = emptyTally()
  return {
    version: 1,
    fingerprint,
    finished: false,
    position: START,
    bytes: 0,
    errorBytes: 0,
    tally,
  }
}

/** The state to go on from; null to begin anew. Throws where neither would be right. */
async function findState(path: string, options: OutputOptions): Promise<RunState | null> {
  const { force = false, restart = false, fingerprint } = options
  const state = options.canResume && !restart ? await readState(`${path}.part.state`) : null
  const isSame = state?.fingerprint === fingerprint
  // Whole, whether or not it has its name yet: all that is left is to put things away.
  const isWhole = state?.finished === true && isSame
  if (isWhole && ((await exists(path)) || (await exists(`${path}.part`)))) return state
  if (!force && (await exists(path)))
    throw new IngestError('output-exists', `${path} is there already; --force writes over it.`)
  if (state && !isSame)
    throw new IngestError(
      'inputs-changed',
      `${path}.part is of a run with other inputs or options; --restart begins anew.`,
    )
  return state && (await canGoOn(path, state, options)) ? state : null
}

/** Whether what the state tells of is still there, to the last byte. */
async function canGoOn(
  path: string,
  { finished, bytes, errorBytes }: RunState,
  { errors }: OutputOptions,
): Promise<boolean> {
  if (finished || (await sizeOf(`${path}.part`)) < bytes) return false
  return errors === undefined || (await sizeOf(`${errors}.part`)) >= errorBytes
}

interface Parts {
  readonly lines: PartFile | null
  readonly losses: PartFile | null
}

async function openParts(
  path: string,
  state: RunState | null,
  { errors }: OutputOptions,
): Promise<Parts> {
  if (state?.finished) return { lines: null, losses: null }
  return {
    lines: await openPart(`${path}.part`, state?.bytes ?? 0),
    losses: errors === undefined ? null : await openPart(`${errors}.part`, state?.errorBytes ?? 0),
  }
}

interface Opened extends Parts {
  readonly options: OutputOptions
  readonly state: RunState
  readonly convert: Converter | null
  readonly release: () => Promise<void>
}

function outputOf(path: string, opened: Opened): Output {
  const { lines, losses, state, release } = opened
  const isNew = state.position === START
  let committed = performance.now()
  const commit = async (): Promise<void> => {
    await lines?.sync()
    await losses?.sync()
    await writeState(`${path}.part.state`, state)
    committed = performance.now()
  }
  return {
    state,
    isNew,
    resumed: !isNew,
    commit,
    add: async (addition) => {
      await lines?.append(addition.bytes)
      await losses?.append(new TextEncoder().encode(addition.losses.map(lossLine).join('')))
      state.position = addition.position
      state.bytes = lines?.size ?? 0
      state.errorBytes = losses?.size ?? 0
      if (performance.now() - committed > COMMIT_EVERY) await commit()
    },
    finish: async () => {
      // Nothing at all is no gzip data.
      if (path.endsWith('.gz') && lines?.size === 0) await lines.append(gzipSync(''))
      state.bytes = lines?.size ?? state.bytes
      state.finished = true
      if (lines) await commit()
      await publishAll(path, opened)
    },
    close: async () => {
      await lines?.close()
      await losses?.close()
      await release()
    },
  }
}

/** A loss as it stands in the file of errors. */
export function lossLine({ file, line, offset, reason, message }: Loss): string {
  return `${JSON.stringify({ file, line, offset, reason, message })}\n`
}

/** Half a file is of no use to anybody; the lines stay, and can be tried again. */
async function convertAll(convert: Converter, part: string, path: string): Promise<void> {
  try {
    await convert(part, path)
  } catch (error) {
    await remove(path)
    throw error
  }
}

/** May have been begun by a run that was killed in the middle of it. */
async function publishAll(path: string, { options, convert }: Opened): Promise<void> {
  const part = `${path}.part`
  const { errors } = options
  if (errors !== undefined && (await exists(`${errors}.part`)))
    await publish(`${errors}.part`, errors)
  if (await exists(part)) {
    if (convert) {
      await convertAll(convert, part, `${path}.tmp`)
      await publish(`${path}.tmp`, path)
      await remove(part)
    } else await publish(part, path)
  }
  await remove(`${part}.state`)
}
