import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Publisher } from '../index.ts'
import { definePublisher, generic } from '../publishers/index.ts'
import { publisherSchema } from './publisher-schema.ts'

/**
 * The publishers of a file: a module that exports them, or JSON; a sentence where something is wrong.
 * What a publisher leaves out is as in `generic`.
 */
export async function readPublishersFile(file: string): Promise<readonly Publisher[] | string> {
  const found: Publisher[] = []
  try {
    for (const [name, value] of Object.entries(await load(file))) {
      const publisher = readPublisher(value)
      if (typeof publisher === 'string') return `${file}: ${name}: ${publisher}`
      if (found.some(({ id }) => id === publisher.id))
        return `${file}: ${name}: there are two publishers "${publisher.id}"`
      found.push(publisher)
    }
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
  return found.length > 0 ? found : `${file} exports no publishers`
}

/** What the file gives, by where it stands in it. A module's default export stands for all of them. */
async function load(file: string): Promise<Readonly<Record<string, unknown>>> {
  if (/\.json$/iu.test(file)) return listed('publisher', JSON.parse(await readFile(file, 'utf8')))
  const exported: unknown = await import(/* @vite-ignore */ pathToFileURL(resolve(file)).href)
  const members = Object.entries(isObject(exported) ? exported : {})
  const chosen = members.filter(([name]) => name === 'default')
  return Object.fromEntries(
    (chosen.length > 0 ? chosen : members).flatMap(([name, value]) =>
      Object.entries(listed(name, value)),
    ),
  )
}

/** A list as its items, each under the name of the list and its place in it. */
function listed(name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (!Array.isArray(value)) return { [name]: value }
  return Object.fromEntries(value.map((item: unknown, at) => [`${name}[${String(at)}]`, item]))
}

/** A sentence where it is none. */
function readPublisher(value: unknown): Publisher | string {
  if (!isObject(value)) return 'it is no publisher, but another value'
  const words = isObject(value['words']) ? { ...generic.words, ...value['words'] } : generic.words
  const read = publisherSchema.safeParse({ ...generic, ...value, words })
  const [wrong] = read.error?.issues ?? []
  if (wrong) return `${wrong.path.map(String).join('.')}: ${wrong.message}`
  if (!('id' in value) || !read.success) return 'id: a publisher needs one of its own'
  try {
    return definePublisher(read.data)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
