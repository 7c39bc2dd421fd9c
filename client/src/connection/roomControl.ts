import { type Control, controlSchema } from '@firefelt/shared/control/control.ts'
import { at } from './api.ts'
import { call } from './call.ts'

/** The room's record over HTTP, for whoever opens no socket. @throws ApiProblem */
export const roomControl = (room: string, token: string): Promise<Control> =>
  call(at(room), controlSchema, { token })
