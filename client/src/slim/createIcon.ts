import { createElement, type SVGProps } from 'react'

interface IconData {
  node: readonly (readonly [tag: string, attributes: Record<string, string>])[]
}

interface IconProps extends SVGProps<SVGSVGElement> {
  size?: number
}

/** In place of lucide's, which reads a context, merges names and rebuilds each part every time an icon is drawn. */
const createIcon = ({ node }: IconData) => {
  const parts = node.map(([tag, attributes]) => createElement(tag, attributes))
  return ({ size = 24, ...props }: IconProps) =>
    createElement(
      'svg',
      {
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        ...(props['aria-label'] === undefined ? { 'aria-hidden': true } : { role: 'img' }),
        ...props,
      },
      parts,
    )
}

// Lucide's icons ask for it so.
// oxlint-disable-next-line import/no-default-export
export default createIcon
