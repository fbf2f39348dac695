import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from '../../scripts/built-doors.ts'

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  typeRoots: [join(ROOT, 'node_modules/@types')],
  skipLibCheck: true,
  noEmit: true,
}

/** Writes modules into a folder of the project, where they find the package by its own name. */
export function writeModules(folder: string, modules: readonly string[]): readonly string[] {
  return modules.map((code, index) => {
    const path = join(folder, `example-${String(index)}.mts`)
    writeFileSync(path, code)
    writeFileSync(path.replace(/\.mts$/u, '.mjs'), transpile(code))
    return path
  })
}

/** What the type checker says of each file, one text for all its complaints; empty when all is well. */
export function complaints(paths: readonly string[]): ReadonlyMap<string, string> {
  const program = ts.createProgram(paths, OPTIONS)
  return new Map(
    paths.map((path) => [
      path,
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(path))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
        .join('\n'),
    ]),
  )
}

function transpile(code: string): string {
  return ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  }).outputText
}
