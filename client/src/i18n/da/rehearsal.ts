/** A practice room. */
export const rehearsal = {
  mark: 'Øvelse',
  text: 'Simulerede deltagere',
  gone: 'De simulerede deltagere er gået',
  callBack: 'Hent dem igen',
  leave: 'Forlad øvelsen',
}
