import { describe, expect, it } from 'vitest'
import { parseHtml } from '../../src/html/index.ts'

const TEXT = [
  'Hreppsnefndin ákvað í gær að mála vitann á nesinu gulan og verður hafist handa í vor.',
  'Málningin er gefin af útgerðinni og dugar hún á vitann allan ef marka má tunnurnar.',
  'Vitavörðurinn hefði heldur kosið rauðan lit en segist munu venjast þeim gula með tíð og tíma.',
]

interface Parts {
  readonly above?: string
  readonly before?: string
  readonly body?: string
  readonly classes?: string
  readonly after?: string
}

function paragraphs(): string {
  return TEXT.map((one) => `<p>${one}</p>`).join('')
}

/** The article of a page of no known outlet, with parts put in around its text. */
function read({
  above = '',
  before = '',
  body = paragraphs(),
  classes = 'text',
  after = '',
}: Parts) {
  const html = `<!doctype html><html lang="is"><head><title>Vitinn málaður gulur</title></head>
<body>${above}<div class="wrap"><h1>Vitinn málaður gulur</h1>${before}<div class="${classes}">${body}</div>${after}</div></body></html>`
  return parseHtml(html, { url: 'https://nesid.example/frettir/vitinn' }).article
}

describe('a lead that is not called so', () => {
  const SENTENCE = 'Nesvitinn verður gulur í vor eftir harðar deilur í hreppnum.'

  it.each(['p', 'h2', 'h3'])('is a %s right behind the headline', (name) => {
    expect(read({ before: `<${name}>${SENTENCE}</${name}>` }).lead).toBe(SENTENCE)
  })

  it.each([
    ['a label', '<p>Fréttir af nesinu í norðri</p>'],
    ['a line with a day', '<p>Birt á vef hreppsins fimmtudaginn 3. september 2026.</p>'],
    ['in another box', `<div><div><p>${SENTENCE}</p></div></div>`],
  ])('is not %s', (_, before) => {
    expect(read({ before }).lead).toBeNull()
  })

  it('is the first paragraph where it alone is in bold', () => {
    const [first = '', second = '', third = ''] = TEXT
    const bold = read({ body: `<p><b>${first}</b></p><p>${second}</p><p>${third}</p>` })
    expect([bold.lead, bold.body]).toEqual([first, `${second}\n\n${third}`])
  })

  it.each([
    ['of two in bold', (text: string, at: number) => (at < 2 ? `<b>${text}</b>` : text)],
    ['with a word in bold', (text: string) => `<b>Vitinn:</b> ${text}`],
  ])('is not the first %s', (_, shape) => {
    expect(
      read({ body: TEXT.map((one, at) => `<p>${shape(one, at)}</p>`).join('') }).lead,
    ).toBeNull()
  })
})

describe('the text', () => {
  it.each(['entry-content no-share', 'content has-sidebar', 'text without-comments'])(
    'stands in what is called "%s"',
    (classes) => {
      expect(read({ classes }).body).toBe(TEXT.join('\n\n'))
    },
  )

  it('is not in a box that is called after sharing', () => {
    const shared =
      '<p>Deildu þessari frétt með vinum þínum á öllum miðlum, svo að sem flestir sjái hana.</p>'
    const body = `${paragraphs()}<div class="share">${shared.repeat(4)}</div>`
    expect(read({ body }).body).toBe(TEXT.join('\n\n'))
  })

  it('goes on in boxes that stand for paragraphs', () => {
    const boxes = [...TEXT, 'Fánar verða dregnir að húni.']
      .map((one) => `<div>${one}</div>`)
      .join('')
    expect(read({ body: boxes }).body).toContain('Fánar verða dregnir að húni.')
  })

  it('does not go on in a box without a sentence', () => {
    const boxes = [...TEXT, 'Nesið í norðri'].map((one) => `<div>${one}</div>`).join('')
    expect(read({ body: boxes }).body).not.toContain('Nesið í norðri')
  })
})

describe('a credit that ends a caption', () => {
  const figure = (caption: string): string =>
    `<figure><img src="/viti.jpg"><figcaption>${caption}</figcaption></figure>`

  it.each([
    ['Vitinn í vor. Ljósm. áþ', 'Vitinn í vor.', 'Ljósm. áþ'],
    ['Vitinn í vor. (Ljósm. Nesið/Tóti)', 'Vitinn í vor.', '(Ljósm. Nesið/Tóti)'],
    ['Vitinn í vor. BV-mynd: Egill Örn', 'Vitinn í vor.', 'BV-mynd: Egill Örn'],
    ['Vitinn í vor. / Mynd: Fjóla', 'Vitinn í vor.', 'Mynd: Fjóla'],
  ])('%s', (printed, caption, credit) => {
    expect(read({ before: figure(printed) }).image).toMatchObject({ caption, credit })
  })

  it.each(['Vitinn í vor. Mynd af honum birtist á forsíðu.', 'Vitinn. Myndin var tekin í vor.'])(
    'there is none in: %s',
    (caption) => {
      expect(read({ before: figure(caption) }).image).toMatchObject({ caption, credit: null })
    },
  )
})

