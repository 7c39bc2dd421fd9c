import type { Control } from '@firefelt/shared/control/control.ts'
import type { Preparation as Asked } from '@firefelt/shared/kit/preparation.ts'
import type { Preparation } from '@firefelt/shared/preparation/preparation.ts'
import { createContext, useContext, useMemo } from 'react'
import type { Identity } from '../../connection/identity.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import type { Wording } from '../../map/wording.ts'
import type { PreparationRecord } from '../../store/preparationRecord.ts'
import { useReadable } from '../../store/useReadable.ts'

/** What lies before somebody who prepares. */
export interface Desk {
  control: Control
  /** What the kit asks of them. */
  asked: Asked
  record: PreparationRecord
  identity: Identity
  /** The meeting is over: nothing can be changed. */
  closed: boolean
}

const Context = createContext<Desk | undefined>(undefined)

export const DeskProvider = Context.Provider

/** Throws outside of a preparation. */
export const useDesk = (): Desk => {
  const desk = useContext(Context)
  if (desk === undefined) throw new Error('useDesk needs a DeskProvider')
  return desk
}

/** What has been answered, picked and written so far. */
export const useAnswers = (): Preparation => useReadable(useDesk().record.preparation)

/** What places are put into words with here. */
export const useDeskWording = (): Wording => {
  const { board } = useDesk().control.kit
  const { language } = useLanguage()
  const texts = useTexts()
  return useMemo(() => ({ board, language, texts }), [board, language, texts])
}
