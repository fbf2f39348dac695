import ts from 'typescript'

/** The names that a module declares or imports at its top level. */
export function topLevelNames(code: string): ReadonlySet<string> {
  const { statements } = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022)
  return new Set(statements.flatMap(namesOf))
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isImportDeclaration(statement)) return importedNames(statement)
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name))
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  return isNamed && statement.name ? [statement.name.text] : []
}

function importedNames({ importClause }: ts.ImportDeclaration): readonly string[] {
  const { name, namedBindings } = importClause ?? {}
  const own = name ? [name.text] : []
  if (!namedBindings) return own
  if (ts.isNamespaceImport(namedBindings)) return [...own, namedBindings.name.text]
  return [...own, ...namedBindings.elements.map((element) => element.name.text)]
}

function boundNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? boundNames(element.name) : [],
  )
}
