import { escapeAttribute } from './escape.ts'
import type { Family } from './role-looks.ts'

/** A coloured, labelled stretch of a page, in its clean text or in what the caller gave. */
export interface Mark {
  /** Whose kin it is: `z3` is a zone, `f7` a field. */
  readonly id: string
  readonly kin: readonly string[]
  readonly family: Family
  /** Empty for the further pieces of a mark that has its label already. */
  readonly label: string
  /** Said by screen readers before the label. */
  readonly prefix?: string
  /** The place that the label leads to. */
  readonly target: string | null
  readonly isDoubtful: boolean
  /** Whether the id is an anchor too: once a page. */
  readonly isAnchor: boolean
}

/** Kin that one element names at most: a body of HTML may be thousands of zones. */
const MOST_KIN = 400

/** The mark around its content, which is markup. */
export function markOf(mark: Mark, content: string): string {
  const { id, family, label, prefix, target, isDoubtful, isAnchor } = mark
  const classes = `of-${family} zone${isDoubtful ? ' doubt' : ''}`
  const hidden =
    prefix === undefined ? '' : `<span class="hidden">${escapeAttribute(prefix)}</span>`
  const words = `${hidden}${escapeAttribute(label)}<span class="hidden">:</span>`
  const link = label === '' ? '' : labelHtml(words, target)
  return `<div class="${classes}"${isAnchor ? ` id="${id}"` : ''}${kinship(id, mark.kin)}>${link}<div>${content}</div></div>`
}

function labelHtml(words: string, target: string | null): string {
  return target === null
    ? `<span class="label">${words}</span>`
    : `<a class="label" href="#${target}">${words}</a>`
}

/** The attributes by which both sides of the page know one another. */
export function kinship(id: string, kin: readonly string[]): string {
  const names = kin.slice(0, MOST_KIN).join(' ')
  return ` data-id="${id}"${names === '' ? '' : ` data-to="${names}"`}`
}
