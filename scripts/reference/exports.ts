import { existsSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT, doors } from '../built-doors.ts'
import { declarationText, kindOf, unnamedTypes } from './declaration.ts'

/** A name that a door gives, as its source tells of it. */
export interface Export {
  readonly name: string
  readonly kind: 'function' | 'constant' | 'class' | 'type'
  /** The comment of the source, without its tags. */
  readonly text: string
  /** As a reader would write it, types that it leans on and no door names included. */
  readonly declaration: string
  readonly throws: readonly string[]
  readonly example: string | null
}

/** A door and all that it gives: values first, then types. */
export interface DoorExports {
  readonly specifier: string
  /** The name of its page: `html.md`. */
  readonly page: string
  readonly exports: readonly Export[]
}

/** Reads the doors' sources by the type checker, whether or not anything is built. */
export function readDoors(): readonly DoorExports[] {
  const entries = doors.map(({ subpath, specifier }) => ({ specifier, source: sourceOf(subpath) }))
  const program = ts.createProgram(
    entries.map(({ source }) => source),
    compilerOptions(),
  )
  const checker = program.getTypeChecker()
  const found = entries.map(({ specifier, source }) => {
    const file = program.getSourceFile(source)
    const module = file && checker.getSymbolAtLocation(file)
    if (!module) throw new Error(`${source} exports nothing`)
    return { specifier, symbols: checker.getExportsOfModule(module).map(resolved(checker)) }
  })
  const named = new Set(found.flatMap(({ symbols }) => symbols))
  return found.map(({ specifier, symbols }) => ({
    specifier,
    page: `${specifier.replace(/^.*\//u, '')}.md`,
    exports: symbols.map((symbol) => readExport(symbol, checker, named)).sort(inOrder),
  }))
}

function sourceOf(subpath: string): string {
  const name = subpath.slice(2)
  const folder = join(ROOT, 'src', name, 'index.ts')
  return existsSync(folder) ? folder : join(ROOT, 'src', `${name}.ts`)
}

function compilerOptions(): ts.CompilerOptions {
  const path = join(ROOT, 'tsconfig.json')
  const json: unknown = ts.readConfigFile(path, (file) => ts.sys.readFile(file)).config
  return ts.parseJsonConfigFileContent(json, ts.sys, ROOT).options
}

function resolved(checker: ts.TypeChecker): (symbol: ts.Symbol) => ts.Symbol {
  return (symbol) =>
    (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)
}

function readExport(
  symbol: ts.Symbol,
  checker: ts.TypeChecker,
  named: ReadonlySet<ts.Symbol>,
): Export {
  const [declaration] = symbol.declarations ?? []
  if (!declaration) throw new Error(`${symbol.name} is declared nowhere`)
  const tags = symbol.getJsDocTags(checker)
  const tagged = (name: string): readonly string[] =>
    tags.filter((tag) => tag.name === name).map(({ text }) => ts.displayPartsToString(text).trim())
  const unnamed = unnamedTypes(declaration, checker, named)
  return {
    name: symbol.name,
    kind: kindOf(declaration),
    text: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
    declaration: [declaration, ...unnamed].map((one) => declarationText(one, checker)).join('\n\n'),
    throws: tagged('throws'),
    example: tagged('example')[0] ?? null,
  }
}

/** Values before types, each by name. */
function inOrder(a: Export, b: Export): number {
  const rank = ({ kind }: Export): number => (kind === 'type' ? 1 : 0)
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1)
}
