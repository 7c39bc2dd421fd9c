import styles from './MapPicture.module.css'

/** A small map with post-its and no words: what it is about, at a glance. */
export const MapPicture = () => (
  <svg viewBox="0 0 480 360" aria-hidden className={styles.picture}>
    <rect width="480" height="360" rx="22" fill="#fff" />
    <path d="M22 0H238V178H0V22A22 22 0 0 1 22 0z" fill="var(--field1)" />
    <path d="M242 0H458A22 22 0 0 1 480 22V178H242z" fill="var(--field2)" />
    <path d="M242 182H480V338A22 22 0 0 1 458 360H242z" fill="var(--field3)" />
    <path d="M0 182H238V360H22A22 22 0 0 1 0 338z" fill="var(--field4)" />
    {notes.map(({ x, y, colour, lines, lift }) => (
      <g
        key={`${x} ${y}`}
        transform={`translate(${x} ${y}) rotate(${lift ? -4 : 0})`}
        className={lift ? styles.lifted : styles.note}
      >
        <path
          d="M4 0H92a4 4 0 0 1 4 4V48a10 10 0 0 1-10 10H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4z"
          fill={`var(--note-${colour})`}
          stroke={lift ? 'var(--brand)' : 'none'}
          strokeWidth="3"
        />
        {lines.map((width, line) => (
          <rect
            key={width}
            x="12"
            y={13 + line * 13}
            width={width}
            height="6"
            rx="3"
            fill="var(--note-ink)"
            opacity="0.72"
          />
        ))}
        <circle cx="16" cy="46" r="4.5" fill="var(--note-ink)" opacity="0.72" />
      </g>
    ))}
  </svg>
)

const notes = [
  { x: 42, y: 44, colour: 0, lines: [64, 40], lift: false },
  { x: 122, y: 92, colour: 1, lines: [70, 48], lift: true },
  { x: 292, y: 36, colour: 2, lines: [52], lift: false },
  { x: 352, y: 100, colour: 0, lines: [60, 30], lift: false },
  { x: 78, y: 254, colour: 3, lines: [66, 44], lift: false },
  { x: 318, y: 232, colour: 1, lines: [56, 68], lift: false },
]
