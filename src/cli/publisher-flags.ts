import type { Command } from 'commander'
import type { ParseOptions } from '../index.ts'

/** The flags that every command which parses pages has. */
export interface PublisherFlags {
  /** The id of one, or `generic`. */
  readonly publisher?: string
  /** A file of the caller's own. */
  readonly publishers?: string
}

/** What `--publishers` says of itself, in every command. */
export const PUBLISHERS_FLAG = [
  '--publishers <file>',
  'publishers of your own, a module or JSON; tried before the built-in ones',
] as const

/** The publishers that the flags name; ends the command where a file or an id is wrong. */
export async function publisherOptions(
  command: Command,
  { publisher: id, publishers: file }: PublisherFlags,
): Promise<Pick<ParseOptions, 'publisher' | 'publishers'>> {
  const own = file === undefined ? [] : await readOwn(command, file)
  const publishers = own.length > 0 ? { publishers: own } : {}
  if (id === undefined) return publishers
  if (id === 'generic') return { ...publishers, publisher: id }
  const { builtInPublishers } = await import('../publishers/index.ts')
  const publisher = [...own, ...builtInPublishers].find((one) => one.id === id)
  if (!publisher) return command.error(`error: there is no publisher ${id}`)
  return { ...publishers, publisher }
}

async function readOwn(
  command: Command,
  file: string,
): Promise<NonNullable<ParseOptions['publishers']>> {
  const { readPublishersFile } = await import('./publishers-file.ts')
  const own = await readPublishersFile(file)
  return typeof own === 'string' ? command.error(`error: ${own}`) : own
}
