import { describe, expect, it } from 'vitest'
import { isVerbless } from '../../src/text/finite-verbs.ts'

describe('isVerbless', () => {
  it.each([
    'Frá höfninni í gær',
    'Ráðherrann ásamt formanni nefndarinnar',
    'Bátur á leið að landi',
    'Fólk á leið að sækja vatn',
    'Starfandi rektor og fyrrverandi ritari',
    'Nýtt húsnæði safnsins',
    'Íbúar í Vík',
    '',
  ])('calls `%s` verbless', (words) => {
    expect(isVerbless(words.split(' '))).toBe(true)
  })
  it.each([
    'Báturinn er ónýtur',
    'Er báturinn ónýtur',
    'Báturinn sökk í höfninni',
    'Báturinn strandaði',
    'Bátarnir brunnu',
    'Báturinn fannst í gær',
    'Veðrið versnar í dag',
    'Hjónin kveðja staðinn',
    'Ráðherrann kynnti frumvarpið',
    'Íbúarnir gerðu það',
    'Fjórir bátar',
  ])('finds a verb in `%s`', (words) => {
    expect(isVerbless(words.split(' '))).toBe(false)
  })
})
