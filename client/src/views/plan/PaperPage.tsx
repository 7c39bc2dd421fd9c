import { plain } from '@firefelt/shared/outcome/plain.ts'
import { planOf } from '@firefelt/shared/outcome/planOf.ts'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { usePlanTexts } from '../../i18n/planTexts.ts'
import { useControl } from '../../store/RoomContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { RoleRoom } from '../room/RoleRoom.tsx'
import paper from './Paper.module.css'
import styles from './Plan.module.css'
import { PlanFrame } from './PlanFrame.tsx'
import { PlanMap } from './PlanMap.tsx'
import { WallForm } from './WallForm.tsx'

const nothing = { notes: [], themes: [], choices: [], sheets: [], answers: [] }

const Cards = () => {
  const { kit } = useControl()
  const { language } = useLanguage()
  return (
    <ul className={paper.cards}>
      {kit.themes
        .toSorted((a, b) => a.number - b.number)
        .map(({ id, number, name, prompt }) => (
          <li key={id}>
            <b>{number}</b>
            <strong>{plain(name, language)}</strong>
            <span>{plain(prompt, language)}</span>
          </li>
        ))}
    </ul>
  )
}

const EmptyMap = () => {
  const control = useControl()
  const { language } = useLanguage()
  const plan = planOf({ ...control, language }, nothing)
  return (
    <div className={paper.map}>
      <PlanMap plan={plan} bare />
    </div>
  )
}

const Paper = ({ room }: { room: string }) => {
  const { wall } = usePlanTexts()
  useRoomPageTitle(wall.title)
  const [sheet, setSheet] = useState<'cards' | 'map'>('cards')
  const print = (wanted: 'cards' | 'map') => {
    // The browser prints what the page shows at that moment.
    flushSync(() => setSheet(wanted))
    window.print()
  }
  const ways = [
    { kind: 'cards', title: wall.printCards, text: wall.printCardsText },
    { kind: 'map', title: wall.printMap, text: wall.printMapText },
  ] as const
  return (
    <>
      <div className={paper.screen}>
        <PlanFrame back={{ href: `/r/${room}/facilitator`, text: wall.toRoom }}>
          <section className={styles.part}>
            <h1 tabIndex={-1}>{wall.title}</h1>
            {ways.map(({ kind, title, text }) => (
              <section key={kind} className={styles.part}>
                <h2>{title}</h2>
                <p>{text}</p>
                <div>
                  <Button variant="secondary" onClick={() => print(kind)}>
                    <Printer aria-hidden size={20} />
                    {`${wall.print}: ${title}`}
                  </Button>
                </div>
              </section>
            ))}
          </section>
          <WallForm />
        </PlanFrame>
      </div>
      <div className={paper.sheet} aria-hidden>
        {sheet === 'cards' ? <Cards /> : <EmptyMap />}
      </div>
    </>
  )
}

/** Between the wall and the screen: theme cards and an empty map to print, and a wall of post-its typed in. */
export const PaperPage = ({ room }: { room: string }) => (
  <RoleRoom room={room} link="facilitator">
    {() => <Paper room={room} />}
  </RoleRoom>
)
