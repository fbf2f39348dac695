import ts from 'typescript'

/** The names a bundled declaration file exports, sorted, types apart from values. */
export function declaredNames(text: string): {
  readonly values: readonly string[]
  readonly types: readonly string[]
} {
  const specifiers = ts
    .createSourceFile('door.d.ts', text, ts.ScriptTarget.ES2022)
    .statements.filter(ts.isExportDeclaration)
    .flatMap(({ exportClause, isTypeOnly }) =>
      exportClause && ts.isNamedExports(exportClause)
        ? exportClause.elements.map((element) => ({
            name: element.name.text,
            isType: isTypeOnly || element.isTypeOnly,
          }))
        : [],
    )
  const namesOf = (types: boolean): readonly string[] =>
    specifiers
      .filter(({ isType }) => isType === types)
      .map(({ name }) => name)
      .sort()
  return { values: namesOf(false), types: namesOf(true) }
}
