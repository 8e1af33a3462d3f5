import { Parser } from 'htmlparser2'

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** Its own text, without that of its children. */
  readonly text: string
}

/** The outermost element of a well-formed text; what is not well formed is forgiven. */
export const readXml = (xml: string): XmlElement => {
  const outside = openElement('', {})
  const open = [outside]
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const element = openElement(name, attributes)
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext: (text) => {
        const element = open.at(-1)
        if (element) element.text += text
      },
      onclosetag: () => {
        open.pop()
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return outside.children[0] ?? outside
}

const openElement = (name: string, attributes: Record<string, string>) => ({
  name,
  attributes: new Map(Object.entries(attributes)),
  children: [] as XmlElement[],
  text: '',
})

/** The element and all below it, in document order. */
export const allElements = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap(allElements),
]

/** Empty when the element has no such attribute. */
export const attribute = (element: XmlElement, name: string): string => element.attributes.get(name) ?? ''
