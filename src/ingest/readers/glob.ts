/** Whether a path holds `*`, `?` or `[…]`. */
export function hasWildcard(path: string): boolean {
  return /[*?[]/u.test(path)
}

/**
 * The folder above the first wildcard, and what whole paths have to look like. `*` and `?` stay
 * within one name, `**` goes through folders, `[…]` and `[!…]` are one character.
 */
export function splitPattern(glob: string): { readonly root: string; readonly pattern: RegExp } {
  const names = glob.split('/')
  const wild = names.findIndex(hasWildcard)
  const root = names.slice(0, wild).join('/')
  const folder = root === '' ? (glob.startsWith('/') ? '/' : '.') : root
  // `join('.', 'a')` is 'a', so what stands before the root's own names is nothing.
  const source = names.map((name) => (name === '.' ? '' : nameSource(name))).filter(Boolean)
  const start = glob.startsWith('/') ? '/' : ''
  const body = source.join('/').replaceAll(`${DEEP}/`, '(?:[^/]+/)*').replaceAll(DEEP, '.*')
  return { root: folder, pattern: new RegExp(`^${start}${body}$`, 'su') }
}

const DEEP = '\0'

function nameSource(name: string): string {
  if (name === '**') return DEEP
  return name.replace(/\[[^[\]]*\]|[\\^$.+*?()[\]{}|/]/gu, (part) => {
    if (part === '*') return '[^/]*'
    if (part === '?') return '[^/]'
    if (part.length > 2) return classSource(part)
    return `\\${part}`
  })
}

function classSource(part: string): string {
  const inverted = part.startsWith('[!')
  const members = part.slice(inverted ? 2 : 1, -1).replace(/[\\^[\]]/gu, '\\$&')
  return `[${inverted ? '^/' : ''}${members}]`
}
