/**
 * Makes one file of the tests that judge mutants, with the broken sources inside: Stryker loads all tests
 * anew for each mutant, and loading a hundred files takes longer than running them.
 */
import { build } from 'esbuild'
import { readdirSync } from 'node:fs'

const ALONE =
  'assemble draft findings headline-twin landmarks language list-items pictures witnesses'
/** Bounds of time do not hold for instrumented code. */
const LEFT_OUT = ['text/long-texts.test.ts']

const files = [
  ...['text', 'passes'].flatMap((folder) =>
    readdirSync(`test/${folder}`)
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `${folder}/${file}`),
  ),
  ...ALONE.split(' ').map((name) => `${name}.test.ts`),
].filter((file) => !LEFT_OUT.includes(file))

await build({
  stdin: {
    contents: ['./caches.ts', ...files.map((file) => `../${file}`), './pages.ts']
      .map((file) => `import '${file}'`)
      .join('\n'),
    resolveDir: 'test/mutation',
  },
  // Beside pages.ts: what reads fixtures finds them from there too.
  outfile: 'test/mutation/all.bundle.mjs',
  bundle: true,
  // package.json says that nothing has side effects; tests are nothing else.
  ignoreAnnotations: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  charset: 'utf8',
})
