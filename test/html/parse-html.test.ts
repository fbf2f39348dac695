import fc from 'fast-check'
import { load } from 'cheerio/slim'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../src/html/index.ts'
import { definePublisher, generic } from '../../src/publishers/index.ts'
import { validate } from '../../src/schema.ts'
import { fixtures, readFixture } from '../support/fixtures.ts'

const TEXT =
  '<p>Bátinn rak upp í fjöruna norðan við þorpið í nótt. Enginn var um borð.</p>' +
  '<p>Eigandinn hafði bundið hann við bryggjuna kvöldið áður.</p>'

function page(body: string, head = ''): string {
  return `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`
}

function article(head: string, body = ''): ReturnType<typeof parseHtml> {
  return parseHtml(page(`<article><h1>Bát rak á land</h1>${body}${TEXT}</article>`, head))
}

describe('witnesses', () => {
  test('metas with days first and a time zone', () => {
    const meta = '<meta property="article:published_time" content="10.5.2025 22:11:43 +00:00">'
    const result = article(meta)
    expect(result.article.publishedAt).toBe('2025-05-10T22:11:00Z')
    expect(result.trace.evidence['publishedAt']?.by).toBe('meta:article:published_time')
  })

  test('a shown minute wins over a meta, and the loser is told', () => {
    const result = article(
      '<meta property="article:published_time" content="2025-05-10T22:12:00Z">',
      '<time>10. maí 2025 22:11</time>',
    )
    expect(result.article.publishedAt).toBe('2025-05-10T22:11:00Z')
    expect(result.warnings.map(({ code }) => code)).toContain('witness-conflict')
  })

  test('seconds are no conflict', () => {
    const result = article(
      '<meta property="article:published_time" content="2025-05-10T22:11:59Z">',
      '<time>10. maí 2025 22:11</time>',
    )
    expect(result.warnings.map(({ code }) => code)).not.toContain('witness-conflict')
  })

  test('a time of day in a meta wins over a bare date that is shown', () => {
    const result = article(
      '<meta property="article:published_time" content="2025-05-10T22:11:59Z">',
      '<time>10. maí 2025</time>',
    )
    expect(result.article.publishedAt).toBe('2025-05-10T22:11:00Z')
  })

  test('JSON-LD that no parser takes, among others that are no articles', () => {
    const json =
      '{"@type":"BreadcrumbList","name":"x"};\n{"@graph":[{"@type":"Person","name":"Enginn"},' +
      '{"@type":["NewsArticle"],"datePublished":"2025-03-01T08:00:00+01:00","author":[{"@type":"Person","name":"Sif Ýr"},"Bragi Logi",{"@type":"Organization","name":"Blaðið"}],}]};'
    const result = article(`<script type="application/ld+json">${json}</script>`)
    expect(result.article.publishedAt).toBe('2025-03-01T07:00:00Z')
    expect(result.article.authors).toEqual(['Sif Ýr', 'Bragi Logi'])
    expect(result.trace.evidence['authors.0']?.by).toBe('json-ld')
  })

  test.each(['{"@type":"NewsArticle","__proto__":{"headline":"x"}', '}{', 'null', '{"@type":7}'])(
    'JSON-LD like %s does no harm',
    (json) => {
      const result = article(`<script type="application/ld+json">${json}</script>`)
      expect(result.article.headline).toBe('Bát rak á land')
    },
  )

  test('a title loses the name of its outlet and of its section, and nothing else', () => {
    const headline = (title: string) =>
      parseHtml(page(`<article>${TEXT}</article>`, `<title>${title}</title>`), {
        url: 'https://www.visir.is/g/20251234567d',
      }).article.headline
    expect(headline('Skipið - Vísir')).toBe('Skipið')
    expect(headline('Skipið - Innherji')).toBe('Skipið')
    expect(headline('Skipið | visir.is')).toBe('Skipið')
    expect(headline('Skipið - og svo hitt')).toBe('Skipið - og svo hitt')
    expect(headline('Vísir')).toBe('Vísir')
  })

  test('a title is cleaned as the text is: composed, and without controls', () => {
    const title = '<title>Ba\u0301t rak\u0001 a\u00ad\u0301 land</title>'
    const { headline } = parseHtml(page(`<article>${TEXT}</article>`, title)).article
    expect(headline).toBe('Bát rak á land')
  })

  test('a title that was never closed is no headline, one of usual length is', () => {
    const open = `<title>Bát rak á land ${'og enn er leitað '.repeat(40)}`
    const headline = (title: string) =>
      parseHtml(`<html><head>${title}</title></head><body><p>${TEXT}</p></body></html>`).article
        .headline
    expect(headline(open)).toBeNull()
    expect(headline('<title>Bát rak á land')).toBe('Bát rak á land')
  })

  test('the evidence of a headline from the title is the title', () => {
    const html = page(`<article>${TEXT}</article>`, '<title>Bát rak á land</title>')
    const { trace } = parseHtml(html)
    const shown = trace.evidence['headline']?.spans.map(({ start, end }) => html.slice(start, end))
    expect(shown).toEqual(['Bát rak á land'])
  })
})

