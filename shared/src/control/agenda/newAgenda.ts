import type { Session } from '../../kit/agenda.ts'
import type { Agenda } from './agenda.ts'

/** The agenda as the method recommends it. */
export const agendaOf = ({ id, items }: Session): Agenda => ({
  session: id,
  steps: items.map((item) => ({
    id: item.id,
    kind: item.kind,
    name: '',
    minutes: item.minutes.default,
    min: item.minutes.min,
    max: item.minutes.max,
    added: false,
    skipped: false,
  })),
})
