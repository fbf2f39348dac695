/** What `inspect` writes, in a real browser. Needs a build, and Chromium. */
import type { AxeResults } from 'axe-core'
import axe from 'axe-core'
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/index.ts'
import { renderHtml } from '../../src/inspect/index.ts'
import type { Tab } from './browser.ts'
import { openFile, startBrowser } from './browser.ts'
import { EMPTY, HOSTILE, HOSTILE_HTML, LONG, SHEEP } from './inspect-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'inspect-'))
const run = join(folder, 'run')
const INPUTS: Readonly<Record<string, string>> = {
  'kindur.txt': SHEEP,
  'fjandi.txt': HOSTILE,
  'fjandi.html': HOSTILE_HTML,
  'ekkert.txt': EMPTY,
  'ruta.html': readFileSync('fixtures/visir/html-frett-med-tengdum.html', 'utf8'),
}
/** Where the pictures go that a person looks at: `SCREENSHOTS=docs/images` renews those of the README. */
const PICTURES = process.env['SCREENSHOTS'] ?? '.cache/screenshots'
const PHONE = { viewport: { width: 390, height: 844 } }
let browser: Browser
const tabs: Tab[] = []

beforeAll(async () => {
  if (!existsSync('dist/cli.js')) throw new Error('Nothing is built: npm run build first.')
  for (const [name, page] of Object.entries(INPUTS)) writeFileSync(join(folder, name), page)
  const { status, stderr } = runCommand(...Object.keys(INPUTS), '-o', 'run')
  // One of the pages is no article.
  expect([status, stderr]).toEqual([1, `wrote ${join('run', 'index.html')}\n`])
  browser = await startBrowser()
})

afterAll(async () => {
  for (const { close } of tabs) await close()
  await (browser as Browser | undefined)?.close()
  rmSync(folder, { recursive: true, force: true })
})

function runCommand(...args: readonly string[]) {
  const command = [resolve('dist/cli.js'), 'inspect', ...args]
  return spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' })
}

async function open(name: string, settings: BrowserContextOptions = {}): Promise<Tab> {
  const tab = await openFile(browser, join(run, name), settings)
  tabs.push(tab)
  return tab
}

/** The ids of all that is lit. */
async function lit(page: Page): Promise<readonly string[]> {
  return page.evaluate("[...document.querySelectorAll('.lit')].map(({ id }) => id)")
}

/** The id of the zone or field that a label or path names. */
async function ownerOf(page: Page, words: RegExp, side: '#page' | '#fields'): Promise<string> {
  const link = page.locator(`${side} a`).filter({ hasText: words }).first()
  return (await link.locator('xpath=ancestor::*[@data-id][1]').getAttribute('id')) ?? ''
}

async function seriousFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

