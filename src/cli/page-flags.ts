import type { Command } from 'commander'
import { Option } from 'commander'
import type { IngestOptions } from '../ingest/index.ts'
import { fieldsOf, readSize } from './filter.ts'
import type { PublisherFlags } from './publisher-flags.ts'
import { PUBLISHERS_FLAG } from './publisher-flags.ts'
import { readCount } from './read-count.ts'

/** What the pages of a collection are like, and how they are to be read. */
export interface PageFlags extends PublisherFlags {
  readonly as?: 'text' | 'html' | 'jsonl' | 'warc' | 'feed'
  readonly textField: string
  readonly htmlField: string
  readonly urlField: string
  readonly idField: string
  readonly workers?: number
  readonly pageTimeout: number
}

/** Adds the flags to a command. */
export function withPageFlags(command: Command): Command {
  return command
    .addOption(
      new Option('--as <format>', 'read every input as this').choices([
        'text',
        'html',
        'jsonl',
        'warc',
        'feed',
      ]),
    )
    .option('--text-field <name>', 'of JSON lines: the member that holds flat text', 'text')
    .option('--html-field <name>', 'of JSON lines: the member that holds HTML; preferred', 'html')
    .option('--url-field <name>', 'of JSON lines: the member that holds the address', 'url')
    .option('--id-field <name>', 'of JSON lines: the member kept as source.id', 'id')
    .option('--publisher <id>', 'whose pages they are, whatever they look like; or generic')
    .option(...PUBLISHERS_FLAG)
    .option('--workers <number>', 'threads that parse; as many as cores when left out', readCount)
    .option('--page-timeout <seconds>', 'how long one page may take', readSize, 30)
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
