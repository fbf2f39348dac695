import type { SchemaElement } from 'hyparquet-writer'

type Elements = readonly SchemaElement[]

const issue = (name: string, optional: boolean): Elements =>
  group(name, optional, [text('code'), text('message'), text('path')])

const image = (name: string): Elements =>
  group(name, true, [text('caption'), text('credit'), text('url')])

const listItem = (name: string): Elements =>
  group(name, true, [text('title'), text('section'), list('authors', text), text('url')])

const relatedItem = (name: string): Elements =>
  group(name, true, [text('title'), text('summary'), text('publishedAt'), text('url')])

const source = (name: string, optional: boolean): Elements =>
  group(name, optional, [
    ...[text('file'), whole('line'), whole('offset'), text('id'), text('url'), text('crc32')],
  ])

const copy = (name: string): Elements =>
  group(name, true, [
    source('source', true),
    ...[text('id'), text('url'), text('why'), real('similarity'), real('contained')],
  ])

const columns: readonly Elements[] = [
  [{ name: 'schemaVersion', type: 'INT32', repetition_type: 'REQUIRED' }],
  text('parser'),
  source('source', false),
  [{ name: 'ok', type: 'BOOLEAN', repetition_type: 'REQUIRED' }],
  issue('error', true),
  list('warnings', (name) => issue(name, true)),
  ...['id', 'url', 'publisher', 'section', 'genre', 'headline'].map(text),
  list('authors', text),
  ...['publishedAt', 'updatedAt'].map(text),
  image('image'),
  list('images', image),
  ...['lead', 'body'].map(text),
  list('tags', text),
  list('related', relatedItem),
  list('mostRead', listItem),
  list('moreNews', listItem),
  ...['access', 'language'].map(text),
  list('copies', copy),
]

/** The columns, in order: what stands around the article first, then the article's own members. */
export const COLUMNS: readonly string[] = columns.flatMap(([first]) => first?.name ?? [])

/** The shape of a row; each list has the three levels that readers expect of a list. */
export const SCHEMA: SchemaElement[] = [
  { name: 'root', num_children: columns.length },
  ...columns.flat(),
]

function text(name: string): Elements {
  return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }]
}

function whole(name: string): Elements {
  return [{ name, type: 'INT64', repetition_type: 'OPTIONAL' }]
}

function real(name: string): Elements {
  return [{ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }]
}

function group(name: string, optional: boolean, members: readonly Elements[]): Elements {
  const repetition_type = optional ? 'OPTIONAL' : 'REQUIRED'
  return [{ name, repetition_type, num_children: members.length }, ...members.flat()]
}

function list(name: string, element: (name: string) => Elements): Elements {
  return [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...element('element'),
  ]
}