describe('a page of text', () => {
  test('pointing at a zone lights its field, and the other way round', async () => {
    const { page } = await open('kindur.txt.html')
    const zone = await ownerOf(page, /^headline:$/u, '#page')
    const field = await ownerOf(page, /^headline$/u, '#fields')
    expect(await lit(page)).toEqual([])
    await page.locator(`#${zone} > div`).hover()
    expect(await lit(page)).toEqual([zone, field])
    await page.locator('#page h2').hover()
    expect(await lit(page)).toEqual([])
    await page.locator(`#${field} .value`).hover()
    expect(await lit(page)).toEqual([zone, field])
  })

  test('the keyboard does the same: Tab lights, Enter crosses over and back', async () => {
    const { page } = await open('kindur.txt.html')
    const zone = await ownerOf(page, /^author:$/u, '#page')
    const field = await ownerOf(page, /^authors\.0$/u, '#fields')
    await page.locator('#page a').first().focus()
    await page.keyboard.press('Tab')
    expect(await lit(page)).toEqual([zone, field])
    await page.keyboard.press('Enter')
    expect(await page.evaluate('location.hash')).toBe(`#${field}`)
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('authors.0')
    expect(await lit(page)).toEqual([zone, field])
    await page.keyboard.press('Enter')
    expect(await page.evaluate('location.hash')).toBe(`#${zone}`)
  })

  test('what is lit is scrolled to in the panel beside', async () => {
    const { page } = await open('kindur.txt.html')
    await page.locator('#page a', { hasText: '4.title' }).focus()
    await expect.poll(() => page.locator('#fields .lit').count()).toBe(1)
    const box = await page.locator('#fields .lit').boundingBox()
    expect(box?.y).toBeGreaterThan(0)
    expect(box?.y).toBeLessThan(800)
  })

  test('an echo leads to its twin and lights it', async () => {
    const { page } = await open('kindur.txt.html')
    const echo = page.locator('#page .of-echo a').first()
    expect(await echo.textContent()).toBe('echo of body:')
    const body = await ownerOf(page, /^body:$/u, '#page')
    expect(await echo.getAttribute('href')).toBe(`#${body}`)
    await echo.focus()
    expect(await lit(page)).toContain(body)
  })

  test('a doubtful zone is dashed and says how sure it is; a sure one is neither', async () => {
    const result = parseArticle(SHEEP)
    const { zones, evidence } = result.trace
    const doubtful = { certainty: 'inferred', confidence: 0.42 } as const
    const changed = {
      ...result,
      trace: {
        ...result.trace,
        zones: zones.map((zone) => (zone.role === 'credit' ? { ...zone, ...doubtful } : zone)),
        evidence: {
          ...evidence,
          'image.credit': { spans: [], by: 'image', ...evidence['image.credit'], ...doubtful },
        },
      },
    }
    writeFileSync(join(run, 'doubt.html'), renderHtml(changed))
    const { page } = await open('doubt.html')
    const style = (selector: string, side: string): Promise<string> =>
      page.evaluate(
        `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${side}')`,
      )
    const credit = page.locator('#page .zone', {
      has: page.locator('a', { hasText: 'credit 0.42' }),
    })
    expect(await credit.count()).toBe(1)
    expect(await style('#page .doubt', 'border-bottom-style')).toBe('dashed')
    expect(await style('#page .zone:not(.doubt)', 'border-bottom-style')).toBe('solid')
    expect(await style('#fields .doubt', 'border-left-style')).toBe('dashed')
    expect(await page.locator('#fields .doubt').first().textContent()).toContain(
      'doubtful, confidence 0.42',
    )
  })

  test('without scripts the links still lead both ways', async () => {
    const { page } = await open('kindur.txt.html', { javaScriptEnabled: false })
    await page.locator('#page a', { hasText: 'headline' }).click()
    await expect.poll(() => page.locator('#fields :target .path').textContent()).toBe('headline')
    await page.locator('#fields :target .path').click()
    await expect.poll(() => page.locator('#page :target').count()).toBe(1)
  })
})

describe('a page of HTML', () => {
  test('is shown over its source, where the same things light up', async () => {
    const { page } = await open('ruta.html.html')
    await page.locator('#fields a', { hasText: /^headline$/u }).focus()
    const source = page.locator('#source .lit')
    expect(await source.count()).toBe(1)
    expect(await source.textContent()).toContain('R&#xFA;ta me&#xF0;')
    const frame = await page.locator('#source .raw').boundingBox()
    const box = await source.boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(frame?.y ?? Infinity)
  })

  test('what a meta element says is marked there', async () => {
    const { page } = await open('ruta.html.html')
    const label = page.locator('#source a.label', { hasText: 'updatedAt' })
    await label.click()
    expect(await page.locator(':target').getAttribute('id')).toMatch(/^f\d+$/u)
    expect(await page.locator(':target').textContent()).toContain('updatedAt')
  })
})

/** What a page could have made of itself: addresses but its own, handlers, styles. */
const MADE = `({
  scripts: document.scripts.length,
  foreign: document.querySelectorAll('img, svg, iframe, object, base, form').length,
  addresses: [...document.querySelectorAll('[href], [src]')]
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src'))
    .filter((address) => !/^(?:#[a-z]+[0-9]*|index.html)$/u.test(address)),
  inline: [...document.querySelectorAll('*')].filter((element) =>
    element.getAttributeNames().some((name) => name === 'style' || name.startsWith('on')),
  ).length,
})`

