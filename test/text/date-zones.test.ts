import { describe, expect, it } from 'vitest'
import { readOffset, zoneNames } from '../../src/text/date-zones.ts'

describe('readOffset', () => {
  it.each([
    ['Z', 0],
    ['UT', 0],
    ['UTC', 0],
    ['GMT', 0],
    ['gmt', 0],
    ['EST', -300],
    ['EDT', -240],
    ['CST', -360],
    ['CDT', -300],
    ['MST', -420],
    ['MDT', -360],
    ['PST', -480],
    ['PDT', -420],
    ['+00:00', 0],
    ['-00:00', 0],
    ['+01:00', 60],
    ['+0130', 90],
    ['-0500', -300],
    ['+01', 60],
    ['-01', -60],
    ['+14:00', 840],
    ['-14:00', -840],
    ['+05:59', 359],
  ])('reads %s', (zone, minutes) => expect(readOffset(zone)).toBe(minutes))

  it.each([
    '',
    'CET',
    'Z1',
    '+1',
    '+14:01',
    '-15',
    '+05:60',
    '+05:5',
    '01:00',
    '+01:00x',
    'x+01:00',
  ])('knows no %j', (zone) => expect(readOffset(zone)).toBeUndefined())

  it('knows every name that it says it knows', () => {
    expect(zoneNames).toHaveLength(12)
    for (const name of zoneNames) expect(readOffset(name)).toBeTypeOf('number')
  })
})
