import { useEffect, useState } from 'react'
import { dropOverdue } from '../../connection/dropOverdue.ts'
import { useStartTexts } from '../../i18n/startTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { JoinByCode } from './JoinByCode.tsx'
import { MapPicture } from './MapPicture.tsx'
import { MyRooms } from './MyRooms.tsx'
import { NetworkNote } from './NetworkNote.tsx'
import { NewRoomDialog } from './NewRoomDialog.tsx'
import { RehearseButton } from './RehearseButton.tsx'
import styles from './StartView.module.css'

/** The front door: make a room, join one by its code, or go back to one's own. */
export const StartView = () => {
  const start = useStartTexts()
  usePageTitle()
  const [choosing, setChoosing] = useState(false)
  useEffect(() => dropOverdue(Date.now()), [])
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Logo />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <section className={styles.hero}>
          <div className={styles.words}>
            <h1 className={styles.title}>{start.title}</h1>
            <p className={styles.lead}>{start.lead}</p>
            <div className={styles.begin}>
              <Button variant="bright" size="large" onClick={() => setChoosing(true)}>
                {start.newRoom}
              </Button>
              <span className={styles.hint}>
                {start.newRoomHint}. {start.noAccount}
              </span>
            </div>
            <RehearseButton />
          </div>
          <MapPicture />
        </section>
        <div className={styles.cards}>
          <JoinByCode />
          <MyRooms />
          <NetworkNote />
        </div>
      </main>
      <NewRoomDialog open={choosing} onClose={() => setChoosing(false)} />
    </div>
  )
}