describe('the text', () => {
  const read = (html: string) =>
    parseHtml(page(`<h1>F</h1><div itemprop="articleBody">${html}</div>`)).article

  test('keeps headings, lists, quotes and text without paragraphs, each a paragraph', () => {
    const body = read(
      '<p>Eitt.</p><h2>Tvö</h2>þrjú <b>feit</b><br>fjögur<br><br>fimm<ul><li>sex</li><li>sjö</li></ul>' +
        '<blockquote><p>átta</p></blockquote><p></p><p>&nbsp;</p><hr><p>níu</p>',
    ).body
    expect(body).toBe('Eitt.\n\nTvö\n\nþrjú feit\nfjögur\n\nfimm\n\nsex\n\nsjö\n\nátta\n\nníu')
  })

  test('leaves captions, scripts and players out', () => {
    const { body, images } = read(
      '<p>Eitt.</p><figure><img src="/a.jpg"><figcaption><span>Texti.</span><span>Mynd/Ari</span></figcaption></figure>' +
        '<script>var x = "<p>nei</p>"</script><style>p{}</style><iframe src=x>nei</iframe><svg><title>nei</title></svg><p>Tvö.</p>',
    )
    expect(body).toBe('Eitt.\n\nTvö.')
    expect(images).toMatchObject([{ caption: 'Texti.', credit: 'Mynd/Ari' }])
  })

  test('takes a picture above the text for the lead image where headline and time stand in the same element', () => {
    const mine = definePublisher({
      ...generic,
      id: 'eitt',
      layouts: [
        {
          name: 'eitt',
          headline: ['.all h1'],
          timestamp: ['.all .date'],
          body: ['.all'],
          figures: { lead: ['figure'], inBody: ['figure'], caption: ['figcaption'] },
        },
      ],
    })
    const picture = '<figure><img src="/a.jpg"><figcaption>Horft yfir bæinn.</figcaption></figure>'
    const all = `<h1>Bát rak á land</h1><p class="date">3. maí 2020 10:04</p>`
    const above = parseHtml(page(`<div class="all">${all}${picture}${TEXT}</div>`), {
      publisher: mine,
    })
    expect(above.article.image?.caption).toBe('Horft yfir bæinn.')
    expect(above.article.images).toEqual([])
    const below = parseHtml(page(`<div class="all">${all}${TEXT}${picture}</div>`), {
      publisher: mine,
    })
    expect(below.article.image).toBeNull()
    expect(below.article.images).toMatchObject([{ caption: 'Horft yfir bæinn.' }])
  })

  test('reads table rows as lines', () => {
    expect(
      read('<table><tr><td>Hamar</td><td>3</td></tr><tr><td>Valur</td><td>2</td></tr></table>')
        .body,
    ).toBe('Hamar 3\n\nValur 2')
  })

  test('puts a box after the text that it stands in, once', () => {
    const mine = definePublisher({
      ...generic,
      id: 'kassi',
      layouts: [{ name: 'kassi', headline: ['h1'], body: ['.body'], boxes: ['.box'] }],
    })
    const html = page(
      '<h1>F</h1><div class="body"><p>Eitt.</p><div class="box"><p>Kassi.</p></div><p>Tvö.</p></div>',
    )
    const result = parseHtml(html, { publisher: mine })
    expect(result.article.body).toBe('Eitt.\n\nTvö.\n\nKassi.')
    expect(result.trace.evidence['body']?.layout).toBe('kassi')
  })
})

