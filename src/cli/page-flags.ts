import type { Command } from 'commander'
import type { IngestOptions } from '../ingest/index.ts'
import type { CollectionFlags } from './collection-flags.ts'
import { withCollectionFlags } from './collection-flags.ts'
import { fieldsOf } from './filter.ts'
import type { PublisherFlags } from './publisher-flags.ts'
import { PUBLISHERS_FLAG } from './publisher-flags.ts'
import { readCount } from './read-count.ts'

/** What the pages are like, and how this machine is to read them. */
export interface PageFlags extends CollectionFlags, PublisherFlags {
  readonly workers?: number
}

/** Adds the flags to a command. */
export function withPageFlags(command: Command): Command {
  return withCollectionFlags(command)
    .option(...PUBLISHERS_FLAG)
    .option('--workers <number>', 'threads that parse; as many as cores when left out', readCount)
}

/** The options that the flags say, publishers aside. */
export function pageOptions(
  flags: PageFlags,
): Pick<IngestOptions, 'format' | 'workers' | 'fields' | 'pageTimeout'> {
  return {
    ...(flags.as && { format: flags.as }),
    ...(flags.workers !== undefined && { workers: flags.workers }),
    fields: fieldsOf(flags),
    pageTimeout: flags.pageTimeout * 1000,
  }
}
