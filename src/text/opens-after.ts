import { isOpeningAt } from './letters.ts'

/** Whether the word behind the offset could open a sentence, or the text ends there. */
export function opensAfter(text: string, end: number, limit: number): boolean {
  return end >= limit || text[end] === '\n' || (text[end] === ' ' && isOpeningAt(text, end + 1))
}
