import type { Actor } from '@firefelt/shared/board/actor.ts'
import type { Control } from '@firefelt/shared/control/control.ts'
import { type Asked, toFill } from '@firefelt/shared/operations/actOf.ts'
import { refused } from '@firefelt/shared/operations/operation.ts'
import { whyLate } from '@firefelt/shared/operations/whyLate.ts'
import { writeChoiceText, writeWords } from '@firefelt/shared/operations/writeAnswer.ts'
import { writeReason } from '@firefelt/shared/operations/writeReason.ts'
import { momentOf } from '@firefelt/shared/permissions/moment.ts'
import { judge } from '@firefelt/shared/permissions/permissions.ts'
import type { LateActs } from './lateActs.ts'
import { lateCause } from './lateCause.ts'
import type { OwnActs } from './ownActs.ts'
import type { Readable } from './readable.ts'
import type { Room } from './room.ts'
import type { RoomCopy } from './roomCopy.ts'

interface Here {
  actor: Actor
  control: Readable<Control | undefined>
  copy(): RoomCopy
  lateActs: LateActs
  report: OwnActs['report']
}

/** What this person writes in the board's texts, letter by letter, so that several may write in one. */
export const createOwnWriting = ({
  actor,
  control,
  copy,
  lateActs,
  report,
}: Here): Pick<Room, 'writeReason' | 'writeWords' | 'writeChoiceText'> => {
  /** Writes in a text of the record `id`, if that is permitted now. */
  const write = (
    { act, own, theme = null }: Asked,
    { id, after }: { id: string; after: string },
    done: () => boolean,
  ) => {
    const now = control.get()
    const verdict = now && judge(actor.role, act, own, momentOf(now, actor.id, theme))
    if (now !== undefined && verdict === 'late') {
      report(refused(whyLate(now, actor.id, theme)))
      // A word being composed, or dictated, is written when it is whole: its field may have gone by then.
      const why = lateCause(act, undefined, now, actor.id)
      if (after !== '') lateActs.keep([{ act, note: id, words: [after], why }])
    } else if (verdict !== 'allowed') report(refused('forbidden'))
    else if (!done()) report(refused('gone'))
    else copy().unsaved.wrote(id)
  }
  return {
    writeReason: (note, before, after) =>
      write({ act: 'reason.write', own: true }, { id: note, after }, () =>
        writeReason(copy().doc, note, before, after),
      ),
    writeWords: (answer, before, after) => {
      const now = control.get()
      if (now === undefined) return
      write(toFill(copy().doc, actor, now, answer), { id: answer, after }, () =>
        writeWords(copy().doc, answer, before, after),
      )
    },
    writeChoiceText: (choice, field, before, after) =>
      write({ act: 'choice.write', own: true }, { id: choice, after }, () =>
        writeChoiceText(copy().doc, choice, field, before, after),
      ),
  }
}
