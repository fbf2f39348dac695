import type { Command } from 'commander'
import { Option } from 'commander'
import { readSize } from './filter.ts'

/** What the pages of a collection are like, wherever they are read. */
export interface CollectionFlags {
  readonly as?: 'text' | 'html' | 'jsonl' | 'warc' | 'feed'
  readonly textField: string
  readonly htmlField: string
  readonly urlField: string
  readonly idField: string
  readonly publisher?: string
  readonly pageTimeout: number
}

/** Adds those flags to a command. */
export function withCollectionFlags(command: Command): Command {
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
    .option('--page-timeout <seconds>', 'how long one page may take', readSize, 30)
}
