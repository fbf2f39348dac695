/** Hours from UTC of the zone names of RFC 822 that still mean one thing, and UTC. */
const namedZones: ReadonlyMap<string, number> = new Map([
  ['Z', 0],
  ['UT', 0],
  ['UTC', 0],
  ['GMT', 0],
  ['EST', -5],
  ['EDT', -4],
  ['CST', -6],
  ['CDT', -5],
  ['MST', -7],
  ['MDT', -6],
  ['PST', -8],
  ['PDT', -7],
])

/** Every name `readOffset` knows, in capitals. */
export const zoneNames: readonly string[] = [...namedZones.keys()]

/** No place on earth is further from UTC than fourteen hours. */
const furthest = 14 * 60

/**
 * Minutes east of UTC of "Z", "+01:00", "-0500", "+01" or "EST"; undefined for any other word,
 * and for offsets no clock on earth shows.
 */
export function readOffset(zone: string): number | undefined {
  const match = /^([+-])(\d{2}):?(\d{2})?$/u.exec(zone)
  if (!match) {
    const hours = namedZones.get(zone.toUpperCase())
    return hours === undefined ? undefined : hours * 60
  }
  const [, sign, hours, minutes = '0'] = match
  const distance = Number(hours) * 60 + Number(minutes)
  if (distance > furthest || Number(minutes) > 59) return undefined
  return sign === '-' && distance > 0 ? -distance : distance
}
