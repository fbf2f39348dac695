import { defineConfig, globalIgnores } from 'eslint/config'
import * as regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

/** What the house forbids everywhere, each with the sentence a contributor reads. */
const banned = [
  {
    selector: 'Literal[regex.pattern=/\\\\[bBwW]/]',
    message: 'Icelandic letters are no \\w: build edges from \\p{L} (src/text/letters.ts).',
  },
  {
    selector:
      'NewExpression[callee.name="RegExp"] :matches(Literal[value=/\\\\[bBwW]/], TemplateElement[value.raw=/\\\\[bBwW]/])',
    message: 'Icelandic letters are no \\w: build edges from \\p{L} (src/text/letters.ts).',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.property.name="raw"] TemplateElement[value.raw=/\\\\[bBwW]/]',
    message: 'Icelandic letters are no \\w: build edges from \\p{L} (src/text/letters.ts).',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  {
    selector: 'ClassDeclaration:not([superClass.name="Error"])',
    message: 'Functions and readonly data; the only class is an error.',
  },
]

/** `let x: T | undefined` is a cache that fills itself; any other variable of a module is state. */
const state = {
  selector:
    ':matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind!="const"]:not(:has(VariableDeclarator[init=null] TSUnionType > TSUndefinedKeyword))',
  message: 'No module state.',
}

/** The clock and the machine's time zone have no place in the core. */
const clocks = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The core has no clock.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length>1]',
    message: 'Local time: go through Date.UTC.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name=/^(now|parse)$/]',
    message: 'The core has no clock and no lenient date reading: go through Date.UTC.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/]',
    message: 'Local time: use the UTC methods.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'The same input gives the same output.',
  },
]

/** A rule may be switched off for a line, and only with the reason: `… -- why`. */
const reasonedDisables = {
  create: (context) => ({
    Program() {
      for (const { value, loc } of context.sourceCode.getAllComments()) {
        if (!/^\s*eslint-disable/u.test(value)) continue
        if (!/^\s*eslint-disable-(?:next-)?line\s[^,]*\s--\s\S/u.test(value))
          context.report({ loc, message: 'Switch a rule off for one line, with its reason.' })
      }
    },
  }),
}

export default defineConfig(
  globalIgnores(['dist', 'coverage', '.cache', 'fixtures', 'bench', '**/*.generated.ts']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house: { rules: { 'reasoned-disables': reasonedDisables } } },
    rules: {
      'house/reasoned-disables': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  regexp.configs['flat/recommended'],
  {
    rules: {
      'regexp/require-unicode-regexp': 'error',
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      'regexp/match-any': ['error', { allows: ['[^]', '[\\s\\S]', 'dotAll'] }],
      // Patterns are built from dictionaries and named pieces: what reads as a spare group or a
      // letter said twice in the finished pattern is what keeps the pieces independent.
      'regexp/no-dupe-characters-character-class': 'off',
      'regexp/no-dupe-disjunctions': ['error', { report: 'trivial' }],
      'regexp/no-unused-capturing-group': ['error', { allowNamed: true }],
      'regexp/no-useless-non-capturing-group': 'off',
      'regexp/prefer-range': 'off',
      // It would have [A-Za-z0-9_] written as the class that is banned above.
      'regexp/prefer-w': 'off',
      'regexp/no-useless-range': 'off',
      'no-misleading-character-class': 'off',
      'regexp/no-misleading-unicode-character': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A string is spread into its code points on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      'max-depth': ['error', 3],
      'no-restricted-syntax': ['error', ...banned],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/ingest/**', 'src/queue/**', 'src/cli/**'],
    rules: {
      'no-restricted-syntax': ['error', ...banned, state, ...clocks],
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'Buffer',
          'console',
          'fetch',
          'performance',
          'setTimeout',
          'setImmediate',
          'global',
        ],
      ],
    },
  },
  // These read no page of a stranger's.
  {
    files: ['scripts/**', 'test/**', '*.config.*'],
    rules: { 'regexp/no-super-linear-move': 'off' },
  },
  // Bad input is made in tests, and some of it no type allows.
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  // Data: a publisher's words, addresses and layouts stand side by side in one file.
  { files: ['src/publishers/**/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
)
