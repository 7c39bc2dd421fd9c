import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from 'pdf-lib'

/** An element of a PDF's structure, with what its attributes say. */
export interface Tagged {
  role: string
  alt: string | undefined
  title: string | undefined
  /** Of a table's head cell: what it is the head of. */
  scope: string | undefined
  bounds: number[] | undefined
  children: Tagged[]
}

const textIn = (value: unknown): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
const nameIn = (value: unknown): string | undefined =>
  value instanceof PDFName ? value.decodeText() : undefined
const key = (name: string): PDFName => PDFName.of(name)
const dictIn = (dict: PDFDict | undefined, name: string): PDFDict | undefined =>
  dict?.lookupMaybe(key(name), PDFDict)

const childrenOf = (dict: PDFDict): PDFDict[] => {
  const kids = dict.lookup(key('K'))
  const all = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids]
  return all
    .map((kid) => dict.context.lookup(kid))
    .filter((kid) => kid instanceof PDFDict)
    .filter((kid) => kid.has(key('S')))
}

const tagged = (dict: PDFDict): Tagged => {
  const attributes = dictIn(dict, 'A')
  const bounds = attributes?.lookupMaybe(key('BBox'), PDFArray)?.asArray()
  return {
    role: nameIn(dict.lookup(key('S'))) ?? '',
    alt: textIn(dict.lookup(key('Alt'))),
    title: textIn(dict.lookup(key('T'))),
    scope: nameIn(attributes?.lookup(key('Scope'))),
    bounds: bounds?.map((value) => (value instanceof PDFNumber ? value.asNumber() : Number.NaN)),
    children: childrenOf(dict).map(tagged),
  }
}

interface Chapter {
  title: string
  chapters: Chapter[]
}

const chaptersIn = (outline: PDFDict | undefined): Chapter[] => {
  const chapters: Chapter[] = []
  let next = dictIn(outline, 'First')
  while (next !== undefined) {
    chapters.push({ title: textIn(next.lookup(key('Title'))) ?? '', chapters: chaptersIn(next) })
    next = dictIn(next, 'Next')
  }
  return chapters
}

export const flat = (element: Tagged): Tagged[] => [element, ...element.children.flatMap(flat)]

/** What of a PDF says how it is to be read, taken apart by a library that knows nothing of who made it. */
export const partsOf = async (bytes: Uint8Array) => {
  const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const root = dictIn(catalog, 'StructTreeRoot')
  const metadata = catalog.lookup(key('Metadata'))
  const pages = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && nameIn(object.lookup(key('Type'))) === 'Page' ? [object] : [],
    )
  return {
    language: textIn(catalog.lookup(key('Lang'))),
    marked: dictIn(catalog, 'MarkInfo')?.lookup(key('Marked'))?.toString(),
    showsTitle: dictIn(catalog, 'ViewerPreferences')?.lookup(key('DisplayDocTitle'))?.toString(),
    metadata:
      metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '',
    tree: root === undefined ? [] : childrenOf(root).map(tagged),
    chapters: chaptersIn(dictIn(catalog, 'Outlines')),
    /** Each page's order of tabbing, and whether its marks lead to the structure. */
    pages: pages.map((page) => ({
      tabs: nameIn(page.lookup(key('Tabs'))),
      hasParents: page.has(key('StructParents')),
    })),
  }
}
