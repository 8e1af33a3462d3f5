import type { MessageMetadata } from './message.ts'
import { threadLinks } from './suggestions/conversation.ts'

/** A mail among others, or something that is none. */
export interface InConversation {
  /** Null: no mail, or one of which nothing is known. */
  readonly message: MessageMetadata | null
}

/**
 * Things in their order, each with those after it that belong to the same conversation: two mails that share a Message-ID,
 * their own or one they refer to, do. What follows stands with the first, and nowhere else.
 */
export const byConversation = <Thing extends InConversation>(
  things: readonly Thing[],
): readonly (readonly [Thing, ...Thing[]])[] => {
  const groups: [Thing, ...Thing[]][] = []
  const groupOf = new Map<string, [Thing, ...Thing[]]>()
  for (const thing of joinedFirst(things)) {
    const known = thing.root === null ? undefined : groupOf.get(thing.root)
    if (known) known.push(thing.thing)
    else {
      const group: [Thing, ...Thing[]] = [thing.thing]
      groups.push(group)
      if (thing.root !== null) groupOf.set(thing.root, group)
    }
  }
  return groups
}

/** Each thing with the link that stands for its whole conversation, also where a later one ties two together. */
const joinedFirst = <Thing extends InConversation>(things: readonly Thing[]) => {
  const parents = new Map<string, string>()
  const rootOf = (link: string): string => {
    let root = link
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up
    // The way is shortened, so that a long conversation is walked once.
    for (let at = link; at !== root; ) {
      const up = parents.get(at) ?? root
      parents.set(at, root)
      at = up
    }
    return root
  }
  const linksOf = things.map(({ message }) => (message === null ? [] : threadLinks(message)))
  for (const [first, ...others] of linksOf) {
    if (first === undefined) continue
    for (const other of others) {
      const [one, two] = [rootOf(first), rootOf(other)]
      if (one !== two) parents.set(two, one)
    }
  }
  return things.map((thing, at) => {
    const [first] = linksOf[at] ?? []
    return { thing, root: first === undefined ? null : rootOf(first) }
  })
}
