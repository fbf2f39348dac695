import type { Publisher } from './publisher.ts'
import { longestLabelAt } from './text/labels.ts'

/** The longest entry of the publisher's menus that starts at an offset; section labels are entries too. */
export function menuEntryAt({ words }: Publisher, text: string, at: number): string | null {
  const entry = longestLabelAt(text, words.menu, at)
  const section = longestLabelAt(text, words.sections, at)
  return (section?.length ?? 0) > (entry?.length ?? 0) ? section : entry
}
