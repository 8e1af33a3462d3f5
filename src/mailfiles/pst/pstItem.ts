import type { ItemProperties } from '../../mime/msg/itemProperties.ts'
import { PstDamage } from './pstDamage.ts'
import type { PstFile, PstNode } from './pstFile.ts'
import { type PstProperties, propertiesOf } from './pstProperties.ts'
import { tableRows } from './pstTable.ts'

/** A mail as it lies in a PST: its properties, its recipients and what is attached. */
export interface PstItem {
  readonly properties: PstProperties
  readonly recipients: readonly ItemProperties[]
  readonly attachments: readonly PstAttachment[]
  /** False where recipients or attachments are damaged, or more than are read. */
  readonly isWhole: boolean
}

export interface PstAttachment {
  readonly properties: PstProperties
  /** The mail that it is; null for a file. */
  readonly message: PstNode | null
}

/** Of each kind in one item; Exchange stops at 500 recipients and 250 attachments. */
const partsAtMost = 1000
const recipientTable = 0x692
const attachmentType = 0x05

/** Throws a PstDamage where not even the properties can be read. */
export const openPstItem = (file: PstFile, node: PstNode): PstItem => {
  const { properties, heap } = propertiesOf(file, node)
  const { codepage } = properties
  const whole = { is: true }
  const unlessDamaged = <T>(read: () => T, otherwise: T): T => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof PstDamage)) throw error
      whole.is = false
      return otherwise
    }
  }
  const table = unlessDamaged(() => heap.subnode(recipientTable), null)
  const recipients: ItemProperties[] = []
  if (table !== null) {
    unlessDamaged(() => {
      for (const row of tableRows(file, table, codepage, partsAtMost)) recipients.push(row)
    }, undefined)
  }
  const nodes = unlessDamaged(
    () => [...heap.subnodes().values()].filter(({ id }) => typeOf(id) === attachmentType),
    [],
  )
  const attachments = nodes
    .slice(0, partsAtMost)
    .map((one) => unlessDamaged(() => attachmentIn(file, one, codepage), null))
    .filter((one) => one !== null)
  return { properties, recipients, attachments, isWhole: whole.is && nodes.length <= partsAtMost }
}

/** What a node is stands in the lower five bits of its id (MS-PST section 2.2.2.1). */
export const typeOf = (id: number): number => id & 0x1f

const attachmentIn = (file: PstFile, node: PstNode, codepage: string): PstAttachment => {
  const { properties } = propertiesOf(file, node, codepage)
  const isMessage = properties.number(0x3705) === 5
  return { properties, message: isMessage ? properties.message(0x3701) : null }
}
