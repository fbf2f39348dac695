import { isLetterOrDigitAt } from './letters.ts'

/** Where a date or clock may begin and end: never inside a longer number or word. */

/** Signs that tie two numbers together: "1.2", "31-28", "13/7", "12:30", "+3". */
const numberTies = '.,:/-–+'

/** Whether something that begins at `at` is not the rest of a longer word, number or range of numbers. */
export function startsFree(text: string, at: number): boolean {
  if (isWordUnitAt(text, at - 1)) return false
  const before = text.charAt(at - 1)
  if (!numberTies.includes(before) || before === '') return true
  // "12.-13. júlí 2025" names two days: its second half alone would say something else.
  const beyond = text.charAt(at - 2)
  return !(isDigit(beyond) || (beyond === '.' && isDigit(text.charAt(at - 3))))
}

/** Whether something that ends at `at` (half-open) is not the beginning of a longer word or number. */
export function endsFree(text: string, at: number): boolean {
  if (isWordUnitAt(text, at)) return false
  const after = text.charAt(at)
  return after === '' || !numberTies.includes(after) || !isDigit(text.charAt(at + 1))
}

/** Whether a UTF-16 unit is a digit 0-9; the empty string is none. */
export function isDigit(unit: string): boolean {
  return unit >= '0' && unit <= '9'
}

/** Letters, digits, combining marks and underscores; a lone or paired surrogate is none of them. */
function isWordUnitAt(text: string, at: number): boolean {
  return isLetterOrDigitAt(text, at) || text.charAt(at) === '_'
}
