import { InvalidArgumentError } from 'commander'

/** A whole number. */
export function readCount(value: string): number {
  const count = Number(value)
  if (!Number.isSafeInteger(count) || count < 0 || value.trim() === '')
    throw new InvalidArgumentError('Write a whole number.')
  return count
}
