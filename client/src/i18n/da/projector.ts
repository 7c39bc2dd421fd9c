/** The wall: few words, read from the back of the room. */
export const projector = {
  untitled: 'Prioriteringskort',
  scan: 'Scan',
  join: 'Deltag',
  place: 'Placér',
  orType: (address: string) => `eller skriv ${address}`,
  code: 'Kode',
  joinOnPhone: 'Deltag på telefonen',
  qr: 'QR-kode: deltag i rummet',
  here: (count: number) => (count === 1 ? '1 er med' : `${count} er med`),
  locked: 'Kortet er låst',
  lost: 'Forbindelsen er væk – prøver igen',
  ended: 'Mødet er slut',
  thanks: 'Tak for i dag',
  fullScreen: 'Klik for fuld skærm',
}
