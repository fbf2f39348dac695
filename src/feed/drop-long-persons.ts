/** Longer than any name with its address, in UTF-16 units. */
const LONGEST = 200
const PERSON = /<(?:[a-z\d-]+:)?(?<name>author|managingeditor|webmaster)(?=[\s>])/giu

/**
 * Takes persons out of XML that are far too long to be any: feedsmith tells their names from their
 * addresses by counting brackets, in time that grows with the square of their length.
 */
export function dropLongPersons(xml: string): string {
  const opening = new RegExp(PERSON)
  let kept = ''
  let done = 0
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const near = xml.slice(opening.lastIndex, opening.lastIndex + LONGEST).toLowerCase()
    if (near.includes(`${found.groups?.['name']?.toLowerCase() ?? ''}>`)) continue
    const end = xml.indexOf('</', opening.lastIndex)
    kept += xml.slice(done, found.index)
    done = end === -1 ? xml.length : xml.indexOf('>', end) + 1 || xml.length
    opening.lastIndex = done
  }
  return kept + xml.slice(done)
}
