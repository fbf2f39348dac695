/** Openings of lines, links and pictures, numbers of links, names of files, emphasis, rules, escapes, a list of addresses. */
const MARKS =
  /^[#+>\t ]+[\t ]|!\[[^\]\n]{0,300}(?=\]\()|\[(?=[^\]\n]{0,200}\]\()|\]\([^)\n]{0,600}\)|\[[a-z]*[\d_][a-z\d_.%-]*(?:\s+[\dx_]*\.[a-z]+)?\]|[*•━]+|_(?!\p{L})|(?<!\p{L})_|\\(?=\p{P})|^References\s+1\. [^]*/gimu
/** A heading, a link, or the number or file's name of one: pages without any have no marks to lose. */
const MARKED = /^#{1,6} |\]\(|\[[a-z]*[\d_][a-z\d_.%-]*[\]\s]/imu
/** A line of so many letters before more text that is no date: the paragraph goes on. */
const WRAP = /(?<=.{48})\n(?=[\t ]*\S)(?![\t ]*\d+\. \p{Ll}+ \d{4})/gu
/** Lines of fixed width have no blank behind this column, and some of them break before a small letter. */
const WIDEST = 90
const BROKEN = /^\n[\t ]*\p{Ll}/u

/**
 * The page's own words in what an extractor made of it: soft hyphens, which nothing reads, stand for marks of
 * Markdown (html2text and its kin) and of text browsers (lynx, w3m), blanks for line breaks at a fixed width.
 * The length stays.
 */
export function unmarked(text: string): string {
  const isMarked = (text.includes('[') || text.includes('# ')) && MARKED.test(text)
  const whole = brokenLines(text) > (isMarked ? 0 : 2) ? text.replace(WRAP, ' ') : text
  return isMarked ? whole.replace(MARKS, (mark) => '\u00ad'.repeat(mark.length)) : whole
}

/** How many lines go on in the next; 0 where a line is longer than extractors break them. */
function brokenLines(text: string): number {
  let broken = 0
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start)
    const end = at === -1 ? text.length : at
    if (text.slice(start + WIDEST, end).includes(' ')) return 0
    if (end - start > 47 && BROKEN.test(text.slice(end, end + 20))) broken++
    start = end + 1
  }
  return broken
}
