import { randomId } from '@firefelt/shared/board/ids.ts'
import type { Target } from '@firefelt/shared/board/place.ts'
import { mapField } from '@firefelt/shared/kit/board.ts'
import { fieldOf } from '@firefelt/shared/map/fields.ts'
import { plain } from '@firefelt/shared/outcome/plain.ts'
import { limits } from '@firefelt/shared/protocol/limits.ts'
import { type SubmitEvent, useState } from 'react'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { usePlanTexts } from '../../i18n/planTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import paper from './Paper.module.css'
import styles from './Plan.module.css'
import { wallEntry } from './wallEntry.ts'

interface Done {
  note: string
  words: string
}

/** A wall of post-its typed in: theme and field, Enter, and the next. */
export const WallForm = () => {
  const { wall } = usePlanTexts()
  const room = useRoom()
  const control = useControl()
  const { language } = useLanguage()
  const { kit } = control
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string>()
  const [done, setDone] = useState<readonly Done[]>([])
  const beside = kit.board.beside.map(({ id }) => id)

  const where = (target: Target): string => {
    const list = kit.board.beside.find(({ id }) => id === target)
    if (list !== undefined) return plain(list.name, language)
    const field = typeof target === 'string' ? undefined : fieldOf(target)
    return field === undefined
      ? ''
      : wall.fieldName(field, plain(mapField(kit.board, field).name, language))
  }
  const put = (theme: string, name: string, target: Target): boolean => {
    const note = randomId()
    if (!room.act({ type: 'putNote', id: note, theme, target }).done) {
      setFault(wall.refused)
      return false
    }
    setDone((before) => [{ note, words: wall.added(name, where(target)) }, ...before])
    return true
  }
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    setFault(undefined)
    const entry = wallEntry(typed, beside)
    if (entry.kind === 'unread') {
      setFault(wall.unread(typed.trim()))
      return
    }
    if (entry.kind === 'theme') {
      const theme = kit.themes.find(({ number }) => number === entry.number)
      if (theme === undefined) {
        setFault(wall.unknown(String(entry.number)))
        return
      }
      const name = `${theme.number} ${plain(theme.name, language)}`
      if (put(theme.id, name, entry.target)) setTyped('')
      return
    }
    const known = [...(room.themes.get().values() ?? [])].find(({ name }) => name === entry.name)
    const id = known?.id ?? randomId()
    if (known === undefined && !room.act({ type: 'addTheme', id, name: entry.name }).done) {
      setFault(wall.refused)
      return
    }
    if (put(id, entry.name, entry.target)) setTyped('')
  }
  const undo = () => {
    const [last, ...others] = done
    if (last === undefined) return
    if (room.act({ type: 'removeNote', id: last.note }).done) setDone(others)
  }
  return (
    <section className={styles.part}>
      <h2>{wall.enter}</h2>
      <p>{wall.enterText}</p>
      <form onSubmit={add} className={paper.row}>
        <TextField
          label={wall.field}
          value={typed}
          onChange={setTyped}
          hint={beside.length === 2 ? wall.example : wall.exampleNoLists}
          error={fault}
          maxLength={limits.ownTheme + 12}
          enterKeyHint="enter"
        />
        <Button type="submit">{wall.add}</Button>
      </form>
      <p aria-live="polite" className={styles.state}>
        {done.length === 0 ? null : `${wall.count(done.length)}. ${done[0]?.words}`}
      </p>
      {done.length === 0 ? null : (
        <>
          <div>
            <Button variant="secondary" size="small" onClick={undo}>
              {wall.undo}
            </Button>
          </div>
          <ol className={paper.done} reversed>
            {done.map(({ note, words }) => (
              <li key={note}>{words}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
