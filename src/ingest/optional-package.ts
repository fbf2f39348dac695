import { IngestError } from './ingest-error.ts'

/** Packages that are installed only by those who need them, as versions that are known to work. */
const INSTALLS = {
  warcio: 'warcio@2',
  libsql: 'libsql@0.5',
  'hyparquet-writer': 'hyparquet-writer@0.17',
  // BullMQ speaks to Redis through ioredis, and brings none.
  bullmq: 'bullmq@6 ioredis@5',
  ioredis: 'ioredis@5',
} as const

/**
 * Hands on what `load` imports; where the package is not installed, the error says how to install it.
 *
 * @example
 * const { WARCParser } = await optional('warcio', () => import('warcio'))
 */
export async function optional<Module>(
  name: keyof typeof INSTALLS,
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    if (!isMissingPackage(error)) throw error
    throw new IngestError(
      'missing-package',
      `This needs the package ${name}: npm install ${INSTALLS[name]}`,
    )
  }
}

/** Whether an import failed because nothing of that name is installed. */
export function isMissingPackage(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND'
}
