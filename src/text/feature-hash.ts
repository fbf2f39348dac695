import { scramble } from './tokens.ts'

/** Two numbers as one of 32 bits. */
export function pair(a: number, b: number): number {
  return (Math.imul(a, 0x01000193) + b) | 0
}

/** The number of a ranker's feature, of `bits` binary digits: its template's number and what it saw. */
export function featureHash(
  bits: number,
  [template, a, b]: readonly [template: number, a: number, b: number],
): number {
  const mixed = scramble(a ^ Math.imul(template + 1, 0x9e3779b1))
  return scramble(Math.imul(mixed ^ b, 0x85ebca6b)) >>> (32 - bits)
}
