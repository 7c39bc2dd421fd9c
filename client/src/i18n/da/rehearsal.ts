/** A practice room. */
export const rehearsal = {
  mark: 'Øvelse',
  text: 'De andre deltagere er simulerede',
  leave: 'Forlad øvelsen',
}
