import { type Outline, outline } from './manifestOutline.ts'
import { allElements, attribute, readXml, type XmlElement } from './xmlElement.ts'

export interface ManifestFacts {
  /** Version in package.json. */
  readonly version: string
  /** Width and height of the PNG at a path of the host, as `16x16`; null when there is none. */
  readonly pixels: (path: string) => string | null
}

/** What Outlook would refuse in a manifest, or Dossier does not mean to declare. Needs no network. */
export const manifestFaults = (xml: string, facts: ManifestFacts): readonly string[] => {
  const root = readXml(xml)
  const elements = allElements(root)
  return [
    ...outlineFaults(root, outline),
    ...versionFaults(elements, facts.version),
    ...addressFaults(elements),
    ...referenceFaults(elements),
    ...resourceFaults(elements),
    ...elements.flatMap(textFaults),
    ...ribbonFaults(elements),
    ...iconFaults(elements, facts.pixels),
  ]
}

const named = (elements: readonly XmlElement[], ...names: readonly string[]): readonly XmlElement[] =>
  elements.filter((element) => names.includes(element.name))

const outlineFaults = (element: XmlElement, allowed: Outline): readonly string[] => [
  ...fixedFaults(element, allowed),
  ...childFaults(element, allowed),
  ...element.children.flatMap((child) => outlineFaults(child, outlineOf(child, element, allowed))),
]

/** Of a list: the one at the place that the child has among those of its name. */
const outlineOf = (child: XmlElement, parent: XmlElement, allowed: Outline): Outline => {
  const found = allowed[child.name] ?? allowed[`${child.name}*`]
  if (typeof found !== 'object') return {}
  if (!isList(found)) return found
  return found[named(parent.children, child.name).indexOf(child)] ?? {}
}

const isList = (found: Outline | readonly Outline[]): found is readonly Outline[] => Array.isArray(found)

const fixedFaults = (element: XmlElement, allowed: Outline): readonly string[] =>
  Object.entries(allowed).flatMap(([key, value]) => {
    const found = key === '#' ? element.text : attribute(element, key.slice(1))
    return typeof value === 'string' && value !== found
      ? [`${element.name} ${key} is ${found}, not ${value}`]
      : []
  })

const childFaults = (element: XmlElement, allowed: Outline): readonly string[] => {
  const keys = Object.keys(allowed).filter((key) => typeof allowed[key] === 'object')
  const order = keys.map((key) => key.replace('*', ''))
  const counted = keys.filter((key) => !key.endsWith('*'))
  const found = element.children.map((child) => child.name)
  const tooLate = (name: string, place: number) => order.indexOf(name) < order.indexOf(found[place - 1] ?? '')
  const surplus = (name: string) => named(element.children, name).length - countOf(allowed[name])
  return [
    ...found.filter((name) => !order.includes(name)).map((name) => `${element.name} declares ${name}`),
    ...counted.filter((name) => surplus(name) < 0).map((name) => `${element.name} lacks ${name}`),
    ...counted.filter((name) => surplus(name) > 0).map((name) => `${element.name} repeats ${name}`),
    ...found.filter(tooLate).map((name) => `${name} stands too late in ${element.name}`),
  ]
}

const countOf = (allowed: Outline[string] | undefined): number =>
  Array.isArray(allowed) ? allowed.length : 1

/** Outlook on the web wants four numbers. A version below 1.0 is refused by Microsoft's validator, and by Office without a word. */
const versionFaults = (elements: readonly XmlElement[], version: string): readonly string[] =>
  named(elements, 'Version').flatMap(({ text }) => [
    ...(text === `${version}.0` ? [] : [`Version ${text} is not ${version}.0, after package.json`]),
    ...(Number.parseInt(text, 10) >= 1 ? [] : [`Version ${text} is below 1.0`]),
  ])

const addressFaults = (elements: readonly XmlElement[]): readonly string[] => {
  const holders = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'bt:Image', 'bt:Url']
  const addresses = named(elements, ...holders)
    .filter((element) => !element.attributes.has('resid'))
    .map((element) => attribute(element, 'DefaultValue'))
  const hosts = new Set(addresses.map((address) => URL.parse(address)?.host))
  return [
    ...addresses
      .filter((address) => URL.parse(address)?.protocol !== 'https:')
      .map((address) => `${address} is not https`),
    ...(hosts.size > 1 ? [`more than one host: ${[...hosts].join(', ')}`] : []),
  ]
}

