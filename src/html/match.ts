import type { Element } from './page.ts'
import { attribute } from './page.ts'
import type { AttributeTest, Compound, Path } from './selector.ts'

/** Whether the element is what the last step of the path wants, with the steps before it around it. */
export function matchesPath(element: Element, path: Path, last = path.length - 1): boolean {
  const step = path[last]
  if (!step || !matchesCompound(element, step.compound)) return false
  if (last === 0) return true
  const sideways = step.combinator === '+' || step.combinator === '~'
  const once = step.combinator === '+' || step.combinator === '>'
  for (
    let other = sideways ? element.previous : element.parent;
    other;
    other = sideways ? other.previous : other.parent
  ) {
    if (matchesPath(other, path, last - 1)) return true
    if (once) return false
  }
  return false
}

function matchesCompound(element: Element, compound: Compound): boolean {
  if (compound.tag !== null && element.name !== compound.tag) return false
  if (compound.id !== null && attribute(element, 'id') !== compound.id) return false
  if (compound.isFirst && element.previous) return false
  for (const name of compound.classes) if (!hasClass(element, name)) return false
  for (const test of compound.attributes) if (!passes(element, test)) return false
  for (const other of compound.not) if (matchesCompound(element, other)) return false
  return true
}

/** Whether the class attribute names it, as a word of its own. */
function hasClass({ classes }: Element, name: string): boolean {
  return classes !== null && hasWord(classes, name)
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length
    if ((at === 0 || isBlank(text, at - 1)) && (end === text.length || isBlank(text, end)))
      return true
  }
  return false
}

function isBlank(text: string, at: number): boolean {
  return text.charCodeAt(at) <= 32
}

function passes(element: Element, { name, operator, value }: AttributeTest): boolean {
  const found = attribute(element, name)
  if (found === null) return false
  switch (operator) {
    case '':
      return true
    case '=':
      return found === value
    case '~=':
      return value !== '' && hasWord(found, value)
    case '^=':
      return value !== '' && found.startsWith(value)
    case '$=':
      return value !== '' && found.endsWith(value)
    case '*=':
      return value !== '' && found.includes(value)
    case '|=':
      return found === value || found.startsWith(`${value}-`)
  }
}
