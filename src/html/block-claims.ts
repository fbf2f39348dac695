import type { Claim, ListName, Role } from '../draft.ts'
import type { Element } from './page.ts'
import type { Reading } from './reading.ts'

/** What a block is taken for; the first to name a block keeps it. */
export interface Label {
  readonly role: Role
  readonly list?: ListName
  readonly figure?: number
  readonly href?: string
}

/** The names of a reading's blocks in the making. */
export interface Labels {
  readonly reading: Reading
  /** By block; claims of its own where a block holds several things. */
  readonly byBlock: (Label | readonly Claim[] | null)[]
}

export function noLabels(reading: Reading): Labels {
  return { reading, byBlock: reading.blocks.map(() => null) }
}

/** Names the blocks of an element that have no name yet, and answers which those were. */
export function label(labels: Labels, element: Element, name: Label): readonly number[] {
  const free = freeBlocks(labels, element)
  for (const block of free) labels.byBlock[block] = name
  return free
}

export function freeBlocks({ reading, byBlock }: Labels, element: Element): readonly number[] {
  return reading.within(element).filter((block) => byBlock[block] === null)
}

/** The names as claims; blocks without one, but for those that passes may read, are furniture. */
export function claimsOf(
  { reading, byBlock }: Labels,
  isOpen: (block: number) => boolean,
): readonly Claim[] {
  const claims: Claim[] = []
  let furniture: { start: number; end: number } | null = null
  const flush = (): void => {
    if (furniture) claims.push({ role: 'furniture', span: furniture })
    furniture = null
  }
  reading.blocks.forEach(({ span }, index) => {
    const name = byBlock[index] ?? null
    if (name === null && !isOpen(index)) {
      furniture = { start: furniture?.start ?? span.start, end: span.end }
      return
    }
    flush()
    if (name === null) return
    if ('role' in name) claims.push({ ...name, span })
    else claims.push(...name)
  })
  flush()
  return claims.filter(({ span }) => span.start < span.end)
}
