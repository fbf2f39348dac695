import type { Role } from '../draft.ts'
import { LOOKS } from './role-looks.ts'

/** The text in the terminal colour of a role, switched off again at its end. */
export function paint(role: Role, text: string): string {
  return `\u001b[${LOOKS[role].sgr}m${text}\u001b[0m`
}

/** The text in bold type, for headings. */
export function bold(text: string): string {
  return `\u001b[1m${text}\u001b[0m`
}
