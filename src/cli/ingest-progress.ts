import process from 'node:process'
import type { IngestProgress, Loss } from '../ingest/index.ts'
import type { Io } from './io.ts'

export interface ProgressView {
  readonly show: (progress: IngestProgress) => void
  readonly end: () => void
}

/** Losses told one by one before only their number is. */
const MOST_TOLD = 10
/** Milliseconds between plain lines. */
const LINE_EVERY = 10_000

/** Progress on the standard error: a bar in a terminal, else a plain line now and then. */
export async function showProgress(io: Io, quiet: boolean): Promise<ProgressView> {
  if (quiet) return { show: () => undefined, end: () => undefined }
  return process.stderr.isTTY ? showBar() : showLines(io)
}

async function showBar(): Promise<ProgressView> {
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({
    format: '{bar} {percentage}% | {pages} pages, {rate}/s | {left} | {failures}',
    stream: process.stderr,
    hideCursor: true,
  })
  const began = performance.now()
  const rest = { pages: 0, rate: 0, left: '', failures: '' }
  bar.start(1, 0, rest)
  return {
    show: (progress) => {
      bar.setTotal(Math.max(1, progress.bytes))
      bar.update(progress.bytesDone, {
        pages: progress.entries,
        rate: rateOf(progress, began),
        left: etaOf(progress, began),
        failures: failuresOf(progress),
      })
    },
    end: () => {
      bar.stop()
    },
  }
}

function showLines(io: Io): ProgressView {
  const began = performance.now()
  let last = began
  let told = 0
  return {
    show: (progress) => {
      for (const loss of progress.losses) if (++told <= MOST_TOLD) io.err(`${lossText(loss)}\n`)
      if (performance.now() - last < LINE_EVERY) return
      last = performance.now()
      const share =
        progress.bytes === 0
          ? ''
          : `${String(Math.floor((100 * progress.bytesDone) / progress.bytes))}%, `
      const rate = `${String(progress.entries)} pages, ${String(rateOf(progress, began))}/s`
      io.err(`${share}${rate}, ${etaOf(progress, began)}, ${failuresOf(progress)}\n`)
    },
    end: () => {
      if (told > MOST_TOLD)
        io.err(`… and ${String(told - MOST_TOLD)} more; --errors FILE keeps them all.\n`)
      told = 0
    },
  }
}

function rateOf({ entries }: IngestProgress, began: number): number {
  return Math.round((1000 * entries) / Math.max(1, performance.now() - began))
}

function etaOf({ bytes, bytesDone }: IngestProgress, began: number): string {
  if (bytes === 0 || bytesDone === 0) return 'end unknown'
  const seconds = ((performance.now() - began) / 1000) * (bytes / bytesDone - 1)
  return `${String(Math.ceil(seconds))} s left`
}

function failuresOf({ lost, refused }: IngestProgress): string {
  return `${String(lost)} lost, ${String(refused)} refused`
}

function lossText({ file, line, offset, reason, message }: Loss): string {
  const place = line !== null ? `:${String(line)}` : offset !== null ? `@${String(offset)}` : ''
  return `${file}${place}: ${reason}: ${message}`
}
