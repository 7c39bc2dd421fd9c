import { isHidden } from '@firefelt/shared/control/placing/hiddenPlacing.ts'
import { nextSession } from '@firefelt/shared/control/sessions/sessions.ts'
import { mostCards } from '@firefelt/shared/map/pins.ts'
import { Lock } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { keep, kept } from '../../connection/storage.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { AddDialog } from '../../list/AddDialog.tsx'
import { Announcer } from '../../list/Announcer.tsx'
import { BoardList } from '../../list/BoardList.tsx'
import { useBoardLook } from '../../list/boardLook.ts'
import { Beside } from '../../map/Beside.tsx'
import { focusNote } from '../../map/focusNote.ts'
import { PriorityMap } from '../../map/PriorityMap.tsx'
import { useControl, useRoom } from '../../store/RoomContext.tsx'
import { useReadable } from '../../store/useReadable.ts'
import { Button } from '../../ui/Button.tsx'
import { SkipLinks } from '../../ui/SkipLinks.tsx'
import { useMedia, wideScreen } from '../../ui/useMedia.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { useRoomPageTitle } from '../../ui/usePageTitle.ts'
import { AgendaDialog } from '../agenda/AgendaDialog.tsx'
import { StepPanel } from '../agenda/StepPanel.tsx'
import { stepNow } from '../agenda/stepNow.ts'
import { FatesDialog } from '../agree/FatesDialog.tsx'
import { OutcomePage } from '../agree/OutcomePage.tsx'
import { showsLines } from '../differences/showsLines.ts'
import { RoundDialog } from '../round/RoundDialog.tsx'
import { RoundVoice } from '../round/RoundVoice.tsx'
import { roundUnderWay } from '../round/roundNow.ts'
import { restOf } from '../sessions/rest.ts'
import { Bar } from './Bar.tsx'
import styles from './FacilitatorView.module.css'
import { FirstRun } from './FirstRun.tsx'
import { GroupsDialog } from './groups/GroupsDialog.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { EndDialog, MoreDialog } from './MoreDialog.tsx'
import { NotePanel } from './NotePanel.tsx'
import { nextStep } from './nextStep.ts'
import { PreparedCount } from './PreparedCount.tsx'
import { useArrowKeys } from './useArrowKeys.ts'
import { useLinks } from './useLinks.ts'

const HiddenDialog = lazy(async () => ({
  default: (await import('../hidden/HiddenDialog.tsx')).HiddenDialog,
}))
const CloseDialog = lazy(async () => ({
  default: (await import('../sessions/SessionDialogs.tsx')).CloseDialog,
}))
const WakeDialog = lazy(async () => ({
  default: (await import('../sessions/SessionDialogs.tsx')).WakeDialog,
}))
const RestWords = lazy(async () => ({
  default: (await import('../sessions/RestWords.tsx')).RestWords,
}))
const BeforeStart = lazy(async () => ({
  default: (await import('../sessions/BeforeStart.tsx')).BeforeStart,
}))
const ShowDialog = lazy(async () => ({
  default: (await import('../hidden/ShowDialog.tsx')).ShowDialog,
}))

type OpenDialog =
  | 'invite'
  | 'add'
  | 'groups'
  | 'agenda'
  | 'round'
  | 'more'
  | 'end'
  | 'fates'
  | 'hide'
  | 'reveal'
  | 'session'

/** Remembers that the big screen was opened from this browser. */
const useShown = (room: string) => {
  const key = `firefelt.shown/${room}`
  const [shown, setShown] = useState(() => kept(key) !== undefined)
  const show = () => {
    keep(key, 'yes')
    setShown(true)
  }
  return { shown, show }
}

