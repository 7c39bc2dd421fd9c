import { randomId } from '@firefelt/shared/board/ids.ts'
import { useId, useState } from 'react'
import { useAgreeTexts } from '../../i18n/agreeTexts.ts'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import styles from './Fates.module.css'
import { VoteResult } from './VoteResult.tsx'

const choices = [1, 2, 3, 4, 5]

/** A choice by dots, as the facilitator begins and closes it. */
export const VotePanel = () => {
  const room = useRoom()
  const { vote } = useControl()
  const { vote: texts } = useAgreeTexts()
  const [dots, setDots] = useState(3)
  const [asking, setAsking] = useState(false)
  const id = useId()
  if (vote === null) {
    return (
      <section className={styles.vote}>
        <h2>{texts.title}</h2>
        <p>{texts.lead}</p>
        <label htmlFor={id}>{texts.each}</label>
        <div className={styles.start}>
          <select id={id} value={dots} onChange={({ target }) => setDots(Number(target.value))}>
            {choices.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
          <Button
            size="small"
            variant="secondary"
            onClick={() => void room.command({ type: 'openVote', vote: randomId(), dots })}
          >
            {texts.start}
          </Button>
        </div>
      </section>
    )
  }
  const open = vote.counts === null
  return (
    <section className={styles.vote}>
      {open ? (
        <>
          <h2>{texts.underWay}</h2>
          <output>{texts.voted(vote.voted)}</output>
          <Button onClick={() => void room.command({ type: 'closeVote', vote: vote.id })}>
            {texts.close}
          </Button>
        </>
      ) : (
        <VoteResult />
      )}
      <Button size="small" variant="quiet" onClick={() => setAsking(true)}>
        {open ? texts.stop : texts.remove}
      </Button>
      <ConfirmDialog
        open={asking}
        title={texts.sure}
        confirm={open ? texts.stop : texts.remove}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          void room.command({ type: 'dropVote', vote: vote.id })
          setAsking(false)
        }}
      >
        <p>{texts.sureText}</p>
      </ConfirmDialog>
    </section>
  )
}
