/**
 * A style sheet without anything that would be loaded: read by the browser's own parser, so that it stays what it is
 * whatever stands in it. Imports and fonts are left out.
 */
export const quietSheet = (css: string): string => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return rulesOf(sheet.cssRules).join('\n')
}

/** The declarations of one element's style attribute, likewise; empty where nothing is left. */
export const quietDeclarations = (style: string): string => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`x{${style}}`)
  const [first] = sheet.cssRules
  return first instanceof CSSStyleRule ? quiet(first.style).cssText : ''
}

const rulesOf = (rules: CSSRuleList): readonly string[] =>
  [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return [`${rule.selectorText}{${quiet(rule.style).cssText}}`]
    if (rule instanceof CSSMediaRule)
      return [`@media ${rule.conditionText}{${rulesOf(rule.cssRules).join('\n')}}`]
    return []
  })

const quiet = (style: CSSStyleDeclaration): CSSStyleDeclaration => {
  for (const property of [...style])
    if (!isQuiet(property, style.getPropertyValue(property))) style.removeProperty(property)
  return style
}

/**
 * The parser writes every address as `url("…")`, however it was written; but what it fills in later it leaves as it
 * stands, with escapes in it: own properties, whatever refers to one, and the parts of a shorthand that does, which are empty.
 */
const isQuiet = (property: string, value: string): boolean =>
  !property.startsWith('--') && value !== '' && !/\\|(?:url|src|image|image-set|var|env|attr)\(/i.test(value)