describe('whatever the page holds', () => {
  test.each(['fjandi.txt.html', 'fjandi.html.html'])('%s does nothing', async (name) => {
    const { page, complaints } = await open(name)
    for (const link of await page.locator('a[href^="#"]').all()) await link.focus()
    expect(await page.evaluate("'broken' in window")).toBe(false)
    expect(complaints).toEqual([])
    const made = await page.evaluate(MADE)
    expect(made).toEqual({ scripts: 1, foreign: 0, addresses: [], inline: 0 })
  })

  test('is shown as it is, marks of direction as boxes', async () => {
    const { page } = await open('fjandi.txt.html')
    const text = (await page.locator('#page').textContent()) ?? ''
    expect(text).toContain('<script>window.broken = 1</script>')
    expect(text).toContain('"><img src=x onerror="window.broken=2">')
    expect(text).toContain(']]>')
    expect(text).toContain('&lt;b&gt;')
    const signs = await page.locator('#source .sign').allTextContents()
    expect(signs).toEqual(['U+202E', 'U+202C', 'U+2066', 'U+2069', 'U+0000'])
    expect(await page.content()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
  })

  test('a script that somebody adds is not run', async () => {
    const file = join(folder, 'changed.html')
    const html = renderHtml(parseArticle(SHEEP))
    writeFileSync(file, html.replace('<main', '<script>window.broken = 9</script><main'))
    const tab = await openFile(browser, file)
    tabs.push(tab)
    expect(await tab.page.evaluate("'broken' in window")).toBe(false)
    expect(tab.complaints.join()).toContain('Content Security Policy')
  })

  test('a million characters stay usable', async () => {
    expect(LONG.length).toBeGreaterThan(1_000_000)
    writeFileSync(join(folder, 'langt.txt'), LONG)
    expect(runCommand('langt.txt', '-o', 'run/langt.html').status).toBe(0)
    const { page, complaints } = await open('langt.html')
    expect(await page.locator('*').count()).toBeLessThan(30_000)
    const zone = await ownerOf(page, /^headline:$/u, '#page')
    const started = Date.now()
    await page.locator(`#${zone}`).hover()
    expect(await lit(page)).toContain(zone)
    await page.locator('#page summary').first().click()
    expect(await page.locator('#page details[open]').count()).toBe(1)
    expect(Date.now() - started).toBeLessThan(15_000)
    expect(complaints).toEqual([])
  })
})

describe('the page of all pages', () => {
  test('has a row for each and leads there and back', async () => {
    const { page, complaints } = await open('index.html')
    const rows = await page.locator('tbody tr').allTextContents()
    expect(rows).toHaveLength(5)
    expect(rows[0]).toContain('Kindur stöðvuðu umferð í Hrútafirði')
    expect(rows[0]).toContain('visir')
    expect(rows[3]).toContain('headline-missing')
    await page.locator('tbody a').nth(4).click()
    expect(await page.locator('h1').textContent()).toContain('Rúta með þrjátíu nemendur')
    await page.locator('a', { hasText: 'All pages' }).click()
    expect(await page.locator('h1').textContent()).toBe('Pages')
    expect(complaints).toEqual([])
  })
})

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['a phone', PHONE],
  ['a phone in the dark', { ...PHONE, colorScheme: 'dark' }],
]

describe.each(LOOKS)('in %s', (_, settings) => {
  test.each(['kindur.txt.html', 'ruta.html.html', 'ekkert.txt.html', 'index.html'])(
    '%s is accessible, quiet, and as wide as the screen',
    async (name) => {
      const { page, complaints, close } = await open(name, settings)
      expect(await seriousFindings(page)).toEqual([])
      expect(
        await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
      ).toBeLessThanOrEqual(0)
      expect(complaints).toEqual([])
      const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor')
      expect(ground).toBe(
        settings.colorScheme === 'dark' ? 'rgb(21, 23, 26)' : 'rgb(255, 255, 255)',
      )
      await close()
    },
  )
})

describe('pictures', () => {
  const wide = { viewport: { width: 1080, height: 700 } }

  test.each([
    ['inspect', 'kindur.txt.html', wide],
    ['inspect-dark', 'kindur.txt.html', { ...PHONE, colorScheme: 'dark' }],
    ['inspect-html', 'ruta.html.html', wide],
    ['inspect-index', 'index.html', wide],
  ] as const)('%s', async (picture, name, settings) => {
    const { page, close } = await open(name, settings)
    await page.locator('#page a, tbody a').nth(1).focus()
    mkdirSync(PICTURES, { recursive: true })
    const path = join(PICTURES, `${picture}.png`)
    await page.screenshot({ path })
    expect(statSync(path).size).toBeLessThan(200_000)
    await close()
  })
})