describe('addresses', () => {
  const mine = definePublisher({
    ...generic,
    id: 'listar',
    address: { ...generic.address, hosts: ['listar.is'] },
    layouts: [
      {
        name: 'listar',
        headline: ['h1'],
        body: ['.body'],
        figures: { lead: ['figure'] },
        lists: [{ heading: ['h3'], item: ['li'], title: ['a'] }],
      },
    ],
  })
  const html = (head: string) =>
    page(
      '<h1>F</h1><figure><img src="data:image/gif;base64,x" data-src="/m/b.jpg"></figure><div class="body">' +
        TEXT +
        '</div><div><h3>Mest lesið</h3><ul><li><a href="/a/1">Fyrsta</a></li><li><a href="//cdn.is/2">Önnur</a></li>' +
        '<li><a href="https://x.is/þ">Þriðja</a></li><li><a href="javascript:x()">Fjórða</a></li></ul></div>',
      head,
    )

  test.each([
    ['the page given', '', 'https://listar.is/f/x', 'https://listar.is'],
    [
      'its canonical address, not a mirror',
      '<link rel="canonical" href="https://www.listar.is/f/x">',
      'http://10.1.1.1/f/x',
      'https://www.listar.is',
    ],
    ['its base', '<base href="https://b.is/">', 'https://listar.is/f/x', 'https://b.is'],
    ['its outlet', '', undefined, 'https://www.listar.is'],
  ] as const)('are whole, against %s', (_, head, ...[url, base]) => {
    const options = { publisher: mine, ...(url === undefined ? {} : { url }) }
    const { mostRead, image } = parseHtml(html(head), options).article
    expect(mostRead.map((item) => item.url)).toEqual([
      `${base}/a/1`,
      'https://cdn.is/2',
      'https://x.is/þ',
      null,
    ])
    expect(image?.url).toBe(`${base}/m/b.jpg`)
  })
})

