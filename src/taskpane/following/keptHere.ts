/** A mail that would have filed itself, had the rules said so. */
export interface WatchedMail {
  readonly messageId: string
  readonly subject: string
  readonly reference: string
}

/** What is remembered on this machine alone, for one person: the service keeps nothing of a mail that is not filed. */
export interface KeptHere {
  watched(): readonly WatchedMail[]
  watch(mail: WatchedMail): void
  unwatch(messageId: string): void
  /** Whether its reader took it out again after it filed itself: it does so once. */
  mayFileItself(messageId: string): boolean
  neverAgain(messageId: string): void
}

const mostKept = 300

export const keptHere = (owner: string, storage: () => Storage = () => window.localStorage): KeptHere => {
  const read = <T>(name: string): readonly T[] => {
    try {
      const held: unknown = JSON.parse(storage().getItem(`dossier.${name}.${owner}`) ?? '[]')
      return Array.isArray(held) ? held : []
    } catch {
      return []
    }
  }
  // A browser that keeps nothing forgets a list, which does no harm.
  const write = (name: string, list: readonly unknown[]): void => {
    try {
      storage().setItem(`dossier.${name}.${owner}`, JSON.stringify(list.slice(-mostKept)))
    } catch {}
  }
  const watched = () => read<WatchedMail>('watched')
  const without = (messageId: string) => watched().filter((one) => one.messageId !== messageId)
  return {
    watched,
    watch: (mail) => write('watched', [...without(mail.messageId), mail]),
    unwatch: (messageId) => write('watched', without(messageId)),
    mayFileItself: (messageId) => !read<string>('notBySelf').includes(messageId),
    neverAgain: (messageId) => write('notBySelf', [...read<string>('notBySelf'), messageId]),
  }
}
