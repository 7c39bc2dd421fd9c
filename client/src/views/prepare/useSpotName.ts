import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { fieldInWords } from '../../map/wording.ts'
import { useDeskWording } from './desk.ts'
import type { Spot } from './preparedThemes.ts'

/** What a place is called: »1 Fokusér«, »På stregen«, or that there is no answer yet. */
export const useSpotName = (): ((spot: Spot) => string) => {
  const wording = useDeskWording()
  const { picks } = usePrepareTexts()
  return (spot) => {
    if (spot === 'none') return picks.unanswered
    if (spot === 'line') return wording.texts.wording.onLine
    return fieldInWords(spot, wording)
  }
}
