import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { SCRIPT_HASH, STYLE_HASH } from '../../src/inspect/document.ts'
import { SCRIPT } from '../../src/inspect/script.ts'
import { STYLE } from '../../src/inspect/style.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')

test('the policy names the style and the script as they are', () => {
  expect({ style: STYLE_HASH, script: SCRIPT_HASH }).toEqual({
    style: sha256(STYLE),
    script: sha256(SCRIPT),
  })
})
