/** Whether a word is one of these; `*` stands for any beginning or any end. */
export const isAmong = (patterns: readonly string[], word: string): boolean =>
  patterns.some((pattern) => {
    if (pattern.endsWith('*')) return word.startsWith(pattern.slice(0, -1))
    return pattern.startsWith('*') ? word.endsWith(pattern.slice(1)) : word === pattern
  })

/** The same, made once for many words. */
export const amongWords = (patterns: readonly string[]): ((word: string) => boolean) => {
  const exact = new Set(patterns.filter((pattern) => !pattern.includes('*')))
  const others = patterns.filter((pattern) => pattern.includes('*'))
  return (word) => exact.has(word) || isAmong(others, word)
}
