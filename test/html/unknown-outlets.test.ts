import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/html/class-words.ts'
import { parseHtml } from '../../src/html/index.ts'

const TEXT = [
  'Hreppsnefndin ákvað í gær að mála vitann á nesinu gulan og verður hafist handa í vor.',
  'Málningin er gefin af útgerðinni og dugar hún á vitann allan ef marka má tunnurnar.',
  'Vitavörðurinn hefði heldur kosið rauðan lit en segist munu venjast þeim gula með tíð og tíma.',
]

interface Parts {
  readonly lang?: string
  readonly head?: string
  readonly before?: string
  readonly h1?: string
  readonly body?: string
  readonly after?: string
}

/** A page of no known outlet, with parts put in around its text. */
function page(parts: Parts): string {
  const { lang = 'is', head = '', before = '', h1 = '<h1>Vitinn málaður gulur</h1>' } = parts
  const { body = TEXT.map((one) => `<p>${one}</p>`).join(''), after = '' } = parts
  return `<!doctype html><html lang="${lang}"><head><title>Vitinn málaður gulur</title>${head}</head>
<body><div class="wrap">${h1}${before}<div class="text">${body}</div>${after}</div></body></html>`
}

function read(parts: Parts) {
  const { ok, article, trace } = parseHtml(page(parts))
  return { ok, ...article, trace }
}

describe('words of class names', () => {
  it.each([
    ['itemImageCaption', ' item image caption '],
    ['item_image-caption', ' item image caption '],
    ['Item__image--caption x9', ' item image caption x '],
    ['captioned', ' captioned '],
  ])('%s', (classes, words) => {
    expect(wordsOf(classes)).toBe(words)
  })
})

describe('the headline', () => {
  it('is what the title repeats, not the name of the outlet in an h1', () => {
    const h1 = '<h1><a href="/">Nesblaðið</a></h1><h2>Vitinn málaður gulur</h2>'
    expect(read({ h1 }).headline).toBe('Vitinn málaður gulur')
  })

  it('stays the h1 where a link in a list says what the title does', () => {
    const h1 = '<h1>Vitinn verður gulur í vor</h1>'
    const after = '<div class="x"><h3><a href="/1">Vitinn málaður gulur</a></h3></div>'
    expect(read({ h1, after }).headline).toBe('Vitinn verður gulur í vor')
  })
})

describe('authors', () => {
  it('are read from an element that is called after them', () => {
    const before = '<div class="postAuthor">Ketill Dúi Önnuson</div>'
    expect(read({ before }).authors).toEqual(['Ketill Dúi Önnuson'])
  })

  it.each([
    ['a biography', '<div class="author-bio">Ketill er fæddur á Nesi</div>'],
    ['a label', '<div class="meta-author"><a href="/category/folk">Fólk</a></div>'],
    ['a photographer', '<div class="photo-author-credit">Ketill Dúi</div>'],
    ['an address', '<div class="author">ketill@nesbladid.example</div>'],
  ])('are not %s', (_, before) => {
    expect(read({ before }).authors).toEqual([])
  })

  it('may sign the last line behind a dash, with two names at least', () => {
    const body = `${TEXT.join('<br><br>')}<br><br>– Ketill Önnuson`
    expect(read({ body }).authors).toEqual(['Ketill Önnuson'])
    expect(read({ body }).body).not.toContain('Ketill')
  })

  it.each(['– Guli vitinn heitir nú Sól', '– Ketill', '– Ketill Önnuson sagði þetta.'])(
    'do not sign %s',
    (line) => {
      const body = `${TEXT.join('<br><br>')}<br><br>${line}`
      expect(read({ body }).authors).toEqual([])
      expect(read({ body }).body).toContain(line)
    },
  )
})

describe('the time', () => {
  it('takes its clock from the element beside the day', () => {
    const before =
      '<div><span class="date">3.2.2026</span> <span class="time">kl. 09.15</span></div>'
    expect(read({ before }).publishedAt).toBe('2026-02-03T09:15:00Z')
  })

  it('is no date of a caption or of the lead', () => {
    const before =
      '<figure><img src="/1.jpg"><figcaption>Vitinn 3. febrúar 2019.</figcaption></figure>' +
      '<p class="lead">Vitinn var reistur 4. maí 1922 og er enn í notkun.</p>'
    expect(read({ before }).publishedAt).toBeNull()
  })

  const time = '<time datetime="2026-07-01T07:12:00Z">1. juli 2026 09:12</time>'

  it('is the metadata’s where another country’s clock is printed', () => {
    expect(read({ lang: 'nb', before: time }).publishedAt).toBe('2026-07-01T07:12:00Z')
  })

  it('is the printed one on Icelandic pages', () => {
    const before = time.replace('juli', 'júlí')
    expect(read({ before }).publishedAt).toBe('2026-07-01T09:12:00Z')
  })

  it('is the printed one where the minutes differ too', () => {
    const before = time.replace('09:12', '09:40')
    expect(read({ lang: 'nb', before }).publishedAt).toBe('2026-07-01T09:40:00Z')
  })
})

