import { fieldOf } from '@firefelt/shared/map/fields.ts'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { useAgreedPlaces } from '../map/useAgreedPlaces.ts'
import { placeInWords } from '../map/wording.ts'
import { permitted } from '../store/permitted.ts'
import { useControl, useRoom } from '../store/RoomContext.tsx'
import { useReadable } from '../store/useReadable.ts'
import { Button } from '../ui/Button.tsx'
import { AddDialog } from './AddDialog.tsx'
import { arrange, type Part } from './arrange.ts'
import styles from './BoardList.module.css'
import { ListSection } from './ListSection.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { Stepping } from './Stepping.tsx'
import { useNaming } from './useNaming.ts'
import { useRows } from './useRows.ts'
import { useWording } from './useWording.ts'

interface BoardListProps {
  /** Undo, redo and a new post-it at its foot; left out where they are at hand already. Default: true. */
  inFoot?: boolean
}

/** The board without a canvas: the same post-its in reading order, and everything that can be done to them. */
export const BoardList = ({ inFoot = true }: BoardListProps) => {
  const room = useRoom()
  const control = useControl()
  const texts = useTexts().list
  const wording = useWording()
  const { theme } = useNaming()
  const notes = useReadable(room.notes)
  const container = useRef<HTMLDivElement>(null)
  const [opened, open] = useState<string>()
  const [adding, setAdding] = useState(false)
  const [said, say] = useState('')
  const rows = useRows(container)
  const agreed = useAgreedPlaces()

  const sections = arrange(
    notes.values(),
    wording.board.beside,
    agreed.some(({ place }) => fieldOf(place) === undefined),
  )
  const order = sections.flatMap((section) => section.notes.map(({ id }) => id))
  const note = notes.get(opened ?? '')
  if (opened !== undefined && note === undefined) {
    const gone = room.find(opened)
    say(gone === undefined ? '' : texts.removed(theme(gone.theme)))
    open(undefined)
  }
  const told = (id: string) => {
    const now = room.notes.get().get(id)
    if (now !== undefined) say(`${theme(now.theme)}: ${placeInWords(now.place, wording)}`)
  }
  const agreedIn = (section: Part) =>
    agreed
      .filter(({ place }) => {
        const field = fieldOf(place)
        return section.kind === 'field'
          ? field === section.field
          : section.kind === 'lines' && !field
      })
      .map((each) => theme(each.theme))
  const mayAdd = permitted(room.actor, 'note.put', control)

  return (
    <div ref={container} className={styles.list}>
      <header className={styles.head}>
        <h2 tabIndex={-1}>{texts.title}</h2>
        <p className={styles.total}>{texts.count(notes.size)}</p>
      </header>
      <div className={styles.sections}>
        {sections.map((section) => (
          <ListSection
            key={section.kind === 'field' ? section.field : section.kind}
            section={section}
            agreed={agreedIn(section)}
            onOpen={(id) => {
              rows.remember(id, order)
              say('')
              open(id)
            }}
          />
        ))}
      </div>
      {inFoot ? (
        <Stepping said={said}>
          <Button disabled={!mayAdd} onClick={() => setAdding(true)}>
            <Plus aria-hidden size={20} />
            {texts.add}
          </Button>
        </Stepping>
      ) : (
        <output className={styles.said}>{said}</output>
      )}
      {note === undefined ? null : (
        <NoteDialog
          note={note}
          returnTo={rows.find}
          onClose={() => {
            told(note.id)
            open(undefined)
          }}
        />
      )}
      <AddDialog
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={(id) => {
          told(id)
          setAdding(false)
        }}
      />
    </div>
  )
}
