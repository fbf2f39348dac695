import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import ts from 'typescript'
import manifest from '../package.json' with { type: 'json' }

/** The package's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** A subpath of the package and what stands behind it in dist. */
export interface Door {
  /** As in `exports`: `.`, `./schema` … */
  readonly subpath: string
  /** What a user writes: `frettagrein/schema`. */
  readonly specifier: string
  readonly esm: string
  readonly cjs: string
  readonly types: string
}

/** The doors package.json declares, whether or not they are built. */
export const doors: readonly Door[] = Object.entries(manifest.exports).flatMap(
  ([subpath, target]) =>
    typeof target === 'string'
      ? []
      : {
          subpath,
          specifier: manifest.name + subpath.slice(1),
          esm: join(ROOT, target.import.default),
          cjs: join(ROOT, target.require.default),
          types: join(ROOT, target.import.types),
        },
)

/** What one loads with a built file: itself and its chunks (paths), and packages by specifier. */
export interface Loaded {
  readonly files: readonly string[]
  readonly packages: readonly string[]
}

/** Follows the imports of built files, `require` and `import()` included. */
export function loadedWith(...entries: readonly string[]): Loaded {
  const files = new Set<string>()
  const packages = new Set<string>()
  const queue = [...entries]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue
    files.add(file)
    for (const fileName of importsOf(file)) {
      if (fileName.startsWith('.')) queue.push(join(file, '..', fileName))
      else packages.add(fileName)
    }
  }
  return { files: [...files].sort(), packages: [...packages].sort() }
}

/** What a built file loads. Parsed whole: a quick scan is led astray by patterns in minified code. */
function importsOf(file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const name = loadedBy(node)
    if (name && ts.isStringLiteral(name)) found.push(name.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS))
  return found
}

function loadedBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isImportDeclaration(node)) return node.moduleSpecifier
  if (ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (!ts.isCallExpression(node)) return undefined
  const { expression } = node
  const isImport = expression.kind === ts.SyntaxKind.ImportKeyword
  const isRequire = ts.isIdentifier(expression) && expression.text === 'require'
  return isImport || isRequire ? node.arguments[0] : undefined
}

/** The built files of the generated tables, by the name of their group. */
export function builtTables(ending: '.js' | '.cjs' = '.js'): ReadonlyMap<string, string> {
  const folder = join(ROOT, 'dist/tables')
  const built = existsSync(folder) ? readdirSync(folder) : []
  return new Map(
    built
      .filter((file) => file.endsWith(ending))
      .map((file) => [file.slice(0, -ending.length), join(folder, file)]),
  )
}

/** Bytes over the wire of files that a bundler has laid together, at gzip's highest level. */
export function gzippedBytes(files: readonly string[]): number {
  return gzipSync(Buffer.concat(files.map((file) => readFileSync(file))), { level: 9 }).length
}

function read(file: string): string {
  if (!existsSync(file)) throw new Error(`${file} is not there: run npm run build first`)
  return readFileSync(file, 'utf8')
}
