import type { projector as da } from '../da/projector.ts'

export const projector: typeof da = {
  untitled: 'Priority map',
  scan: 'Scan',
  join: 'Join',
  place: 'Place',
  orType: (address) => `or type ${address}`,
  code: 'Code',
  joinOnPhone: 'Join on your phone',
  qr: 'QR code: join the room',
  here: (count) => `${count} here`,
  locked: 'The map is locked',
  lost: 'The connection is lost – trying again',
  ended: 'The meeting is over',
  thanks: 'Thank you for today',
  fullScreen: 'Click for full screen',
}