describe('the text', () => {
  it('leaves out pointers to other articles and notices of advertisements', () => {
    const body = `<p>${TEXT[0] ?? ''}</p><p>Sjá einnig: <a href="/2">Brúin máluð blá</a></p>
<div><span>- Auglýsing -</span></div><p>${TEXT[1] ?? ''}</p>`
    expect(read({ body }).body).toBe(`${TEXT[0] ?? ''}\n\n${TEXT[1] ?? ''}`)
  })

  it.each([
    'Sjá einnig má af <a href="/2">skýrslu nefndarinnar</a> að vitinn hefur áður verið málaður gulur.',
    '<b>Auglýsing</b> hreppsins um litinn birtist í blaðinu í gær og vakti mikla athygli lesenda.',
    'Nefndin bað fólk að lesa meira, en <a href="/2">skýrslan</a> er þó hundrað síður að lengd.',
  ])('keeps %s', (words) => {
    const body = `<p>${TEXT[0] ?? ''}</p><p>${words}</p><p>${TEXT[1] ?? ''}</p>`
    expect(read({ body }).body).toContain(words.replace(/<[^>]+>/gu, ''))
  })

  it('is not parted from what only begins like a name of a box', () => {
    const body = `<div class="sharedStory relatednessText">${TEXT.map((one) => `<p>${one}</p>`).join('')}</div>`
    expect(read({ body }).body).toBe(TEXT.join('\n\n'))
  })
})

describe('a paywall', () => {
  const wall = '<div class="paywall">Gerstu áskrifandi til að lesa áfram</div>'

  it('stands in for the rest of a short text', () => {
    const parts = { body: `<p>${TEXT[0] ?? ''}</p>`, after: wall, h1: '' }
    const html = page(parts).replace('<div class="wrap">', '<article><h1>Vitinn málaður gulur</h1>')
    const { article } = parseHtml(html)
    expect([article.access, article.body, article.lead]).toEqual(['paywalled', '', TEXT[0]])
  })

  it.each([
    ['below a whole text', { after: wall }],
    [
      'that offers nothing',
      { body: `<p>${TEXT[0] ?? ''}</p>`, after: '<div class="paywall"></div>' },
    ],
  ])('is none %s', (_, parts) => {
    expect(read(parts).access).toBe('open')
  })
})

describe('lists', () => {
  const items =
    '<ul><li><a href="/1"><b>1</b> <span>Brúin máluð blá</span></a></li><li><a href="/2">Kirkjan græn</a></li></ul>'

  it('stand under a heading of theirs', () => {
    const after = `<div><div class="head"><h3>Tengdar fréttir</h3></div>${items}</div>`
    const titles = read({ after }).related.map(({ title }) => title)
    expect(titles).toEqual(['Brúin máluð blá', 'Kirkjan græn'])
  })

  it('are none under other words', () => {
    const { related, mostRead, moreNews } = read({
      after: `<div><h3>Litir í hreppnum</h3>${items}</div>`,
    })
    expect([related, mostRead, moreNews]).toEqual([[], [], []])
  })
})

describe('a page of teasers', () => {
  const teasers = (count: number): string =>
    Array.from(
      { length: count },
      (_, at) =>
        `<h2><a href="/${String(at)}">Frétt númer ${String(at)}</a></h2><p>${TEXT[at % 3] ?? ''}</p>`,
    ).join('')

  it('is no article', () => {
    expect(read({ body: teasers(6) }).ok).toBe(false)
  })

  it('is one where it has few, and nothing says that it is a list', () => {
    expect(read({ body: teasers(3) }).ok).toBe(true)
  })

  it('is one where the text is longer than they are', () => {
    const text = TEXT.concat(TEXT, TEXT).map((one) => `<p>${one}</p>`)
    expect(read({ body: text.join('') + teasers(5) }).ok).toBe(true)
  })
})
