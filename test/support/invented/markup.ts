/** An element in the making. */
export interface Node {
  readonly tag: string
  readonly id: string | null
  readonly classes: readonly string[]
  readonly attributes: readonly (readonly [name: string, value: string])[]
  /** Elements, and markup as it stands. */
  readonly children: (Node | string)[]
}

interface Compound {
  readonly tag: string | null
  readonly id: string | null
  readonly classes: readonly string[]
  readonly attributes: readonly (readonly [name: string, value: string])[]
  /** It stands beside the one before it, not inside. */
  readonly isBeside: boolean
}

/** The elements that a selector's first alternative walks through, outermost first. */
export function compoundsOf(selector: string): readonly Compound[] {
  const [first = ''] = selector.split(',')
  const parts = first.trim().split(/\s+/u)
  return parts.flatMap((part, at) =>
    part === '>' || part === '+' ? [] : [compoundOf(part, parts[at - 1] === '+')],
  )
}

function compoundOf(part: string, isBeside: boolean): Compound {
  const bare = part.replace(/:[a-z-]+(?:\([^)]*\))?/gu, '')
  const attributes = [...bare.matchAll(/\[(?<name>[a-z-]+)(?:="?(?<value>[^\]"]*)"?)?\]/giu)].map(
    ({ groups }) => [groups?.['name'] ?? '', groups?.['value'] ?? ''] as const,
  )
  const rest = bare.replace(/\[[^\]]*\]/gu, '')
  return {
    tag: /^[a-z][a-z\d]*/iu.exec(rest)?.[0] ?? null,
    id: /#(?<id>[\p{L}\d_-]+)/u.exec(rest)?.groups?.['id'] ?? null,
    classes: [...rest.matchAll(/\.(?<name>[\p{L}\d_-]+)/gu)].map((m) => m.groups?.['name'] ?? ''),
    attributes,
    isBeside,
  }
}

/** A new element without children. */
export function nodeOf(selector: string): Node {
  const last = compoundsOf(selector).at(-1)
  if (!last) throw new RangeError(`No element in "${selector}".`)
  return fromCompound(last)
}

function fromCompound({ tag, id, classes, attributes }: Compound): Node {
  return { tag: tag ?? 'div', id, classes, attributes, children: [] }
}

function fits(node: Node, { tag, id, classes, attributes }: Compound): boolean {
  return (
    (tag === null || node.tag === tag) &&
    (id === null || node.id === id) &&
    classes.every((name) => node.classes.includes(name)) &&
    attributes.every(([name, value]) =>
      node.attributes.some(([other, given]) => other === name && given === value),
    )
  )
}

/**
 * Puts an element where a selector finds it, and gives it back: elements around it that are there
 * already are used again, the last one is new, unless it is asked to be used again too.
 */
export function place(root: Node, selector: string, reuse = false): Node {
  const compounds = compoundsOf(selector)
  const [first] = compounds
  const inner = first && compounds.length > 1 && fits(root, first) ? compounds.slice(1) : compounds
  let parent = root
  let here = root
  for (const [at, compound] of inner.entries()) {
    if (!compound.isBeside) parent = here
    const isLast = at === inner.length - 1
    here = (!isLast || reuse ? childThat(parent, compound) : null) ?? adopt(parent, compound)
  }
  return here
}

/** The last element that a selector's last compound fits, or null. */
export function find(root: Node, selector: string): Node | null {
  const last = compoundsOf(selector).at(-1)
  return last ? childThat(root, last) : null
}

function childThat(parent: Node, compound: Compound): Node | null {
  for (const child of [...parent.children].reverse()) {
    if (typeof child === 'string') continue
    if (fits(child, compound)) return child
    const deeper = childThat(child, compound)
    if (deeper) return deeper
  }
  return null
}

function adopt(parent: Node, compound: Compound): Node {
  const node = fromCompound(compound)
  parent.children.push(node)
  return node
}

const VOID = new Set(['img', 'hr', 'br', 'meta', 'link'])

/** Markup of an element with all that is in it. */
export function render({ tag, id, classes, attributes, children }: Node): string {
  const given = [
    ...(id === null ? [] : [['id', id] as const]),
    ...(classes.length > 0 ? [['class', classes.join(' ')] as const] : []),
    ...attributes,
  ]
  const open = `<${tag}${given.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}>`
  if (VOID.has(tag)) return open
  const inside = children.map((child) => (typeof child === 'string' ? child : render(child)))
  return `${open}${inside.join('')}</${tag}>\n`
}

/** Text as markup. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
