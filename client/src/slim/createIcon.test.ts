import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import createIcon from './createIcon.ts'

const Cross = createIcon({
  node: [
    ['path', { d: 'M1 1 9 9', key: 'one' }],
    ['path', { d: 'M9 1 1 9', key: 'two' }],
  ],
})
const drawn = (props: object) => renderToStaticMarkup(createElement(Cross, props))

test('an icon is its parts, as large as wanted, and silent', () => {
  const icon = drawn({ size: 20, className: 'x' })
  expect(icon).toContain('<path d="M1 1 9 9"></path><path d="M9 1 1 9"></path>')
  expect(icon).toMatch(/^<svg width="20" height="20" viewBox="0 0 24 24" fill="none"/)
  expect(icon).toContain('class="x"')
  expect(icon).toContain('aria-hidden="true"')
})

test('what is said of an icon beats what it is by itself', () => {
  const icon = drawn({ strokeWidth: 2.6, fill: 'currentColor', 'aria-hidden': false })
  expect(icon).toContain('width="24"')
  expect(icon).toContain('stroke-width="2.6"')
  expect(icon).toContain('fill="currentColor"')
  expect(icon).toContain('aria-hidden="false"')
})

test('an icon that has a name is read aloud', () => {
  const icon = drawn({ 'aria-label': 'For hvem' })
  expect(icon).toContain('role="img"')
  expect(icon).toContain('aria-label="For hvem"')
  expect(icon).not.toContain('aria-hidden')
})
