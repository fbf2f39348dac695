import { featureBits, mix, templateSeed } from './features.ts'
import { column, margin, rowSize } from './words.ts'
import type { Words } from './words.ts'

/** Words of the longest headline with a candidate inside. */
export const wordLimit = 24

/** Steps of each measure of a headline; a step is an index from 0 below these. */
export const lengthSteps = 18
export const characterSteps = 17
export const innerSteps = 24
export const quoteSteps = 7
/** Steps of a headline's length beside its first or last word: 1, 2, 3, 4 or more words. */
export const shortSteps = 4

const firstSegmentTemplate = 1000

function segmentFeature(template: number, a: number, b: number): number {
  return mix(mix(templateSeed(firstSegmentTemplate + template), a), b) >>> (32 - featureBits)
}

/** 1 to 14 words, then 15-17, 18-20, more. */
export function lengthStep(count: number): number {
  if (count <= 14) return count
  return count <= 17 ? 15 : count <= 20 ? 16 : 17
}

export function characterStep(characters: number): number {
  return Math.min(characterSteps - 1, Math.floor(characters / 7))
}

/** The number of candidates inside, with the number of words. */
export function innerStep(inner: number, count: number): number {
  return Math.min(inner, 3) * 6 + Math.min(count, 5)
}

/** Opened less closed quotes, -3 to 3. */
export function quoteStep(balance: number): number {
  return Math.max(-3, Math.min(3, balance)) + 3
}

export function shortStep(count: number): number {
  return Math.min(count, shortSteps) - 1
}

export const lengthFeature = (step: number): number => segmentFeature(0, step, 0)
export const characterFeature = (step: number): number => segmentFeature(1, step, 0)
export const innerFeature = (step: number): number => segmentFeature(2, step, 0)
export const quoteFeature = (step: number): number => segmentFeature(3, step, 0)

/** Features of a headline's first word, one to add for each `shortStep`. */
export function firstWordFeatures(words: Words, at: number, short: number): [number, number] {
  const row = (at + margin) * rowSize
  const kind = words.rows[row + column.starts] ?? 0
  const form = words.rows[row + column.form] ?? 0
  return [segmentFeature(4, kind, short), segmentFeature(5, form, Math.min(short, 2))]
}

/** Features of a headline's last word, one to add for each `shortStep`. */
export function lastWordFeatures(words: Words, at: number, short: number): [number, number] {
  const row = (at + margin) * rowSize
  const kind = words.rows[row + column.ends] ?? 0
  const last3 = words.rows[row + column.last3] ?? 0
  return [segmentFeature(6, kind, short), segmentFeature(7, last3, Math.min(short, 2))]
}
