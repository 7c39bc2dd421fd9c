import { mapField } from '@firefelt/shared/kit/board.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { useId } from 'react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { besideAttribute } from '../map/besideAt.ts'
import { fieldInWords, type Wording } from '../map/wording.ts'
import type { Section } from './arrange.ts'
import styles from './BoardList.module.css'
import { NoteRow } from './NoteRow.tsx'
import { useWording } from './useWording.ts'

/** What a part of the list is called, and what lies there. */
const headOf = (section: Section, wording: Wording, onLines: { name: string; help: string }) => {
  const { board, language } = wording
  switch (section.kind) {
    case 'field':
      return {
        name: fieldInWords(section.field, wording),
        help: textIn(mapField(board, section.field).description, language),
      }
    case 'lines':
      return onLines
    case 'escalation':
    case 'parkingLot': {
      const list = board.beside.find(({ id }) => id === section.kind)
      return {
        name: list === undefined ? section.kind : textIn(list.name, language),
        help: list === undefined ? '' : textIn(list.help, language),
      }
    }
  }
}

interface ListSectionProps {
  section: Section
  /** Names of the themes that the group agreed to place here. */
  agreed: readonly string[]
  onOpen(note: string): void
}

/** A field, the lines, or a list beside the map, with all that stands there. */
export const ListSection = ({ section, agreed, onOpen }: ListSectionProps) => {
  const texts = useTexts().list
  const wording = useWording()
  const heading = useId()
  const { kind, notes } = section
  const { name, help } = headOf(section, wording, {
    name: texts.onLines,
    help: texts.onLinesHelp,
  })
  const isBeside = kind !== 'field' && kind !== 'lines'
  const look = kind === 'field' ? styles[`field${section.field}`] : styles.elsewhere
  return (
    <section
      aria-labelledby={heading}
      className={`${styles.section} ${look}`}
      {...(isBeside ? { [besideAttribute]: kind } : {})}
    >
      <h3 id={heading} className={styles.name}>
        {name} <span className={styles.count}>({notes.length})</span>
      </h3>
      <p className={styles.help}>{help}</p>
      {agreed.length === 0 ? null : (
        <p className={styles.agreed}>
          {texts.agreed} <b>{agreed.join(' · ')}</b>
        </p>
      )}
      {notes.length === 0 ? (
        <p className={styles.none}>{texts.empty}</p>
      ) : (
        <ul className={styles.rows}>
          {notes.map((note) => (
            <NoteRow key={note.id} note={note} withPlace={kind === 'lines'} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  )
}
