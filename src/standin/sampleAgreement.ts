import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type CalendarDate, plusMonths } from '../domain/calendar/calendar.ts'

/** People whom the sample's agreement names; the roster and people.yaml know two of them. */
export const contact = { name: 'Judith Kramer', address: 'j.kramer@delinde.example' }
export const standIn = { name: 'Anouk de Boer', address: 'a.deboer@delinde.example' }

/** Which register of agreements; the file bears its name. */
const id = 'de-linde'

const yaml = (
  from: CalendarDate,
): string => `# Wat Adviesbureau De Linde en zijn ICT-beheer over mailboxen afspraken.
customer: Adviesbureau De Linde
zone: Europe/Amsterdam
language: nl
from: ${from}
domains: [delinde.example]

contact:
  name: ${contact.name}
  address: ${contact.address}
standIn:
  name: ${standIn.name}
  address: ${standIn.address}
provider:
  name: ICT-beheer
  address: servicedesk@ictbeheer.example

# Zo lang blijft een mailbox, geteld vanaf de laatste werkdag.
mailboxes:
  leaver:
    period: P3M
    from: lastDay

reminders: [30, 14, 7, 3, 1]

# Wie vertrekt ruimt een week ervoor op; van zijn mailbox blijft een kopie bij het kantoor.
leaving:
  cleanUp: 7
  handOver: 4
  checks: 2
  accountClosed: 1
  staticCopy: true

# Mail die nergens is opgeborgen gaat 90 dagen na ontvangst weg.
mail:
  after: P90D
  since: received
  unlessFiled: true

decisions:
  keepAsShared: [contact, standIn]
  handOver: [contact, standIn]
  staticCopy: [contact, standIn]
  letLapse: [contact, standIn]
  legalHold: [contact, standIn]

mailboxOnly: >-
  Afspraken over vakanties en roosters, nieuwsbrieven en uitnodigingen.
`

/** Writes the sample firm's agreement into its folder, unless there is one. */
export const writeSampleAgreement = async (organisation: string, today: CalendarDate): Promise<void> => {
  const folder = path.join(organisation, 'agreements')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, `${id}.yaml`), yaml(plusMonths(today, -12)), { flag: 'wx' }).catch(
    (error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    },
  )
}
