/**
 * Writes docs/reference, a page for each door, from the exports and comments of the sources:
 * `npm run reference`. A test holds the pages to what this would write.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './built-doors.ts'
import { referencePages } from './reference/pages.ts'

const folder = join(ROOT, 'docs/reference')
mkdirSync(folder, { recursive: true })
const pages = await referencePages()
for (const old of readdirSync(folder)) if (!pages.has(old)) rmSync(join(folder, old))
for (const [name, text] of pages) writeFileSync(join(folder, name), text)
console.log(`docs/reference: ${String(pages.size)} pages`)
