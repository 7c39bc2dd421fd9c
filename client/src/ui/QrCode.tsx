import { useMemo } from 'react'
import { encode } from 'uqr'
import styles from './QrCode.module.css'
import { colours } from './tokens.ts'

/** A QR code that fills its box, with the quiet zone that scanners need. `label` says what it opens. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { size, path } = useMemo(() => {
    const { data, size: side } = encode(text, { ecc: 'M', border: 4 })
    const runs = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    return { size: side, path: runs.join('') }
  }, [text])
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={styles.qr}
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} fill={colours.surface} />
      <path d={path} fill={colours.ink} />
    </svg>
  )
}
