/** The eight marks as paths in a 16 × 16 box: ● ▲ ■ ◆ ★ ▼ ✚ ⬟. A sender’s `shape` is an index into them. */
export const shapePaths = [
  'M8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 1 0 0-11.6z',
  'M8 1.8L14.6 13.6H1.4z',
  'M2.8 2.8h10.4v10.4H2.8z',
  'M8 .9L15.1 8L8 15.1L.9 8z',
  'M8 .8l2.2 4.7l5.1.6l-3.8 3.5l1 5.1L8 12.2l-4.5 2.5l1-5.1L.7 6.1l5.1-.6z',
  'M8 14.2L14.6 2.4H1.4z',
  'M5.9 1.8h4.2v4.1h4.1v4.2h-4.1v4.1H5.9v-4.1H1.8V5.9h4.1z',
  'M8 1.4l6.6 4.8l-2.5 7.8H3.9L1.4 6.2z',
] as const
