import { type Session, sessionMinutes } from '@firefelt/shared/kit/agenda.ts'
import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import { AgendaPoint } from './AgendaPoint.tsx'
import { Fold } from './Fold.tsx'
import { GroupNote } from './GroupNote.tsx'
import { Lines } from './Lines.tsx'
import styles from './SessionList.module.css'
import { useSay } from './useSay.ts'

/** Each meeting with its minutes; a method of one meeting shows its agenda at once. */
export const SessionList = ({ kit }: { kit: Kit }) => (
  <div className={styles.sessions}>
    {kit.sessions.map((session, at) => (
      <Fold key={session.id} open={at === 0} summary={<SessionSummary session={session} />}>
        <SessionAgenda kit={kit} session={session} />
      </Fold>
    ))}
    {kit.groups === undefined ? null : <GroupNote groups={kit.groups} />}
  </div>
)

const SessionSummary = ({ session }: { session: Session }) => {
  const say = useSay()
  const texts = useKitTexts()
  return (
    <span className={styles.summary}>
      <h3 className={styles.name}>{say(session.name)}</h3>
      <span className={styles.total}>
        <strong>{texts.minutes(sessionMinutes(session))}</strong>
        <span className={styles.muted}>{texts.agenda.points(session.items.length)}</span>
      </span>
      <span aria-hidden className={styles.bar}>
        {session.items.map(({ id, kind, minutes }) => (
          <i key={id} data-kind={kind} style={{ flexGrow: minutes.default }} />
        ))}
      </span>
    </span>
  )
}

const SessionAgenda = ({ kit, session }: { kit: Kit; session: Session }) => {
  const { agenda } = useKitTexts()
  return (
    <>
      {session.sinceLast.length === 0 ? null : (
        <div className={styles.since}>
          <h4 className={styles.small}>{agenda.sinceLast}</h4>
          <Lines as="questions" lines={session.sinceLast} />
        </div>
      )}
      <ol className={styles.agenda}>
        {session.items.map((item) => (
          <AgendaPoint key={item.id} item={item} forms={kit.forms} />
        ))}
      </ol>
    </>
  )
}
