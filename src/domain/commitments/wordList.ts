/** A list of words, written as a line or paragraph so that it stays readable. */
export const wordList = (text: string): ReadonlySet<string> => new Set(listed(text))

/** Whether any of these words is in a list. */
export const hasAny = (texts: readonly string[], list: ReadonlySet<string>): boolean =>
  texts.some((text) => list.has(text))

const listed = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Words and phrases (`laten_weten`) by the name of their group, found in one pass however many groups there are. */
export type WordGroups<Name extends string> = ReadonlyMap<string, readonly Entry<Name>[]>

interface Entry<Name extends string> {
  readonly name: Name
  readonly phrase: readonly string[]
}

export const wordGroups = <Name extends string>(groups: Readonly<Record<Name, string>>): WordGroups<Name> => {
  const entries = (Object.keys(groups) as Name[]).flatMap((name) =>
    listed(groups[name]).map((phrase) => ({ name, phrase: phrase.split('_') })),
  )
  const byFirst = new Map<string, Entry<Name>[]>()
  for (const entry of entries) {
    const first = entry.phrase[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  return byFirst
}

/** The groups of which something stands among these words. */
export const groupsIn = <Name extends string>(
  texts: readonly string[],
  groups: WordGroups<Name>,
): ReadonlySet<Name> => {
  const found = new Set<Name>()
  texts.forEach((text, at) => {
    const entries = groups.get(text)
    // Most words begin nothing, and a loop over nothing costs more than asking.
    if (entries === undefined) return
    for (const { name, phrase } of entries) if (standsAt(texts, at, phrase)) found.add(name)
  })
  return found
}

/** How many words of a phrase stand at a place; 0 where none does. */
export const phraseLengthAt = (texts: readonly string[], at: number, groups: WordGroups<string>): number =>
  groups.get(texts[at] ?? '')?.find(({ phrase }) => standsAt(texts, at, phrase))?.phrase.length ?? 0

const standsAt = (texts: readonly string[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, offset) => texts[at + offset] === word)
