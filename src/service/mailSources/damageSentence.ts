import type { SourceDamage } from '../../ports/mailSource.ts'

/** What of a mailbox could not be read, and where. */
export const damageSentence = ({ where, what }: SourceDamage): string =>
  `${where || 'the file'}: ${damageWords[what]}`

const damageWords: Readonly<Record<SourceDamage['what'], string>> = {
  unreadable: 'cannot be read',
  cutOff: 'is cut off; what is there can be read',
  noMail: 'passed over, it is no mail',
  changed: 'was changed while it was read; import it again',
}
