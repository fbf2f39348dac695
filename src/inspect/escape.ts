import { writeSigns } from './signs.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Any text as the content of an element: inert, and with unseen characters in boxes that name them. */
export function escapeText(text: string): string {
  return writeSigns(text, {
    plain: escapeMarkup,
    sign: (name) => `<span class="sign">${name}</span>`,
  })
}

/** Any text between the quotes of an attribute. */
export function escapeAttribute(text: string): string {
  return writeSigns(text, { plain: escapeMarkup, sign: (name) => name })
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '')
}
