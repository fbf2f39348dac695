import type { MarkdownPage, Node } from './markdown.ts'
import { withGivens } from './givens.ts'
import { within } from './markdown.ts'
import { EXAMPLES_NOT_RUN } from './not-run.ts'
import { topLevelNames } from './top-level-names.ts'

/** A piece of a page that a reader can run as it stands. */
export interface Example {
  readonly page: string
  readonly line: number
  readonly code: string
}

/** Fenced blocks of a page in their order, those in lists too. */
export function blocksOf({ nodes }: Pick<MarkdownPage, 'nodes'>): readonly Node[] {
  return nodes.flatMap(within).filter(({ type }) => type === 'code')
}

/**
 * Language and file name of a block: of `ts`, and of `text page.txt`, which is a file that examples read;
 * so is one that begins with its name as a comment, `// ours.mjs`.
 */
export function infoOf({ lang, meta, value = '' }: Node): BlockInfo {
  const [named] = /(?<=^(?:\/\/|#) )[a-z\d.-]+(?=\n)/u.exec(value) ?? []
  const file = meta ?? named ?? ''
  return { language: lang ?? '', file: file.includes('.') && !/\s/u.test(file) ? file : null }
}

interface BlockInfo {
  readonly language: string
  readonly file: string | null
}

/** The files that a page shows, by name. */
export function filesOf(page: Pick<MarkdownPage, 'nodes'>): ReadonlyMap<string, string> {
  return new Map(
    blocksOf(page).flatMap((block) => {
      const { file } = infoOf(block)
      return file === null ? [] : [[file, `${block.value ?? ''}\n`] as const]
    }),
  )
}

/**
 * The TypeScript of a page as modules: a block goes on where the one before it ended, unless it imports
 * or declares a name anew; then another module begins. A block that a test cannot run stands alone.
 */
export function modulesOf(page: MarkdownPage): readonly Example[] {
  if (page.path.startsWith('docs/reference/')) return referenceModules(page)
  const modules: Example[] = []
  const alone: Example[] = []
  for (const block of blocksOf(page).filter((one) => infoOf(one).language === 'ts')) {
    const own = { page: page.path, line: block.position.start.line, code: block.value ?? '' }
    const last = modules.at(-1)
    const known = topLevelNames(last?.code ?? '')
    if (needsMore(own.code)) alone.push(own)
    else if (!last || [...topLevelNames(own.code)].some((name) => known.has(name)))
      modules.push(own)
    else modules.splice(-1, 1, { ...last, code: `${last.code}\n${own.code}` })
  }
  return [...modules, ...alone]
}

/** Whether an example needs what a test has not. */
export function needsMore(code: string): boolean {
  return EXAMPLES_NOT_RUN.some(({ holds }) => holds.test(code))
}

/** Examples of the reference come from comments, which leave out what everybody knows: one a module. */
function referenceModules(page: MarkdownPage): readonly Example[] {
  return blocksOf(page)
    .filter((one) => infoOf(one).language === 'ts')
    .map(({ value = '', position }) => ({
      page: page.path,
      line: position.start.line,
      code: withGivens(value),
    }))
}

/** What the comments right behind each `console.log` say it prints, blanks made one. */
export function promisesOf(code: string): readonly string[] {
  const promises: string[] = []
  let state: 'code' | 'printing' | 'promise' = 'code'
  for (const line of code.split('\n')) {
    const comment = /^\s*\/\/ ?(?<said>.*)$/u.exec(line)?.groups?.['said']
    if (comment === undefined) state = stateAfter(line, state)
    else if (state === 'promise') promises.push(`${promises.pop() ?? ''} ${comment}`)
    else if (state === 'printing') {
      promises.push(comment)
      state = 'promise'
    }
  }
  return promises
}

/** A call that goes over several lines ends at a line that begins with its parenthesis. */
function stateAfter(line: string, state: string): 'code' | 'printing' {
  if (line.includes('console.log(')) return 'printing'
  return state === 'printing' && /^\s+|^\)/u.test(line) ? 'printing' : 'code'
}

/** Which promises do not stand in the output, in their order; `…` in them is anything. */
export function unkept(promises: readonly string[], output: string): readonly string[] {
  const printed = oneBlank(output)
  let at = 0
  return promises.filter((promise) => {
    const pattern = oneBlank(promise)
      .split('…')
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
      .join('[^]*?')
    const found = new RegExp(pattern, 'gu')
    found.lastIndex = at
    if (!found.test(printed)) return true
    at = found.lastIndex
    return false
  })
}

function oneBlank(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
