import { anonymous } from '@firefelt/shared/board/actor.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { type Localized, softHyphen, textIn } from '@firefelt/shared/kit/localized.ts'
import { type Difference, differencesOf } from '@firefelt/shared/map/differences.ts'
import { useMemo } from 'react'
import { useDifferencesTexts } from '../../i18n/differencesTexts.ts'
import { useLanguage, useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { useWording } from '../../list/useWording.ts'
import { positionInWords } from '../../map/wording.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { themeName } from '../../store/themeName.ts'
import { useReadable } from '../../store/useReadable.ts'
import { Shape } from '../../ui/Shape.tsx'
import styles from './Differences.module.css'

/** From where on a spread is large, and how small it must be for all to be as good as agreed. */
const far = 0.4
const near = 0.15

/** Where senders differ on the board, the largest disagreement first. */
export const useDifferences = (): readonly Difference[] => {
  const notes = useReadable(useRoom().notes)
  const { groups } = useControl()
  return useMemo(() => differencesOf([...notes.values()], { groups }), [notes, groups])
}

/** The method's questions to a map in plenary; our own where it has none. */
export const useQuestions = (): readonly Localized[] => {
  const { plenaryQuestions } = useControl().kit.board
  const { questions } = useDifferencesTexts()
  return plenaryQuestions.length > 0
    ? plenaryQuestions
    : questions.map((text) => ({ da: text, en: text }))
}

/** Who holds that a theme stands where; whoever placed anonymously is not named. */
const Spots = ({ difference }: { difference: Difference }) => {
  const control = useControl()
  const texts = useTexts()
  const wording = useWording()
  return (
    <ul className={styles.spots}>
      {difference.spots.map(({ sender, notes: [first], position }) => {
        const look = senderOf(control, sender ?? anonymous)
        return (
          <li key={first}>
            <Shape shape={look?.shape ?? 7} colour={look?.colour ?? 7} />
            <span>
              <b>{senderName(texts, control, sender ?? anonymous)}</b>
              {': '}
              {positionInWords(position, wording)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

interface DifferenceListProps {
  /** The theme whose places are told. */
  opened: string | null
  /** Opens a theme, or closes the opened one (null). */
  onOpen(theme: string | null): void
}

/** Themes by how much senders differ, in words; of the opened one each sender's place. */
export const DifferenceList = ({ opened, onOpen }: DifferenceListProps) => {
  const control = useControl()
  const { language } = useLanguage()
  const texts = useDifferencesTexts()
  const own = useReadable(useRoom().themes)
  const nameOf = (theme: string) =>
    (themeName(control, own, theme, language) ?? '…').replaceAll(softHyphen, '')
  return (
    <ol className={styles.list}>
      {useDifferences().map((difference) => {
        const { theme, spread, spots } = difference
        return (
          <li key={theme}>
            <button
              type="button"
              className={styles.row}
              aria-expanded={theme === opened}
              onClick={() => onOpen(theme === opened ? null : theme)}
            >
              <b>{nameOf(theme)}</b>
              <span>
                {spread >= far ? texts.far : spread > near ? texts.some : texts.near} ·{' '}
                {texts.senders(spots.length)}
              </span>
            </button>
            {theme === opened ? <Spots difference={difference} /> : null}
          </li>
        )
      })}
    </ol>
  )
}

/** The question texts as they are, for a wall or a panel. */
export const useQuestionLines = (): string[] => {
  const { language } = useLanguage()
  return useQuestions().map((line) => textIn(line, language))
}