/** Among which resources an element's `resid` must be found. */
const resourceKinds: Readonly<Record<string, string>> = {
  'bt:Image': 'bt:Images',
  SourceLocation: 'bt:Urls',
  Runtime: 'bt:Urls',
  Override: 'bt:Urls',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
}

const idsOf = (group: XmlElement): readonly string[] => group.children.map((child) => attribute(child, 'id'))

const referenceFaults = (elements: readonly XmlElement[]): readonly string[] =>
  elements
    .filter((element) => element.attributes.has('resid'))
    .flatMap((element) => {
      const kind = resourceKinds[element.name] ?? ''
      const resid = attribute(element, 'resid')
      const defined = named(elements, kind).flatMap(idsOf).includes(resid)
      return defined ? [] : [`${element.name} ${resid} is not among ${kind}`]
    })

const resourceFaults = (elements: readonly XmlElement[]): readonly string[] => {
  const ids = named(elements, ...Object.values(resourceKinds)).flatMap(idsOf)
  const used = elements.map((element) => attribute(element, 'resid'))
  return [
    ...ids.filter((id) => !used.includes(id)).map((id) => `${id} is not used`),
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} is defined twice`),
    ...ids.filter((id) => id.length > 32).map((id) => `${id} is longer than 32`),
  ]
}

/** Longest text that Outlook takes, by the element that holds it or its strings. */
const lengths: Readonly<Record<string, number>> = {
  DisplayName: 125,
  Description: 250,
  'bt:ShortStrings': 125,
  'bt:LongStrings': 250,
}

const textFaults = (element: XmlElement): readonly string[] => {
  const longest = lengths[element.name]
  if (longest === undefined || element.attributes.has('resid')) return []
  const holders = element.name.startsWith('bt:') ? element.children : [element]
  return holders.flatMap((holder) => {
    const text = attribute(holder, 'DefaultValue')
    const texts = [text, ...holder.children.map((child) => attribute(child, 'Value'))]
    const dutch = holder.children.some((child) => attribute(child, 'Locale') === 'nl-NL')
    return [
      ...texts
        .filter(({ length }) => length === 0 || length > longest)
        .map(({ length }) => `${element.name}: ${length} characters, at most ${longest}`),
      ...(dutch ? [] : [`${element.name}: "${text}" is not in Dutch`]),
    ]
  })
}

const ribbonImages = (elements: readonly XmlElement[]): readonly XmlElement[] =>
  named(elements, 'Icon').flatMap((icon) => icon.children)

const ribbonFaults = (elements: readonly XmlElement[]): readonly string[] =>
  named(elements, 'Icon').flatMap((icon) => {
    const sizes = icon.children.map((image) => attribute(image, 'size'))
    return ['16', '32', '80']
      .filter((size) => !sizes.includes(size))
      .map((size) => `no ribbon icon of ${size} pixels`)
  })

const iconFaults = (elements: readonly XmlElement[], pixels: ManifestFacts['pixels']): readonly string[] => {
  const images = named(elements, 'bt:Images').flatMap((group) => group.children)
  const addressOf = (resid: string) =>
    images
      .filter((image) => attribute(image, 'id') === resid)
      .map((image) => attribute(image, 'DefaultValue'))
  const wanted = [
    ...named(elements, 'IconUrl').map((icon) => [attribute(icon, 'DefaultValue'), '64'] as const),
    ...named(elements, 'HighResolutionIconUrl').map(
      (icon) => [attribute(icon, 'DefaultValue'), '128'] as const,
    ),
    ...ribbonImages(elements).flatMap((image) =>
      addressOf(attribute(image, 'resid')).map((address) => [address, attribute(image, 'size')] as const),
    ),
  ]
  return wanted.flatMap(([address, size]) => {
    const found = pixels(URL.parse(address)?.pathname ?? '')
    return found === `${size}x${size}` ? [] : [`${address} is ${found}, not ${size}x${size}`]
  })
}
