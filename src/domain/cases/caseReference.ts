import type { CaseId } from './case.ts'

const lettersAndDigits = /[a-z0-9]/

/** Devices to Windows: no store takes a folder of such a name. */
const reserved = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/

/** The folder's name for a case with this reference: lower-case letters, digits and single hyphens, at most 64. */
export const caseIdFor = (reference: string): CaseId => {
  let id = ''
  for (const character of reference.normalize('NFKD').toLowerCase()) {
    if (lettersAndDigits.test(character)) id += character
    else if (!isMark(character) && id !== '' && !id.endsWith('-')) id += '-'
  }
  const name = trimHyphen(id.slice(0, 60)) || 'case'
  return reserved.test(name) ? `case-${name}` : name
}

/** The same id for a further case: references that differ may make one id. */
export const numberedCaseId = (id: CaseId, attempt: number): CaseId =>
  attempt === 1 ? id : `${id}-${attempt}`

/** Whether two references would be read as the same one. */
export const sameReference = (one: string, other: string): boolean => comparable(one) === comparable(other)

/** The next free reference of a year, such as `2026-0143`, after the highest in use. */
export const nextReference = (year: number, inUse: readonly string[]): string => {
  const prefix = `${year}-`
  const highest = inUse
    .filter((reference) => reference.startsWith(prefix) && /^\d{1,6}$/.test(reference.slice(prefix.length)))
    .reduce((most, reference) => Math.max(most, Number(reference.slice(prefix.length))), 0)
  return `${prefix}${String(highest + 1).padStart(4, '0')}`
}

const comparable = (reference: string): string => reference.normalize('NFKC').trim().toLowerCase()
/** A combining mark, left over when NFKD takes a letter apart. */
const isMark = (character: string): boolean => /\p{M}/u.test(character)
const trimHyphen = (id: string): string => (id.endsWith('-') ? id.slice(0, -1) : id)
