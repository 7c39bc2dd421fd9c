import { useEffect, useState } from 'react'
import { useTexts } from '../i18n/LanguageContext.tsx'
import { Spinner } from './Spinner.tsx'
import styles from './WaitingForRoom.module.css'

const patience = 5_000

/** Says after a while why it takes long, and that nothing need be done. */
export const WaitingForRoom = () => {
  const { common } = useTexts()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main className={styles.page}>
      <Spinner label={long ? common.room.slow : common.room.opening} />
    </main>
  )
}
