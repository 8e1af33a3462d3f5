import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import type { SharedFolders } from './shownMailbox.ts'

/** The people of Adviesbureau De Linde who may sign in, and the ICT provider; the mailbox shown is the first one's. */
const people = [
  {
    id: 'judith',
    name: 'Judith Kramer',
    address: 'j.kramer@delinde.example',
    roles: '[employee, caseManager, contact, secondPerson, provider]',
  },
  { id: 'anouk', name: 'Anouk de Boer', address: 'a.deboer@delinde.example', roles: '[employee]' },
  { id: 'ict', name: 'ICT-beheer', address: '', roles: '[provider]' },
  // A leaving takes more people: one signs for the firm or asks for the mailbox of whoever has gone, another grants it.
  {
    id: 'renee',
    name: 'Renée Dijkhuis',
    address: 'r.dijkhuis@delinde.example',
    roles: '[employee, caseManager, contact, secondPerson]',
  },
  {
    id: 'wim',
    name: 'Wim Janssen',
    address: 'administratie@delinde.example',
    roles: '[contact, secondPerson]',
  },
] as const

/** The colleague who left had shared his folder of projects. */
export const sampleSharedFolders: SharedFolders = { 'Projecten (gedeeld)': 's.hofstra@delinde.example' }

/** Writes a people.yaml with new keys, unless there is one. */
export const writeSamplePeople = async (file: string): Promise<void> => {
  const entries = people.map(
    ({ id, name, address, roles }) =>
      `- id: ${id}\n  name: ${name}\n${address && `  address: ${address}\n`}  roles: ${roles}\n  key: ${newKey()}\n`,
  )
  await writeFile(file, entries.join(''), { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
}

const newKey = (): string => randomBytes(32).toString('base64url')
