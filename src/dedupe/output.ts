import { gzipSync } from 'node:zlib'
import { IngestError } from '../ingest/ingest-error.ts'
import type { Loss } from '../ingest/options.ts'
import type { Converter } from '../ingest/writers/converter.ts'
import { converterFor } from '../ingest/writers/converter.ts'
import { takeLock } from '../ingest/writers/lock.ts'
import { exists, openPart, publish, remove } from '../ingest/writers/part-file.ts'
import type { PartFile } from '../ingest/writers/part-file.ts'

/** The output of a run on its way, under other names. */
export interface Output {
  /** Where the index may stand. */
  readonly index: string
  readonly write: (text: string) => Promise<void>
  readonly lose: (loss: Loss) => Promise<void>
  /** Gives the output its name. */
  readonly finish: () => Promise<void>
  /** Lets go of it; nothing is left of what was not finished. */
  readonly close: () => Promise<void>
}

/** Text is written in pieces of about this many characters; of gzip output each is a member. */
const PIECE = 1 << 20

interface OutputOptions {
  readonly force?: boolean
  readonly errors?: string
}

/** Takes the output for this process. Throws where another has it, or where it is there already. */
export async function openOutput(path: string, options: OutputOptions): Promise<Output> {
  const convert = await converterFor(path)
  const release = await takeLock(`${path}.lock`)
  try {
    if (options.force !== true && (await exists(path)))
      throw new IngestError('output-exists', `${path} is there already; --force writes over it.`)
    return outputOf(path, { ...(await openParts(path, options)), convert, release })
  } catch (error) {
    await release()
    throw error
  }
}

interface Parts {
  readonly lines: PartFile
  readonly losses: { readonly part: PartFile; readonly path: string } | null
}

async function openParts(path: string, { errors }: OutputOptions): Promise<Parts> {
  const lines = await openPart(`${path}.part`, 0)
  if (errors === undefined) return { lines, losses: null }
  try {
    return { lines, losses: { part: await openPart(`${errors}.part`, 0), path: errors } }
  } catch (error) {
    await discard(lines)
    throw error
  }
}

interface Opened extends Parts {
  readonly convert: Converter | null
  readonly release: () => Promise<void>
}

function outputOf(path: string, { lines, losses, convert, release }: Opened): Output {
  const writer = lineWriter(lines, path.endsWith('.gz'))
  return {
    index: `${path}.index`,
    write: writer.write,
    lose: async (more) => losses?.part.append(new TextEncoder().encode(lossLine(more))),
    finish: async () => {
      await writer.end()
      await losses?.part.sync()
      if (losses) await publish(losses.part.path, losses.path)
      await convert?.(lines.path, `${path}.tmp`)
      await publish(convert ? `${path}.tmp` : lines.path, path)
    },
    close: async () => {
      await discard(lines)
      if (losses) await discard(losses.part)
      await remove(`${path}.tmp`)
      await release()
    },
  }
}

/** Closes a part and removes it, unless it has got its name. */
async function discard(part: PartFile): Promise<void> {
  await part.close()
  await remove(part.path)
}

/** Where the text is cut into members depends on the text alone. */
function lineWriter(
  part: PartFile,
  gzip: boolean,
): { readonly write: (text: string) => Promise<void>; readonly end: () => Promise<void> } {
  let waiting: string[] = []
  let length = 0
  const flush = async (): Promise<void> => {
    const bytes = new TextEncoder().encode(waiting.join(''))
    waiting = []
    length = 0
    await part.append(gzip ? gzipSync(bytes, { level: 6 }) : bytes)
  }
  return {
    write: async (text) => {
      waiting.push(text)
      length += text.length
      if (length > PIECE) await flush()
    },
    end: async () => {
      // Nothing at all is no gzip data.
      if (length > 0 || part.size === 0) await flush()
      await part.sync()
    },
  }
}

function lossLine({ file, line, offset, reason, message }: Loss): string {
  return `${JSON.stringify({ file, line, offset, reason, message })}\n`
}
