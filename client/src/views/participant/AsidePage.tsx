import type { Note } from '@firefelt/shared/board/note.ts'
import { senderOf } from '@firefelt/shared/control/participants.ts'
import { textIn } from '@firefelt/shared/kit/localized.ts'
import { Link } from 'wouter'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { senderName } from '../../i18n/senderName.ts'
import { Stepping } from '../../list/Stepping.tsx'
import { useWording } from '../../list/useWording.ts'
import { useControl, useRoom, useSenderId } from '../../store/RoomContext.tsx'
import { themeName } from '../../store/themeName.ts'
import { useReadable } from '../../store/useReadable.ts'
import { Shape } from '../../ui/Shape.tsx'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import styles from './AsidePage.module.css'
import { paths } from './paths.ts'
import pageStyles from './ThemesPage.module.css'
import { inside } from './useLeave.ts'

/** The lists beside the map, with everybody's post-its. */
export const AsidePage = () => {
  const notes = useReadable(useRoom().notes)
  const { board, language } = useWording()
  const { aside } = useTexts().participant
  useRoomPageTitle(aside.title)
  return (
    <div className={pageStyles.page}>
      <header className={pageStyles.head}>
        <h1 tabIndex={-1}>{aside.title}</h1>
      </header>
      {board.beside.map(({ id, name, help }) => {
        const here = [...notes.values()].filter(({ place }) => place.kind === id)
        return (
          <section key={id} className={styles.list}>
            <h2>{textIn(name, language)}</h2>
            <p className={styles.help}>{textIn(help, language)}</p>
            {id === 'escalation' && here.length > 0 ? (
              <Link href={paths.form('escalations', null)} state={inside} className={styles.who}>
                {aside.whoBrings}
              </Link>
            ) : null}
            {here.length === 0 ? (
              <p className={styles.empty}>{aside.empty}</p>
            ) : (
              <ul className={pageStyles.list}>
                {here.map((note) => (
                  <AsideRow key={note.id} note={note} />
                ))}
              </ul>
            )}
          </section>
        )
      })}
      <Stepping />
    </div>
  )
}

const AsideRow = ({ note }: { note: Note }) => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts()
  const { language } = useWording()
  const own = useReadable(room.themes)
  const sender = senderOf(control, note.sender)
  const mine = useSenderId()
  const { aside } = texts.participant
  return (
    <li>
      <Link
        href={paths.note(note.id)}
        state={inside}
        className={styles.note}
        style={{ background: `var(--note-${sender?.colour ?? 7})` }}
      >
        <b>{themeName(control, own, note.theme, language)}</b>
        <span className={styles.sender}>
          <Shape shape={sender?.shape ?? 7} /> {senderName(texts, control, note.sender)}
          {note.sender === mine ? ` · ${mine === room.actor.id ? aside.mine : aside.ours}` : null}
        </span>
        {note.reason === '' ? null : <span>{note.reason}</span>}
      </Link>
    </li>
  )
}
