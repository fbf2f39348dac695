const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const bitsPerCharacter = 6

/**
 * Rising numbers as text: each number's distance to the one before it, less one, as a Rice code of
 * `low` binary digits after a unary part, six digits a character. The first counts from -1.
 */
export interface PackedKeys {
  readonly count: number
  readonly low: number
  readonly text: string
}

/** Reads packed keys back; they come out rising. */
export function unpackKeys({ count, low, text }: PackedKeys): Int32Array {
  const keys = new Int32Array(count)
  const values = alphabetValues()
  let at = 0
  let held = 0
  let bits = 0
  let key = -1
  for (let index = 0; index < count; index += 1) {
    let distance = 0
    for (;;) {
      if (bits === 0) {
        held = values[text.charCodeAt(at++) & 127] ?? 0
        bits = bitsPerCharacter
      }
      bits -= 1
      if (((held >>> bits) & 1) === 0) break
      distance += 1
    }
    while (bits < low) {
      held = (held << bitsPerCharacter) | (values[text.charCodeAt(at++) & 127] ?? 0)
      bits += bitsPerCharacter
    }
    bits -= low
    key += ((distance << low) | ((held >>> bits) & ((1 << low) - 1))) + 1
    held &= (1 << bits) - 1
    keys[index] = key
  }
  return keys
}

/** Packs rising numbers, the least of them 0 or more, each once. */
export function packKeys(keys: readonly number[]): PackedKeys {
  const span = (keys.at(-1) ?? 0) + 1
  const low = Math.max(0, Math.floor(Math.log2((span / Math.max(1, keys.length)) * 0.69)))
  const digits: number[] = []
  let last = -1
  for (const key of keys) {
    const distance = key - last - 1
    for (let unary = distance >>> low; unary > 0; unary -= 1) digits.push(1)
    digits.push(0)
    for (let bit = low - 1; bit >= 0; bit -= 1) digits.push((distance >>> bit) & 1)
    last = key
  }
  return { count: keys.length, low, text: writeDigits(digits) }
}

function alphabetValues(): Uint8Array {
  const values = new Uint8Array(128)
  for (let value = 0; value < alphabet.length; value += 1)
    values[alphabet.charCodeAt(value)] = value
  return values
}

function writeDigits(digits: readonly number[]): string {
  let text = ''
  for (let at = 0; at < digits.length; at += bitsPerCharacter) {
    let value = 0
    for (let bit = 0; bit < bitsPerCharacter; bit += 1) value = value * 2 + (digits[at + bit] ?? 0)
    text += alphabet.charAt(value)
  }
  return text
}

/** Numbers from 0 to 200 as text, a character each: ASCII without the backslash, then Latin letters. */
export function packValues(values: readonly number[]): string {
  return values.map((value) => String.fromCharCode(value + offsetOf(value))).join('')
}

/** Reads packed values back. */
export function unpackValues(text: string): Uint8Array {
  const values = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    values[at] = code < 92 ? code - 35 : code < 127 ? code - 36 : code - 165
  }
  return values
}

function offsetOf(value: number): number {
  if (value < 57) return 35
  return value < 91 ? 36 : 165
}
