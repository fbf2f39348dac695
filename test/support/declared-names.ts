import ts from 'typescript'

/** The names a bundled declaration file exports, sorted: values and types, which it does not tell apart. */
export function declaredNames(text: string): readonly string[] {
  return ts
    .createSourceFile('door.d.ts', text, ts.ScriptTarget.ES2022)
    .statements.filter(ts.isExportDeclaration)
    .flatMap(({ exportClause }) =>
      exportClause && ts.isNamedExports(exportClause)
        ? exportClause.elements.map(({ name }) => name.text)
        : [],
    )
    .sort()
}
