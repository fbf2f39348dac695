import { describe, expect, it } from 'vitest'
import { boundaryScores } from '../../src/headlines/boundary-scores.ts'

const likely = (run: string, known?: string[]): string[] =>
  boundaryScores(run, known)
    .filter(({ probability }) => probability > 0.5)
    .map(({ offset }) => run.slice(offset))

describe('boundaryScores', () => {
  it('is high where the next headline starts', () =>
    expect(likely('Kröfu Samherja hafnað Lögreglan leitar að vitnum')).toEqual([
      'Lögreglan leitar að vitnum',
    ]))

  it.each([
    'Flugi Icelandair til Kaupmannahafnar aflýst',
    'Forseti Íslands fundaði með Donald Trump',
    'Enn skelfur jörð á Reykjanesskaga',
  ])('is low inside %s', (title) => expect(likely(title)).toEqual([]))

  it('gives each capital, number and quote its place', () => {
    const run = 'Ein „Tvær þrjár 4 fimm Sex: Sjö'
    expect(boundaryScores(run).map(({ offset }) => run.slice(offset).split(' ')[0])).toEqual([
      '„Tvær',
      '4',
      'Sex:',
    ])
  })

  it('is certain around what is known', () => {
    const run = 'Ræða Kristrúnar vekur athygli Ísland mætir Noregi'
    const scores = boundaryScores(run, ['Kristrúnar vekur athygli'])
    expect(scores.find(({ offset }) => offset === 5)?.probability).toBeCloseTo(1, 9)
  })

  it.each(['', ' ', 'orð', 'bara lítil orð'])('has none in %j', (run) =>
    expect(boundaryScores(run)).toEqual([]),
  )

  it('goes on through a run read in pieces', () => {
    const run = Array.from({ length: 5_000 }, () => 'Flugi aflýst Danir unnu Svía').join(' ')
    const scores = boundaryScores(run)
    expect(scores).toHaveLength(5_000 * 3 - 1)
    expect(new Set(scores.map(({ offset }) => offset)).size).toBe(scores.length)
  })
})