describe('bad input', () => {
  test.each([
    ['nothing', '', 'empty-source'],
    ['blanks', ' \n ', 'empty-source'],
    ['NULs', '\0\0', 'empty-source'],
    ['50 MB', 'x'.repeat(50_000_000), 'input-limit'],
    ['50 MB of bytes', new Uint8Array(50_000_000), 'input-limit'],
    ['100,000 nested tags', '<div>'.repeat(100_000), 'input-limit'],
    ['a million siblings', '<p>a</p>'.repeat(1_000_000), 'input-limit'],
    ['a million attributes', `<p ${'a '.repeat(1_000_000)}>`, 'input-limit'],
    ['unclosed everything', '<li><b><p>'.repeat(100_000), 'input-limit'],
    ['no headline', '<p>Stutt.</p>', 'headline-missing'],
  ] as const)('%s', (_, html, code) => {
    const result = parseHtml(html)
    expect(result.ok ? 'ok' : result.error.code).toBe(code)
    expect(validate(result)).toEqual([])
  })

  test('binary is read as something, and is no article', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256)
    expect(parseHtml(bytes).ok).toBe(false)
  })

  test('a shell and a consent wall say what to do', () => {
    const hints = ['skel-javascript', 'vafrakokuveggur'].map((name) => {
      const found = fixtures().find((one) => one.name === `generic/${name}`)
      const result = found && readFixture(found)
      return result?.ok === false ? result.error.message : ''
    })
    expect(hints[0]).toMatch(/JavaScript/u)
    expect(hints[1]).toMatch(/consent/u)
  })

  test('limits can be moved', () => {
    const html = page('<article><h1>F</h1>' + TEXT + '</article>')
    const tight = parseHtml(html, { limits: { elements: 5 } })
    expect(!tight.ok && tight.error.message).toContain('limits.elements')
    expect(parseHtml(html, { limits: { elements: 9 } }).ok).toBe(true)
  })

  test('what is neither string nor bytes is misuse', () => {
    const wrong: unknown[] = [null, 7, {}, ['<p>']]
    for (const one of wrong)
      expect(() => {
        Reflect.apply(parseHtml, null, [one])
      }).toThrow(TypeError)
  })

  test('any string gives a result that the schema takes', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<article>',
      '<h1>',
      '</h1>',
      '<time>',
      'Orð. ',
      '10. maí 2025 22:11',
      '&amp;',
      '&#0;',
      '<figure>',
      '<figcaption>',
      '<script type="application/ld+json">',
      '{"@type":"NewsArticle"',
      '</script>',
      '<a href="',
      '">',
      '\ud800',
      '\u00ad',
      '<br>',
      '<!--',
      '-->',
      'Mest lesið',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
        const result = parseHtml(parts.join(''), { url: 'https://www.visir.is/g/20251234567d' })
        expect(validate(result)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('any bytes give a result', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(validate(parseHtml(bytes))).toEqual([])
      }),
    )
  })

  test('twice the page takes about twice the time', () => {
    const html = (times: number) =>
      page(
        `<article><h1>F</h1>${(TEXT + '<figure><img src=a><figcaption>t</figcaption></figure>').repeat(times)}</article>`,
      )
    const time = (times: number): number => {
      const text = html(times)
      const start = performance.now()
      parseHtml(text)
      return performance.now() - start
    }
    time(200)
    const small = Math.min(time(500), time(500), time(500))
    expect(Math.min(time(2000), time(2000))).toBeLessThan(12 * small + 50)
  })
})

describe.each(fixtures().filter(({ isHtml }) => isHtml))('$name', (fixture) => {
  const result = readFixture(fixture)

  test('gives the same twice', () => {
    expect(readFixture(fixture)).toEqual(result)
  })

  test('has each text at the place that its evidence names', () => {
    const { source, evidence } = result.trace
    for (const [path, value] of texts(result.article)) {
      const { spans = [], by } = evidence[path] ?? {}
      if (by !== 'layout') continue
      const raw = spans.map(({ start, end }) =>
        load(`<i>${unescaped(source.raw.slice(start, end))}</i>`).text(),
      )
      expect([path, bare(raw.join(''))]).toEqual([path, bare(value)])
    }
  })
})

/** Texts that are slices of the page: dates are written anew. */
function texts(article: ReturnType<typeof parseHtml>['article']): [string, string][] {
  const { headline, section, lead, body, authors, tags, image, mostRead } = article
  const single = { headline, section, lead, body, 'image.caption': image?.caption ?? null }
  return [
    ...Object.entries(single),
    ...authors.map((name, at) => [`authors.${String(at)}`, name] as const),
    ...tags.map((tag, at) => [`tags.${String(at)}`, tag] as const),
    ...mostRead.map(({ title }, at) => [`mostRead.${String(at)}.title`, title] as const),
  ].flatMap(([path, value]) => (value === null || value === '' ? [] : [[path, value]]))
}

/** JSON's escapes, of text that stands in a script. */
function unescaped(raw: string): string {
  return raw.replace(/\\u([\da-f]{4})/gu, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad]+/gu, '')
}
