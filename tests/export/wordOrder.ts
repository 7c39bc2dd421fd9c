import { DOMParser, type Element } from '@xmldom/xmldom'

/**
 * The order in which ISO/IEC 29500-1 lets the children of an element of WordprocessingML stand, as far as an exported plan
 * can come by it: Word calls a document unreadable in which they stand otherwise.
 */
const orders: Record<string, string> = {
  body: '(p tbl)* sectPr',
  p: 'pPr (r hyperlink)*',
  r: 'rPr (t br tab drawing fldChar instrText)*',
  tbl: 'tblPr tblGrid tr*',
  tr: 'trPr tc*',
  tc: 'tcPr (p tbl)*',
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens bidi spacing ind contextualSpacing jc textAlignment outlineLvl rPr sectPr',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u shd vertAlign rtl cs lang',
  tblPr:
    'tblStyle tblOverlap bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  tblBorders: 'top left start bottom right end insideH insideV',
  pBdr: 'top left bottom right between bar',
  tcPr: 'cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign',
  tcMar: 'top start left bottom end right',
  sectPr:
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols vAlign titlePg docGrid',
}

const wordsOf = (name: string): string[] => name.split(' ')

/** An order as an expression over the names of children, each followed by a space. */
const expressionOf = (order: string): RegExp => {
  const one = (name: string) => `(?:${name} )`
  const choices = order.replace(
    /\(([^)]*)\)\*/g,
    (_, names: string) => `${wordsOf(names).join('|')}*`,
  )
  const parts = wordsOf(choices).map((part) => {
    if (!part.endsWith('*')) return `${one(part)}?`
    return `(?:${part.slice(0, -1).split('|').map(one).join('|')})*`
  })
  return new RegExp(`^${parts.join('')}$`)
}

const expressions = new Map(
  Object.entries(orders).map(([name, order]) => [name, expressionOf(order)]),
)

const childrenOf = (element: Element): string =>
  [...element.childNodes]
    .filter(({ nodeType }) => nodeType === element.ELEMENT_NODE)
    .map(({ localName }) => `${localName} `)
    .join('')

/** Elements whose children stand in an order that Word does not read; and those that a table's cell must end with. */
export const outOfOrder = (xml: string): string[] => {
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  return [...document.getElementsByTagName('*')].flatMap((element) => {
    const { localName: name } = element
    if (element.prefix !== 'w' || name === null) return []
    const children = childrenOf(element)
    const isWrong = expressions.get(name)?.test(children) === false
    const endsWrong = name === 'tc' && !children.endsWith('p ')
    return isWrong || endsWrong ? [`${name}: ${children}`] : []
  })
}