/** The same map as on the wall, with all that a facilitator can do. */
export const FacilitatorView = ({ room: id }: { room: string }) => {
  const room = useRoom()
  const { common, facilitator, list } = useTexts()
  useRoomPageTitle(common.facilitator)
  const control = useControl()
  const { phase, locked, openTheme } = control
  const notes = useReadable(room.notes)
  const here = useReadable(room.present).size
  const { state, retry } = useLinks(id)
  const { shown, show } = useShown(id)
  const [selected, select] = useState<string>()
  const [opened, setOpened] = useState<string>()
  const [dialog, setDialog] = useState<OpenDialog>()
  const note = notes.get(selected ?? '')
  const ended = phase === 'ended'
  const [seesMap, setSeesMap] = useState(false)
  const over = ended && !seesMap
  const narrow = useNarrow()
  const listed = useBoardLook() === 'list'
  // Where there is no room for both, the list stands in the map's place.
  const alone = !useMedia(wideScreen) && listed
  useArrowKeys(note, !ended)

  const close = () => setDialog(undefined)
  const closeNote = (closed: string) => {
    select(undefined)
    if (opened === closed) focusNote(closed)
  }
  const now = stepNow(control)
  const rest = restOf(control)
  // Before the meeting an empty map tells it; later than the round it matters no more.
  const tellsPrepared =
    !ended &&
    (now === undefined ? notes.size > 0 : now.step.kind === 'frame' || now.step.kind === 'listen')
  const next = nextStep({
    ended,
    shown,
    here,
    notes: notes.size,
    begun: now !== undefined,
    // Who has shown all at once does not put it up in turn as well.
    inTurn:
      (now?.item?.placing === 'inTurn' && control.placing === null) ||
      now?.step.kind === 'cardRound',
    round: control.round === null ? undefined : roundUnderWay(control) ? 'underWay' : 'over',
    toHide: now?.item?.placing === 'hidden' && control.placing === null,
    lacksGroups: now?.item?.kind === 'groupWork' && control.grouping === 'none',
    hidden: isHidden(control),
    asleep: rest === 'asleep',
    another: nextSession(control) !== undefined,
    hasNext: now?.after !== undefined,
  })
  const acts = {
    next,
    projector: state.kind === 'ready' ? state.projectorHere : undefined,
    onShow: show,
    onInvite: () => setDialog('invite'),
    onAdd: () => setDialog('add'),
    onGroups: () => setDialog('groups'),
    onAgenda: () => setDialog('agenda'),
    onRound: () => setDialog('round'),
    onHide: () => setDialog('hide'),
    onReveal: () => setDialog('reveal'),
    onSession: () => setDialog('session'),
    onEnd: () => setDialog('end'),
  }
  return (
    <div className={styles.view} data-list={listed || undefined} data-alone={alone || undefined}>
      <SkipLinks
        to={[
          { id: 'board', text: list.skip.content },
          { id: 'bar', text: list.skip.bar },
        ]}
      />
      <Announcer />
      <RoundVoice />
      <main id="board" tabIndex={-1} className={styles.map}>
        {over ? (
          <div className={styles.outcome}>
            <OutcomePage />
          </div>
        ) : alone ? (
          <BoardList inFoot={false} />
        ) : (
          <PriorityMap
            size={narrow ? 'phone' : 'screen'}
            editable
            selected={note?.id}
            onSelect={select}
            pinsAbove={showsLines(control) ? 0 : mostCards}
            openTheme={openTheme}
            onOpen={setOpened}
            onAgreed={() => setDialog('fates')}
            onOpenTheme={(theme) => void room.command({ type: 'openTheme', theme })}
          />
        )}
        {notes.size === 0 && !ended && now === undefined && rest === undefined ? (
          <FirstRun onInvite={() => setDialog('invite')} onAdd={() => setDialog('add')} />
        ) : null}
        {locked && !ended ? (
          <p className={styles.notice}>
            <Lock aria-hidden size={18} />
            {facilitator.locked}
          </p>
        ) : null}
      </main>
      {alone && note === undefined && now === undefined && !ended ? null : (
        <aside
          className={styles.side}
          aria-label={facilitator.side}
          data-chosen={note !== undefined || undefined}
        >
          {note === undefined && ended ? (
            <section className={styles.over}>
              <h2>{facilitator.endedTitle}</h2>
              <p>{facilitator.endedText}</p>
              <Button variant="secondary" onClick={() => setSeesMap(!seesMap)}>
                {seesMap ? facilitator.toOutcome : facilitator.toMap}
              </Button>
            </section>
          ) : null}
          {note === undefined ? (
            <div className={styles.now}>
              {tellsPrepared ? <PreparedCount /> : null}
              <Suspense fallback={null}>
                {rest === undefined ? null : <RestWords size="panel" />}
                {now === undefined && rest !== 'again' && !ended ? <BeforeStart /> : null}
              </Suspense>
              <StepPanel />
            </div>
          ) : null}
          {listed ? null : (
            <>
              {note === undefined && now === undefined && !over ? (
                <p className={styles.hint}>{facilitator.note.hint}</p>
              ) : null}
              <Beside size="screen" onSelect={select} folded={note !== undefined} />
            </>
          )}
          {listed && !alone && note === undefined ? <BoardList inFoot={false} /> : null}
          {note === undefined ? null : (
            <NotePanel
              key={note.id}
              note={note}
              focused={opened === note.id}
              onClose={() => closeNote(note.id)}
            />
          )}
        </aside>
      )}
      <div id="bar" tabIndex={-1} className={styles.foot}>
        <Bar {...acts} onMore={() => setDialog('more')} />
      </div>
      <InviteDialog
        open={dialog === 'invite'}
        onClose={close}
        state={state}
        onRetry={retry}
        onShow={show}
      />
      <AddDialog
        open={dialog === 'add'}
        onClose={close}
        onAdded={(added) => {
          close()
          if (!listed) select(added)
        }}
      />
      {dialog === 'groups' ? <GroupsDialog onClose={close} /> : null}
      {dialog === 'agenda' ? <AgendaDialog onClose={close} /> : null}
      {dialog === 'round' ? <RoundDialog onClose={close} /> : null}
      <Suspense fallback={null}>
        {dialog === 'hide' ? <HiddenDialog onClose={close} /> : null}
        {dialog === 'reveal' ? <ShowDialog onClose={close} /> : null}
        {dialog !== 'session' ? null : rest === 'asleep' ? (
          <WakeDialog onClose={close} />
        ) : (
          <CloseDialog onClose={close} />
        )}
      </Suspense>
      <MoreDialog {...acts} open={dialog === 'more'} onClose={close} />
      <EndDialog open={dialog === 'end'} onClose={close} onSettle={() => setDialog('fates')} />
      {dialog === 'fates' ? <FatesDialog onClose={close} /> : null}
    </div>
  )
}
