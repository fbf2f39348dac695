import { existsSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { chromium } from 'playwright-core'

const PATH = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Starts the system's Chromium, with a profile of its own, cut off from all that it does by itself. */
export async function startBrowser(): Promise<Browser> {
  if (!existsSync(PATH))
    throw new Error(`No browser at ${PATH}: apt-get install chromium, or say where in CHROMIUM.`)
  return chromium.launch({
    executablePath: PATH,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A tab, and what went wrong or out in it: messages of the console, errors, requests to anywhere. */
export interface Tab {
  readonly page: Page
  readonly complaints: string[]
  readonly close: () => Promise<void>
}

/** Opens a file in a tab with settings of its own. */
export async function openFile(
  browser: Browser,
  file: string,
  settings: BrowserContextOptions = {},
): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...settings })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(`request: ${request.url()}`)
  })
  await page.goto(`file://${file}`)
  return { page, complaints, close: () => context.close() }
}
