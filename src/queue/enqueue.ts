import type { Job, JobsOptions, Queue } from 'bullmq'
import { mkdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { IngestError } from '../ingest/ingest-error.ts'
import { PAGE_TIMEOUT } from '../ingest/ingest.ts'
import { DEFAULT_FIELDS, DEFAULT_INGEST_LIMITS } from '../ingest/page.ts'
import { lossLine } from '../ingest/output.ts'
import { parserName } from '../ingest/parser-name.ts'
import type { FoundInputs } from '../ingest/readers/find-inputs.ts'
import { findInputs } from '../ingest/readers/find-inputs.ts'
import { fingerprintOf } from '../ingest/run-state.ts'
import { exists, replaceFile } from '../ingest/writers/part-file.ts'
import type { QueueOptions } from './connection.ts'
import { openQueue } from './connection.ts'
import { cutInputs } from './cut-inputs.ts'
import type { Manifest } from './manifest.ts'
import { readManifest, writeManifest } from './manifest.ts'
import { RUN_NAME, partName, pathsOf } from './part-paths.ts'
import type { JobSettings, Payload, Piece } from './payload.ts'
import { readPayload } from './payload.ts'

/** What `enqueue` is told: where Redis and the output are, how pages are read, and how large a job is. */
export interface EnqueueOptions extends QueueOptions {
  /** The folder for the parts; made where it is missing. */
  readonly out: string
  /** What the parts are called; `part` when left out. */
  readonly name?: string
  /** How the pages are to be read. */
  readonly settings?: JobSettings
  /** How much of the stored input is one job, in bytes; 8,000,000 when left out. */
  readonly jobBytes?: number
  /** How often a job is tried before it is dead; 4 when left out. */
  readonly attempts?: number
  /** Told after each job: how many there are so far. */
  readonly onProgress?: (parts: number) => void
}

/** What an input came to. */
export interface EnqueueReport {
  readonly parts: number
  /** Parts that were there already. */
  readonly written: number
  /** The others: they are in the queue now, whether or not they were before. */
  readonly queued: number
  /** Named, but not to be read: they are in no part. */
  readonly unreadable: FoundInputs['unreadable']
  readonly leftOut: readonly string[]
}

const JOB_BYTES = 8_000_000
const ATTEMPTS = 4
/** Milliseconds before the second attempt; twice as many before the third, and so on. */
const BACKOFF = 1_000
/** Jobs that go to Redis together. */
const AT_ONCE = 200

/**
 * Cuts inputs into jobs and puts those into the queue whose parts are not there yet. The same inputs and
 * options give the same jobs, so that a second call adds nothing and a call after a loss of Redis adds
 * what is missing.
 *
 * @example
 * await enqueue(['crawl/'], { redis: 'redis://127.0.0.1:6379', out: 'articles' })
 */
export async function enqueue(
  inputs: readonly string[],
  options: EnqueueOptions,
): Promise<EnqueueReport> {
  const run = options.name ?? 'part'
  if (!RUN_NAME.test(run))
    throw new IngestError('bad-part-name', `${run} is no name for parts: use letters and digits.`)
  const found = await findRegular(inputs)
  const head = headOf(run, found, options)
  const queue = await openQueue(options)
  try {
    await claimFolder(head, found)
    const counts = await addAll(queue, head, { found, options })
    await writeManifest(head.out, run, manifestOf(head, counts.parts, found))
    return { ...counts, unreadable: found.unreadable, leftOut: found.leftOut }
  } finally {
    await queue.close()
  }
}

/** Workers elsewhere can read neither a pipe nor the standard input of this process. */
async function findRegular(inputs: readonly string[]): Promise<FoundInputs> {
  const found = await findInputs(inputs)
  if (found.files.length === 0)
    throw new IngestError('no-input', `Nothing to read in ${inputs.join(', ')}.`)
  for (const { file, bytes } of found.files)
    if (bytes === 0 && (file === '-' || !(await stat(file)).isFile()))
      throw new IngestError('no-input', `${file} is no file that other machines can read.`)
  return found
}

/** What is as it always is need not stand in every job. */
function slim({ fields, pageTimeout, ...settings }: JobSettings): JobSettings {
  const isUsual = fields !== undefined && fingerprintOf(fields) === fingerprintOf(DEFAULT_FIELDS)
  return {
    ...settings,
    ...(fields && !isUsual && { fields }),
    ...(pageTimeout !== PAGE_TIMEOUT && pageTimeout !== undefined && { pageTimeout }),
  }
}

type Head = Omit<Payload, 'part' | 'pieces'>

/** What the payloads of a run have in common. */
function headOf(run: string, found: FoundInputs, options: EnqueueOptions): Head {
  const { jobBytes = JOB_BYTES } = options
  const settings = slim(options.settings ?? {})
  const parser = parserName()
  const [out, base] = [resolve(options.out), process.cwd()]
  const fingerprint = fingerprintOf({ found, settings, jobBytes, parser, out, base, run })
  return { version: 1, parser, fingerprint, run, out, base, settings }
}

/** Takes the folder for this run; throws where parts of that name belong to another. */
async function claimFolder(head: Head, found: FoundInputs): Promise<void> {
  const { out, run, fingerprint } = head
  for (const folder of ['lost', 'tally']) await mkdir(join(out, folder), { recursive: true })
  const before = await readManifest(out, run)
  if (before && before.fingerprint !== fingerprint)
    throw new IngestError(
      'output-exists',
      `${out} holds parts named ${run} of other inputs or options: take another folder or --name.`,
    )
  if (before) return
  const lost = found.unreadable.map((one) => lossLine({ ...one, line: null, offset: null }))
  if (lost.length > 0) await replaceFile(pathsOf(out, partName(run, 0)).losses, lost.join(''))
  await writeManifest(out, run, manifestOf(head, null, found))
}

function manifestOf(
  { fingerprint }: Head,
  parts: number | null,
  { leftOut }: FoundInputs,
): Manifest {
  return { version: 1, fingerprint, parts, leftOut: [...leftOut] }
}

interface NewJob {
  readonly name: string
  readonly data: Payload
  readonly opts: JobsOptions
}

async function addAll(
  queue: Queue,
  head: Head,
  { found, options }: { readonly found: FoundInputs; readonly options: EnqueueOptions },
): Promise<Pick<EnqueueReport, 'parts' | 'written' | 'queued'>> {
  const { settings, jobBytes = JOB_BYTES, attempts = ATTEMPTS } = options
  const cutting = { format: settings?.format ?? null, limits: DEFAULT_INGEST_LIMITS, jobBytes }
  const counts = { parts: 0, written: 0, queued: 0 }
  const done = new Map((await queue.getCompleted()).map((job) => [job.id, job]))
  let jobs: NewJob[] = []
  const flush = async (): Promise<void> => {
    await addMissing(queue, jobs, done)
    counts.queued += jobs.length
    jobs = []
  }
  for await (const pieces of cutInputs(found.files, cutting)) {
    const part = partName(head.run, ++counts.parts)
    if (await exists(pathsOf(head.out, part).lines)) counts.written++
    else jobs.push(jobOf({ ...head, part }, pieces, attempts))
    if (jobs.length === AT_ONCE) await flush()
    options.onProgress?.(counts.parts)
  }
  await flush()
  return counts
}

function jobOf(head: Omit<Payload, 'pieces'>, pieces: readonly Piece[], attempts: number): NewJob {
  const data = readPayload({ ...head, pieces })
  const jobId = `${head.part}.${head.fingerprint}`
  const backoff = { type: 'exponential', delay: BACKOFF }
  return { name: head.part, data, opts: { jobId, attempts, backoff, stackTraceLimit: 1 } }
}

/** A job that was done, and whose part has been taken away since, is forgotten first. */
async function addMissing(
  queue: Queue,
  jobs: readonly NewJob[],
  done: ReadonlyMap<string | undefined, Job>,
): Promise<void> {
  if (jobs.length === 0) return
  for (const { opts } of jobs) await done.get(opts.jobId)?.remove()
  await queue.addBulk([...jobs])
}