describe('a picture without a telling name', () => {
  it('leads where it stands between headline and text, in AMP too', () => {
    for (const name of ['img', 'amp-img'])
      expect(read({ before: `<div><${name} src="/viti.jpg"></${name}></div>` }).image?.url).toBe(
        'https://nesid.example/viti.jpg',
      )
  })

  it.each([
    ['small', '<div><img src="/viti.jpg" width="40"></div>'],
    ['a mark', '<div><img src="/viti.svg"></div>'],
    ['the way to another page', '<a href="/bud"><img src="/viti.jpg"></a>'],
    ['a face', '<div class="avatar"><img src="/viti.jpg"></div>'],
  ])('is none that is %s', (_, before) => {
    expect(read({ before }).image).toBeNull()
  })

  it('has the words behind it that end in a credit', () => {
    const before = '<div><img src="/viti.jpg"></div><p>Vitinn í vor. Mynd: Egill Örn</p>'
    const image = { caption: 'Vitinn í vor.', credit: 'Mynd: Egill Örn' }
    expect(read({ before }).image).toMatchObject(image)
  })

  it('has no others', () => {
    const before = '<div><img src="/viti.jpg"></div><p>Vitinn er tólf metra hár.</p>'
    expect(read({ before }).image?.caption).toBeNull()
  })

  it('has the words of its box', () => {
    const body = `<div class="imgbox"><img src="/viti.jpg"><span>Vitinn í vor</span></div>${paragraphs()}`
    expect(read({ body }).image?.caption).toBe('Vitinn í vor')
  })
})

describe('pictures in a gallery', () => {
  it('have their own captions', () => {
    const one = (at: number): string =>
      `<figure><img src="/${String(at)}.jpg"><figcaption>Mynd númer ${String(at)}.</figcaption></figure>`
    const { images } = read({
      body: `${paragraphs()}<figure>${one(1)}${one(2)}</figure>${paragraphs()}`,
    })
    expect(images.map(({ caption }) => caption)).toEqual(['Mynd númer 1.', 'Mynd númer 2.'])
  })
})

describe('names beside the time', () => {
  it.each([
    ['<p class="meta">Ketill Önnuson · 3. mars 2026 · 11:20</p>', ['Ketill Önnuson']],
    ['<p class="meta">Birt 3. mars 2026 | Texti: Dúa Lind | Myndir: Egill</p>', ['Dúa Lind']],
    ['<p class="meta"><time>3. mars 2026</time> / Höfundur: Hreppstjóri</p>', ['Hreppstjóri']],
    ['<p class="meta">Enski boltinn · 3. mars 2026</p>', []],
    ['<p class="meta">Akureyri · 3. mars 2026</p>', []],
  ])('%s', (before, authors) => {
    const found = read({ before })
    expect([found.authors, found.publishedAt?.slice(0, 10)]).toEqual([authors, '2026-03-03'])
  })

  it('are the bold ones of a writer’s box', () => {
    const before =
      '<div class="columnist"><strong>Dúa Lind</strong> <small>vitavörður</small></div>'
    expect(read({ before }).authors).toEqual(['Dúa Lind'])
  })
})

describe('the section', () => {
  it('is a known label right before the headline', () => {
    expect(read({ above: '<div><a href="/f">Innlent</a></div>' }).section).toBe('Innlent')
  })

  it('is a link in the foot that says that it is a category', () => {
    const after = '<footer>Flokkur: <a href="/f" rel="category tag">Vitamál</a></footer>'
    expect(read({ after }).section).toBe('Vitamál')
  })

  it.each([
    '<div><a href="/">Fréttir</a><a href="/f">Innlent</a></div>',
    '<nav><a href="/f">Innlent</a></nav>',
    '<div><a href="/f">Vitamál</a></div>',
  ])('is not told by %s', (above) => {
    expect(read({ above }).section).toBeNull()
  })
})

describe('tags', () => {
  it('are links to topics behind the text, without their number sign', () => {
    const after = '<div><a href="/efni/vitar">#Vitar</a> <a href="/efni/nesid">Nesið</a></div>'
    expect(read({ after }).tags).toEqual(['Vitar', 'Nesið'])
  })

  it('are no links to articles', () => {
    expect(read({ after: '<div><a href="/frettir/vitar">Vitar</a></div>' }).tags).toEqual([])
  })
})

describe('lists', () => {
  it('have no tabs among their titles', () => {
    const tabs = '<ul><li><a href="#dagur">Í dag</a></li><li><a href="#vika">Vikan</a></li></ul>'
    const after = `<div><h3>Mest lesið</h3>${tabs}<div><p><a href="/1">Brúin máluð blá</a></p></div></div>`
    expect(read({ after }).mostRead.map(({ title }) => title)).toEqual(['Brúin máluð blá'])
  })

  it('have the links of headings for titles, not those of labels', () => {
    const item = '<div><h3><a href="/1">Brúin máluð blá</a></h3><a href="/f">Fréttir</a></div>'
    const after = `<div><h4>Mest lesið</h4><div>${item}${item}</div></div>`
    expect(read({ after }).mostRead.map(({ title }) => title)).toEqual([
      'Brúin máluð blá',
      'Brúin máluð blá',
    ])
  })

  it('do not reach into the article from three boxes further in', () => {
    const before = '<div><div><h4>Tengdar fréttir</h4></div></div>'
    const body = `${paragraphs()}<ul><li><a href="/1">Brúin máluð blá</a></li></ul>`
    expect(read({ before, body }).related).toEqual([])
  })
})
