/**
 * How much of an article an answer holds: 1 or 0 for each field, a share for the body, null where the
 * page has no such thing. Soft hyphens and white space count for nothing, in favour of the others.
 */
export function accuracy(found, expected) {
  const caption = expected.image?.caption ?? null
  const text = bare(found.text)
  return {
    headline: Number(bare(found.headline) === bare(expected.headline)),
    authors: Number(same(found.authors, expected.authors)),
    'time to the minute': Number(minute(found.published) === minute(expected.publishedAt)),
    'caption apart': caption === null ? null : Number(text !== '' && !text.includes(bare(caption))),
    'body F1': f1(words(`${expected.lead ?? ''} ${expected.body}`), words(found.text)),
    tags: expected.tags.length === 0 ? null : Number(same(found.tags, expected.tags)),
  }
}

function bare(text) {
  return (text ?? '')
    .normalize('NFC')
    .replace(/[\u00ad\u200b]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function same(a, b) {
  return a.length === b.length && a.every((one, at) => bare(one) === bare(b[at]))
}

function minute(date) {
  return /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})/u.exec(date ?? '')?.[1] ?? null
}

function words(text) {
  return (
    bare(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Of bags of words. */
function f1(wanted, found) {
  const counts = new Map()
  for (const word of wanted) counts.set(word, (counts.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of found) {
    const left = counts.get(word) ?? 0
    if (left > 0) hits++
    counts.set(word, left - 1)
  }
  return wanted.length + found.length === 0 ? 1 : (2 * hits) / (wanted.length + found.length)
}
