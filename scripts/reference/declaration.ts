import ts from 'typescript'

/** Types of constants longer than this are cut to their first name: those of zod fill pages. */
const LONGEST_TYPE = 100
const FORMAT = ts.TypeFormatFlags.NoTruncation

export function kindOf(node: ts.Declaration): 'function' | 'constant' | 'class' | 'type' {
  if (ts.isFunctionDeclaration(node)) return 'function'
  if (ts.isClassDeclaration(node)) return 'class'
  return ts.isVariableDeclaration(node) ? 'constant' : 'type'
}

/** A declaration without what only its author needs: bodies, values, the word `export`. */
export function declarationText(node: ts.Declaration, checker: ts.TypeChecker): string {
  if (ts.isFunctionDeclaration(node)) return functionText(node, checker)
  if (ts.isClassDeclaration(node)) return classText(node)
  if (ts.isVariableDeclaration(node)) return constantText(node, checker)
  return node.getText().replace(/^export /u, '')
}

function functionText(node: ts.FunctionDeclaration, checker: ts.TypeChecker): string {
  const signature = checker.getSignatureFromDeclaration(node)
  const name = node.name?.text ?? ''
  return signature
    ? `function ${name}${checker.signatureToString(signature, node, FORMAT)}`
    : node.getText()
}

function constantText(node: ts.VariableDeclaration, checker: ts.TypeChecker): string {
  const type =
    node.type?.getText() ?? checker.typeToString(checker.getTypeAtLocation(node), node, FORMAT)
  const short = type.length > LONGEST_TYPE ? type.replace(/[<{][^]*$/u, '<…>') : type
  return `const ${node.name.getText()}: ${short.replace(/<…>|import\("[^"]*"\)\./gu, '')}`
}

function classText(node: ts.ClassDeclaration): string {
  const heritage = (node.heritageClauses ?? []).map((clause) => clause.getText()).join(' ')
  const members = node.members.flatMap((member) => {
    if (ts.isConstructorDeclaration(member))
      return `constructor(${member.parameters.map((one) => one.getText()).join(', ')})`
    return ts.isPropertyDeclaration(member) && member.type ? member.getText() : []
  })
  return `class ${node.name?.text ?? ''} ${heritage} {\n${members.join('\n')}\n}`
}

/** Types of the project that a declaration leans on and no door gives by name, and theirs. */
export function unnamedTypes(
  node: ts.Declaration,
  checker: ts.TypeChecker,
  named: ReadonlySet<ts.Symbol>,
): readonly ts.Declaration[] {
  const found = new Set<ts.Declaration>()
  const visit = (one: ts.Node): void => {
    if (ts.isTypeReferenceNode(one)) {
      const target = targetOf(one, checker)
      const [declaration] = target?.declarations ?? []
      const isOurs = declaration && /\/src\/[^]*(?<!\.d)\.ts$/u.test(sourcePath(declaration))
      if (target && isOurs && !named.has(target) && !found.has(declaration)) {
        if (!ts.isTypeParameterDeclaration(declaration)) {
          found.add(declaration)
          visit(declaration)
        }
      }
    }
    if (!ts.isBlock(one)) ts.forEachChild(one, visit)
  }
  if (!ts.isVariableDeclaration(node)) visit(node)
  found.delete(node)
  return [...found]
}

function targetOf(node: ts.TypeReferenceNode, checker: ts.TypeChecker): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(node.typeName)
  const isAlias = symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0
  return isAlias ? checker.getAliasedSymbol(symbol) : symbol
}

function sourcePath(node: ts.Declaration): string {
  const path = node.getSourceFile().fileName
  return path.includes('/node_modules/') ? '' : path
}
