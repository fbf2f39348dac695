/**
 * Fills what fills itself at its first question, before there are tests: the first test to ask would else be
 * the only one to reach it, and a change in it be judged by that one.
 */
import { mayOpenAgency } from '../../src/text/agency-openings.ts'
import { creditRankerData } from '../../src/text/credit-ranker.generated.ts'
import { findMonth, isWeekday } from '../../src/text/date-words.ts'
import { isGazetteerName } from '../../src/text/gazetteer.ts'
import { givenNames } from '../../src/text/given-names.ts'
import { longestLabelAt } from '../../src/text/labels.ts'
import { countFeatures } from '../../src/text/language-features.ts'
import { lexiconEntry } from '../../src/text/lexicon.ts'
import { nameEndingAt } from '../../src/text/name-ending.ts'
import { unpackLevels } from '../../src/text/packed-levels.ts'

mayOpenAgency('EPA', 0)
findMonth('maí')
isWeekday('mánudag')
isGazetteerName('Ísland')
givenNames()
longestLabelAt('Golf', ['Golf'], 0)
countFeatures('það')
lexiconEntry(0)
nameEndingAt('', 0, { from: 0, mayFill: true, place: 'single', known: new Set() })
unpackLevels(creditRankerData, 1)
