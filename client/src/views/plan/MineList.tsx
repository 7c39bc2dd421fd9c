import type { Mine } from '@firefelt/shared/protocol/mine.ts'
import type { ReactNode } from 'react'
import { usePlanTexts } from '../../i18n/planTexts.ts'
import styles from './Plan.module.css'

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
)

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line, at) => (
      // Two lines may say the same, and none changes its place.
      // oxlint-disable-next-line react/no-array-index-key
      <li key={at}>{line}</li>
    ))}
  </ul>
)

/** All that a room keeps of what one wrote. */
export const MineList = ({ mine }: { mine: Mine }) => {
  const { mine: words } = usePlanTexts()
  const { name, preparation, notes, forGroup, themes, answers, sealed } = mine
  const note = ({ theme, reason, removed }: Mine['notes'][number]) => {
    const said = reason === '' ? theme : `${theme}: ${reason}`
    return removed ? words.removed(said) : said
  }
  const marks = Object.keys(preparation.marks).length
  const prepared = [
    ...(marks === 0 ? [] : [words.preparedMarks(marks)]),
    ...(preparation.notes.trim() === '' ? [] : [preparation.notes]),
  ]
  const written = answers.filter(({ words: said }) => said.trim() !== '')
  const parts = [
    { title: words.name, lines: name === '' ? [] : [name] },
    { title: words.prepared, lines: prepared },
    { title: words.notes, lines: notes.map(note) },
    { title: words.forGroup, lines: forGroup.map(note) },
    { title: words.themes, lines: themes },
    { title: words.answers, lines: written.map(({ words: said }) => said) },
    { title: words.sealed, lines: sealed.length === 0 ? [] : [words.sealedCount(sealed.length)] },
  ].filter(({ lines }) => lines.length > 0)
  if (parts.length === 0) return <p>{words.none}</p>
  return (
    <div className={styles.notice}>
      {parts.map(({ title, lines }) => (
        <Part key={title} title={title}>
          <Lines lines={lines} />
        </Part>
      ))}
    </div>
  )
}
