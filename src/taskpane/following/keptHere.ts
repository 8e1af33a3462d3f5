interface WatchedSubject {
  readonly mark: string
  readonly subject: string
}

/** What is remembered on this machine alone, for one person: the service keeps nothing that a mail says which is not filed. */
export interface KeptHere {
  /** The subject of a mail that would have filed itself, by its mark; null where it was seen on another machine. */
  subjectOf(mark: string): string | null
  keepSubject(mark: string, subject: string): void
  /** Whether it never filed itself here: it does so once. The service knows as well, for the person's other machines. */
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
  const subjects = () => read<WatchedSubject>('watched')
  return {
    subjectOf: (mark) => subjects().find((one) => one.mark === mark)?.subject ?? null,
    keepSubject: (mark, subject) =>
      write('watched', [...subjects().filter((one) => one.mark !== mark), { mark, subject }]),
    mayFileItself: (messageId) => !read<string>('notBySelf').includes(messageId),
    neverAgain: (messageId) => write('notBySelf', [...read<string>('notBySelf'), messageId]),
  }
}
