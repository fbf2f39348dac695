import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../src/index.ts'

const seed = readFileSync(
  new URL('../fixtures/visir/kim-lofar-russum.txt', import.meta.url),
  'utf8',
)
const [page = ''] = seed.split('\n')

describe('pages that are none', () => {
  const cases: [string, string, string][] = [
    ['empty', '', 'empty-source'],
    ['blank', ' \n\u00ad\t ', 'empty-source'],
    ['the word null', 'null', 'empty-source'],
    ['NULs', '\0'.repeat(99), 'empty-source'],
    ['lone surrogates', '\ud800'.repeat(99), 'headline-missing'],
    [
      'English',
      'The prime minister said on Tuesday that taxes would not rise. He added that more would follow.',
      'headline-missing',
    ],
    ['ten million times one letter', 'a'.repeat(1e7), 'headline-missing'],
    ['a million letters without a space', 'Aþ„'.repeat(333_333), 'headline-missing'],
    ['a list of headings', 'Mest lesið Innlent '.repeat(5000), 'headline-missing'],
    ['bylines alone', 'Jón skrifar 3. maí 2020 10:00 '.repeat(5000), 'headline-missing'],
    ['open brackets', '(Photo by '.repeat(20_000), 'headline-missing'],
    ['slashes', 'a/ '.repeat(50_000), 'headline-missing'],
    [
      'more lines than a call may have arguments',
      `Skip strandaði Anna Jónsdóttir skrifar 4. mars 2025 07:53\n${'Skip\n'.repeat(130_000)}`,
      'ok',
    ],
    ['marks without letters', '\u0301'.repeat(100_000), 'headline-missing'],
    // More zones and issues than a call takes arguments.
    ['a quarter of a million lines', 'a\n'.repeat(250_000), 'headline-missing'],
  ]
  it.each(cases)('%s', (_, text, code) => {
    const started = performance.now()
    const result = parseArticle(text)
    expect(performance.now() - started).toBeLessThan(4000)
    expect(result.ok ? 'ok' : result.error.code).toBe(code)
  })

  it.each([[undefined], [null], [7], [{}], [new Uint8Array(3)]])(
    'throws a TypeError for %j',
    (value) => {
      // A caller without types can pass anything.
      expect(() => {
        Reflect.apply(parseArticle, null, [value])
      }).toThrow(TypeError)
    },
  )
})

describe('nothing is lost', () => {
  it('keeps what was found when the body is missing', () => {
    const head = page.slice(0, page.indexOf(' Sergei'))
    const result = parseArticle(head)
    expect(result.ok ? 'ok' : result.error.code).toBe('body-missing')
    expect(result.article.headline).toBe('Kim lofar Rússum „skilyrðislausum stuðningi“')
    expect(result.article.authors).toEqual(['Silja Rún Sigurbjörnsdóttir'])
    expect(result.article.publishedAt).toBe('2025-07-13T07:53:00Z')
  })

  it('keeps the text of a page that has no headline', () => {
    const text =
      'Vegurinn er lokaður. Hann verður opnaður á ný þegar veðrinu slotar síðdegis á morgun.'
    const result = parseArticle(text)
    expect(result.ok).toBe(false)
    expect(result.article.body).toBe(text)
  })

  it('keeps what is whole of a page cut anywhere', () => {
    for (let end = 200; end < page.length; end += 97) {
      const { article } = parseArticle(page.slice(0, end))
      expect(article.headline).toBe('Kim lofar Rússum „skilyrðislausum stuðningi“')
      expect(article.publishedAt).toBe('2025-07-13T07:53:00Z')
    }
  })
})
