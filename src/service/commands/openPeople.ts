import { userInfo } from 'node:os'
import path from 'node:path'
import type { CommandContext } from './command.ts'
import { isThere } from './isThere.ts'

/** The people of the file that is named, else of people.yaml in the organisation's folder, else one with all roles. */
export const openPeople = async ({ settings, drivers }: CommandContext, file?: string) => {
  const kept = path.join(settings.data, settings.organisation, 'people.yaml')
  return drivers.openPeople(file ?? ((await isThere(kept)) ? kept : null), {
    name: userInfo().username,
    address: null,
  })
}
