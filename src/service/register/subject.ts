/** What keeps a register. */
export const subjectKinds = ['case', 'mailbox', 'agreement'] as const

export interface Subject {
  readonly kind: (typeof subjectKinds)[number]
  readonly id: string
}

/** The folder in which those of a kind lie. */
export const subjectRoots: Readonly<Record<Subject['kind'], string>> = {
  case: 'cases',
  mailbox: 'mailboxes',
  agreement: 'agreements',
}

/** An id is a folder's name: lower-case letters, digits and hyphens, at most 64. */
export const subjectIdPattern = /^[a-z0-9-]{1,64}$/

/** The folder of a subject's register. */
export const registerOf = ({ kind, id }: Subject): string => `${subjectRoots[kind]}/${id}/register`

/** The subject whose register this folder is, null for any other folder. */
export const subjectOf = (folder: string): Subject | null => {
  const [root, id = '', last, ...rest] = folder.split('/')
  const kind = subjectKinds.find((one) => subjectRoots[one] === root)
  const isRegister = last === 'register' && rest.length === 0 && subjectIdPattern.test(id)
  return kind === undefined || !isRegister ? null : { kind, id }
}
