import { givenNameLower } from './given-names.ts'
import type { NameCase } from './given-names.ts'

/** Beginnings of kinship words, which name nobody: `Tengdadóttir`, `Stjúpsyni`; and `person`. */
const kinship =
  /^(?:stjúp|fóstur|tengda|kjör|dóttur|sonar|bróður|systur|systra|bræðra|einka|keisara|konungs|kóngs|prests|barns|person$)/u

/** The last two letters of all endings, which most words do not have. */
const lastLetters: ReadonlySet<string> = new Set(['on', 'ir', 'ni', 'ar', 'ur', 'ri', 'rs'])

const sonOrDaughter = /^(\p{Ll}{2,}[aeiouáéíóúýörs])(?:(son|dóttir)|(syni|sonar|dóttur))$/u
const childOf = /^(\p{Ll}{2,})(?:(bur)|(buri|burs|burar))$/u

/**
 * Whether a word is a patronymic or matronymic (-son, -dóttir, and -bur after a given name's
 * genitive), and in which case. The accusative of -son equals the nominative and counts as such.
 * Foreign names built alike (`Anderson`) pass; a word must be capitalised or in capitals.
 */
export function patronymic(form: string): NameCase | null {
  const first = form.charAt(0)
  if (form.length < 6 || form.length > 40 || first === first.toLowerCase()) return null
  return patronymicLower(form.toLowerCase())
}

/** `patronymic` of a word that is in lower case already. */
export function patronymicLower(word: string): NameCase | null {
  if (!lastLetters.has(word.slice(-2))) return null
  const common = sonOrDaughter.exec(word)
  if (common !== null) {
    if (kinship.test(word)) return null
    return common[2] === undefined ? 'oblique' : 'nominative'
  }
  const child = childOf.exec(word)
  if (child === null || givenNameLower(child[1] ?? '') === null) return null
  return child[2] === undefined ? 'oblique' : 'nominative'
}
