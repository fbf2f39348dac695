import { francAll } from 'franc'
import { readScandinavian } from '../../src/text/language-scandinavian.ts'
import { cutPieces, makeRandom, otherLatinFiles, readNames, readUdhr, udhrFiles } from './corpus.ts'
import { addNames } from './examples.ts'
import type { Folders } from './examples.ts'

/** The names franc has for the languages the door may answer. */
const francNames: Readonly<Record<string, string>> = {
  ...{ da: 'dan', nb: 'nob', nn: 'nno', sv: 'swe', en: 'eng', de: 'deu', pl: 'pol' },
}

/** How franc's gap between first and second answer becomes a probability. */
export interface Calibration {
  readonly bias: number
  readonly slope: number
}

interface Outcome {
  readonly evidence: number
  readonly right: number
}

/**
 * Fits the calibration on the parts for fitting: the seven languages, some of it with Icelandic names,
 * and foreign languages.
 */
export function calibrateTrigrams({ data, udhr }: Folders): Calibration {
  const named = { names: readNames(data, 'fit'), random: makeRandom(3), share: 0.3 }
  const outcomes = [25, 50, 100, 200].flatMap((size) => [
    ...Object.entries(francNames).flatMap(([code, name]) =>
      outcomesOf(
        cutPieces(joinUdhr(udhr, udhrFiles[code] ?? ''), size, 20).map((text) =>
          addNames(text, named),
        ),
        name,
      ),
    ),
    ...otherLatinFiles(udhr).flatMap((file) =>
      outcomesOf(cutPieces(joinUdhr(udhr, file), size, 2000), ''),
    ),
  ])
  return fitLogistic(outcomes)
}

/**
 * How often the small words of Danish and the Norwegians are right, by their lead: 1, 2, 3 and more;
 * one error in a hundred texts is added, since none at all is not to be believed.
 */
export function measureScandinavian(udhr: string): number[] {
  const counts = [1, 2, 3].map(() => ({ right: 99, all: 100 }))
  const texts = ['da', 'nb', 'nn'].flatMap((code) =>
    [25, 50, 100, 200].flatMap((size) =>
      cutPieces(joinUdhr(udhr, udhrFiles[code] ?? ''), size, 20).map((text) => ({ code, text })),
    ),
  )
  for (const { code, text } of texts) {
    const reading = readScandinavian(text)
    const count = counts[Math.min(reading?.lead ?? 0, counts.length) - 1]
    if (!count) continue
    count.all++
    if (reading?.language === code) count.right++
  }
  return counts.map(({ right, all }) => right / all)
}

/** What franc says of each text it gives one of the seven names; `truth` is "" for other languages. */
function outcomesOf(texts: readonly string[], truth: string): Outcome[] {
  const names = new Set(Object.values(francNames))
  return texts.flatMap((text) => {
    const [first, second] = francAll(text, { ignore: ['sco'] })
    if (!first || !names.has(first[0])) return []
    const evidence = (1 - (second?.[1] ?? 0)) * text.length
    return [{ evidence, right: Number(first[0] === truth) }]
  })
}

/** Logistic regression of one input, by Newton's method. */
function fitLogistic(outcomes: readonly Outcome[]): Calibration {
  let bias = 0
  let slope = 0
  for (let round = 0; round < 50; round++) {
    const sums = { bias: 0, slope: 0, bb: 1e-9, bs: 0, ss: 1e-9 }
    for (const { evidence, right } of outcomes) {
      const likely = 1 / (1 + Math.exp(-bias - slope * evidence))
      const weight = likely * (1 - likely)
      sums.bias += right - likely
      sums.slope += (right - likely) * evidence
      sums.bb += weight
      sums.bs += weight * evidence
      sums.ss += weight * evidence * evidence
    }
    const determinant = sums.bb * sums.ss - sums.bs * sums.bs
    bias += (sums.ss * sums.bias - sums.bs * sums.slope) / determinant
    slope += (sums.bb * sums.slope - sums.bs * sums.bias) / determinant
  }
  return { bias, slope }
}

function joinUdhr(folder: string, file: string): string {
  return readUdhr(folder, file, 'fit').join(' ')
}
