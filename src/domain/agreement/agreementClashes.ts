import { z } from 'zod'
import type { Expectation } from './agreementExpected.ts'

/** As much of an agreement as can be read, so that these faults are told beside those of its form. */
const asFarAsRead = z.object({
  contact: z.unknown(),
  standIn: z.unknown(),
  secondPerson: z.unknown(),
  provider: z.unknown(),
  reminders: z.unknown(),
  decisions: z.unknown(),
})

const people = ['contact', 'standIn', 'secondPerson', 'provider'] as const
type Role = (typeof people)[number]

/** What the parts of an agreement ask of each other. */
export const agreementClashes = (value: unknown): readonly Expectation[] => {
  const read = asFarAsRead.partial().safeParse(value)
  if (!read.success) return []
  const { reminders, decisions } = read.data
  return [
    ...sharedAddresses((role) => addressOf(read.data[role])),
    ...repeated(reminders).map((index) => ({
      path: ['reminders', index],
      expected: 'each number of days once',
    })),
    ...(isEmptyObject(decisions)
      ? [{ path: ['decisions'], expected: 'at least one decision, such as keepAsShared: [contact]' }]
      : []),
  ]
}

/** Four persons, four addresses: who approves is another than who decided, and the provider decides nothing. */
const sharedAddresses = (addressOfRole: (role: Role) => string | null): readonly Expectation[] =>
  people.flatMap((role, index) => {
    const address = addressOfRole(role)
    const other = people.slice(0, index).find((earlier) => addressOfRole(earlier) === address)
    return address === null || other === undefined
      ? []
      : [{ path: [role, 'address'], expected: `another address than that of ${other}` }]
  })

const addressOf = (person: unknown): string | null => {
  const read = z.object({ address: z.string().trim().toLowerCase().min(1) }).safeParse(person)
  return read.success ? read.data.address : null
}

/** Where a list names something that it named before. */
const repeated = (list: unknown): readonly number[] =>
  Array.isArray(list) ? list.flatMap((item, index) => (list.indexOf(item) < index ? [index] : [])) : []

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0
