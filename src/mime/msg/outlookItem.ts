import { openCompoundFile, type Storage } from './compoundFile.ts'
import type { ItemProperties } from './itemProperties.ts'
import { Properties, rowsStart } from './properties.ts'

/** A mail as Outlook keeps it in a .msg (MS-OXMSG): its properties, its recipients and what is attached. */
export interface OutlookItem {
  readonly properties: ItemProperties
  readonly recipients: readonly ItemProperties[]
  readonly attachments: readonly ItemAttachment[]
  /** False where it has more recipients or attachments than are read. */
  readonly isWhole: boolean
}

export interface ItemAttachment {
  readonly properties: ItemProperties
  /** A mail within the mail; null for a file. */
  readonly item: OutlookItem | null
}

/** Of each kind in one item; Exchange stops at 500 recipients and 250 attachments. */
const partsAtMost = 1000
/** Items within items; deeper ones are left out. */
const depthAtMost = 5

/** The item in a .msg's bytes; null where they hold none. */
export const openOutlookItem = (bytes: Uint8Array<ArrayBuffer>): OutlookItem | null => {
  const root = openCompoundFile(bytes)
  return root === null || !holdsItem(root) ? null : itemIn(root, rowsStart.item, 0)
}

/** Other compound files, such as a .doc, have no properties of MAPI. */
const holdsItem = ({ streams }: Storage): boolean =>
  streams.has('__properties_version1.0') &&
  [...streams.keys()].some((name) => name.startsWith('__substg1.0_'))

/** Contacts and tasks are kept in the same form, and are no mail. */
export const isMailItem = ({ properties }: Pick<OutlookItem, 'properties'>): boolean => {
  const of = properties.text(0x001a).toLowerCase()
  return !notMails.some((name) => of === name || of.startsWith(`${name}.`))
}

const notMails = [
  'ipm.contact',
  'ipm.distlist',
  'ipm.appointment',
  'ipm.task',
  'ipm.stickynote',
  'ipm.activity',
  'ipm.microsoft',
  'ipm.configuration',
]

const itemIn = (storage: Storage, start: number, depth: number): OutlookItem => {
  const properties = new Properties(storage, start)
  const recipients = parts(storage, '__recip_version1.0_')
  const attachments = parts(storage, '__attach_version1.0_')
  return {
    properties,
    recipients: recipients
      .slice(0, partsAtMost)
      .map((one) => new Properties(one, rowsStart.part, properties.codepage)),
    attachments: attachments
      .slice(0, partsAtMost)
      .map((one) => attachmentIn(one, properties.codepage, depth)),
    isWhole: recipients.length <= partsAtMost && attachments.length <= partsAtMost,
  }
}

const attachmentIn = (storage: Storage, codepage: string, depth: number): ItemAttachment => {
  const within = storage.storages.get('__substg1.0_3701000d')
  return {
    properties: new Properties(storage, rowsStart.part, codepage),
    item:
      within === undefined || depth === depthAtMost || !holdsItem(within)
        ? null
        : itemIn(within, rowsStart.itemWithin, depth + 1),
  }
}

/** In the order of their names, which number them. */
const parts = ({ storages }: Storage, prefix: string): readonly Storage[] =>
  [...storages]
    .filter(([name]) => name.startsWith(prefix))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, storage]) => storage)
