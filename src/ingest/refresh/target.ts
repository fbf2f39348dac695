import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { IngestError } from '../ingest-error.ts'
import { converterFor } from '../writers/converter.ts'
import { takeLock } from '../writers/lock.ts'
import { exists, openPart, publish, remove } from '../writers/part-file.ts'

/** Where new records go: under another name until all are there. */
export interface Target {
  /** Whether it writes over a file. */
  readonly isThere: boolean
  readonly add: (lines: Uint8Array) => Promise<void>
  readonly finish: () => Promise<void>
  /** Lets go of it; what was not finished goes. */
  readonly close: () => Promise<void>
}

/** Opens an output; throws where it is there and may not be written over. */
export async function openTarget(path: string, overwrite: boolean): Promise<Target> {
  const convert = await converterFor(path)
  const isThere = await exists(path)
  if (isThere && !overwrite)
    throw new IngestError('output-exists', `${path} is there already; --overwrite writes over it.`)
  const release = await takeLock(`${path}.lock`)
  const part = await openPart(`${path}.refresh`, 0).catch(async (error: unknown) => {
    await release()
    throw error
  })
  const made = `${path}.refresh.tmp`
  return {
    isThere,
    add: async (lines) => part.append(path.endsWith('.gz') ? await compress(lines) : lines),
    finish: async () => {
      // Nothing at all is no gzip data.
      if (path.endsWith('.gz') && part.size === 0)
        await part.append(await compress(Buffer.alloc(0)))
      await part.sync()
      if (convert) await convert(part.path, made)
      await publish(convert ? made : part.path, path)
    },
    close: async () => {
      await part.close()
      await remove(part.path)
      await remove(made)
      await release()
    },
  }
}

const compressed = promisify(gzip)

/** In another thread of Node's; without name and time, so that the same lines give the same bytes. */
async function compress(lines: Uint8Array): Promise<Uint8Array> {
  return compressed(lines, { level: 6 })
}
