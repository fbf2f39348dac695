import { readHeadlines } from '../names/headlines.ts'
import type { Part } from '../names/headlines.ts'

/** A headline and its lead, as "Tengdar fréttir" joins them. */
export interface Summarised {
  readonly title: string
  readonly summary: string
  readonly part: Part
}

/** The headlines that have a lead of a sentence or more. */
export function readSummarised(data: string): Summarised[] {
  return readHeadlines(data)
    .map(({ text, lead, part }) => ({ title: clean(text), summary: clean(lead), part }))
    .filter(({ summary }) => summary.length > 20 && /^[\p{Lu}\p{N}„"“]/u.test(summary))
}

function clean(text: string): string {
  return text.normalize('NFC').replaceAll('\u00ad', '').replace(/\s+/gu, ' ').trim()
}
