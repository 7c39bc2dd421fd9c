/** A practice room. */
export const rehearsal = {
  mark: 'Øvelse',
  text: 'Simulerede deltagere',
  leave: 'Forlad øvelsen',
}
