import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import type { Pattern } from './pattern.ts'

/** What the sources say: literals as they stand, and the places where a pattern is built. */
export interface Written {
  readonly literals: readonly Pattern[]
  /** Places of `new RegExp(…)`: what comes out is seen only when the code runs. */
  readonly constructions: readonly string[]
}

/** Reads every module under src. */
export function readWritten(root = 'src'): Written {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${root}/${file}`)
    .sort()
  const found = files.map((file) => writtenIn(file, readFileSync(file, 'utf8')))
  return {
    literals: found.flatMap(({ literals }) => literals),
    constructions: found.flatMap(({ constructions }) => constructions),
  }
}

/** Literals and constructions of one module's text. */
function writtenIn(file: string, text: string): Written {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
  const literals: Pattern[] = []
  const constructions: string[] = []
  const visit = (node: ts.Node): void => {
    const place = `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart()).line + 1)}`
    if (ts.isRegularExpressionLiteral(node)) literals.push({ ...partsOf(node.text), place })
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp')
      constructions.push(place)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { literals, constructions }
}

function partsOf(literal: string): { readonly source: string; readonly flags: string } {
  const end = literal.lastIndexOf('/')
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) }
}
