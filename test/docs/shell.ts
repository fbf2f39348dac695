/** A command line of a block, with the lines that go on with it. */
export interface Command {
  readonly line: number
  readonly text: string
}

/** A block that only makes sense as a whole: loops, texts that are handed in. */
const WHOLE = /^\s*(?:for|while|until|if|case)\s|<<|\{\s*$/mu

/** The command lines of a block; lines that end in a backslash, a pipe or `&&` go on in the next. */
export function commandsOf(code: string, firstLine: number): readonly Command[] {
  if (WHOLE.test(code)) return [{ line: firstLine, text: code }]
  const commands: Command[] = []
  let isOpen = false
  for (const [index, text] of code.split('\n').entries()) {
    const bare = text.replace(/(?:^|\s)#.*$/u, '').trim()
    if (bare === '' && !isOpen) continue
    const last = commands.at(-1)
    if (isOpen && last) commands.splice(-1, 1, { ...last, text: `${last.text}\n${text}` })
    else commands.push({ line: firstLine + index, text })
    isOpen = /(?:\\|\||&&)$/u.test(bare)
  }
  return commands
}

/** The programs that a command line starts, as it names them. */
export function programsOf(text: string): ReadonlySet<string> {
  const START =
    /(?:^|[|;(]|&&|\$\()\s*(?:(?:do|then|else|time|nice|nohup|exec|xargs|sudo)\s+|[A-Z_]+=\S*\s+)*(?<program>[a-z][a-z\d.+-]*)/gmu
  const bare = text
    .replace(/'[^']*'|"[^"]*"/gu, '""')
    .replace(/(?:^|\s)#.*$/gmu, '')
    .replace(/\\\n/gu, ' ')
  return new Set([...bare.matchAll(START)].map(({ groups }) => groups?.['program'] ?? ''))
}

/** A call of `frettagrein` in a text: what follows its name up to the first option, and the options. */
export interface Call {
  readonly words: readonly string[]
  readonly options: readonly string[]
}

export function callsOf(text: string): readonly Call[] {
  const bare = text.replace(/\\\n/gu, ' ').replace(/(?:^|\s)#.*$/gmu, '')
  const CALL =
    /(?<!install )(?<![^\s"'(|])frettagrein +(?<words>[a-z][a-z-]*(?: [a-z]+(?!\S))?)(?<rest>[^\n|;&]*)/gu
  return [...bare.matchAll(CALL)].map(({ groups }) => ({
    words: (groups?.['words'] ?? '').split(' '),
    options: (groups?.['rest'] ?? '').match(/(?<=\s)-{1,2}[a-z][a-z-]*/giu) ?? [],
  }))
}
