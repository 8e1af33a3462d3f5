import { PstDamage } from './pstDamage.ts'
import { viewOf } from './pstData.ts'
import type { PstFile, PstNode } from './pstFile.ts'
import { typeOf } from './pstItem.ts'
import { propertiesOf } from './pstProperties.ts'

export interface PstFolder {
  /** Parts divided by `/`; empty for what lies in no folder of the person's. */
  readonly path: string
  /** Ids of the messages in it, in order. */
  readonly messages: readonly number[]
}

const types = { folder: 0x02, message: 0x04 } as const
const store = 0x21
const root = 0x122

/** Folders within folders; deeper ones are shown as if they stood there. */
const depthAtMost = 50

/**
 * The folders of a PST with the messages in each, by what the nodes say of where they lie: so that a damaged table of a
 * folder hides none. `onDamage` is told where something cannot be read.
 */
export const pstFolders = (file: PstFile, onDamage: (where: string) => void): readonly PstFolder[] => {
  const folders = new Map<number, PstNode>()
  const messages = new Map<number, number[]>()
  for (const node of file.nodes(onDamage)) {
    if (typeOf(node.id) === types.folder) folders.set(node.id, node)
    else if (typeOf(node.id) === types.message) listed(messages, node.parent).push(node.id)
  }
  const below = new Map<number, PstNode[]>()
  for (const node of folders.values()) if (node.id !== node.parent) listed(below, node.parent).push(node)
  const found: PstFolder[] = []
  const top = topFolder(file) ?? cachedMailbox(file, folders, below) ?? root
  const nameIn = (node: PstNode): string =>
    [top, root].includes(node.id) ? '' : nameOf(file, node, onDamage)
  /** The folder and all below it; each is taken once, wherever it claims to lie. */
  const take = (from: PstNode, name: string): void => {
    const todo = [{ node: from, path: name, depth: 0 }]
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const { node, path, depth } = next
      if (!folders.delete(node.id)) continue
      found.push({ path, messages: messages.get(node.id) ?? [] })
      messages.delete(node.id)
      for (const child of (below.get(node.id) ?? []).toReversed()) {
        const itsPath = depth < depthAtMost ? joined(path, nameIn(child)) : path
        todo.push({ node: child, path: itsPath, depth: depth + 1 })
      }
    }
  }
  const first = folders.get(top) ?? folders.get(root)
  if (first !== undefined) take(first, '')
  // What lies beside the person's own folders, such as deleted folders and those of other programs.
  for (const node of [...folders.values()]) {
    const isBelowAnother = folders.has(node.parent) && node.parent !== node.id
    if (!isBelowAnother) take(node, nameIn(node))
  }
  for (const node of [...folders.values()]) take(node, nameIn(node))
  const lost = [...messages.values()].flat().sort((one, other) => one - other)
  return [...found, ...(lost.length > 0 ? [{ path: '', messages: lost }] : [])].filter(
    ({ path, messages: inIt }) => path !== '' || inIt.length > 0,
  )
}

const listed = <T>(lists: Map<number, T[]>, key: number): T[] => {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}

/** The folder that holds the person's own (MS-PST section 2.4.3), by the last four bytes of its entry id. */
const topFolder = (file: PstFile): number | null => {
  try {
    const node = file.node(store)
    const entry = node && propertiesOf(file, node).properties.bytes(0x35e0)
    return entry?.length === 24 ? viewOf(entry).getUint32(20, true) : null
  } catch (error) {
    if (error instanceof PstDamage) return null
    throw error
  }
}

/** In an OST, of a server's mailbox, no entry names it: it is that of two so named that has folders. */
const cachedMailbox = (
  file: PstFile,
  folders: ReadonlyMap<number, PstNode>,
  below: ReadonlyMap<number, readonly PstNode[]>,
): number | null => {
  for (const node of folders.values()) {
    const isThird = node.parent !== root && folders.get(node.parent)?.parent === root
    if (isThird && below.has(node.id) && nameOf(file, node, () => undefined) === 'IPM_SUBTREE') return node.id
  }
  return null
}

const nameOf = (file: PstFile, node: PstNode, onDamage: (where: string) => void): string => {
  try {
    const name = propertiesOf(file, node).properties.text(0x3001, 2000).replaceAll('/', '-').trim()
    if (name !== '') return name
  } catch (error) {
    if (!(error instanceof PstDamage)) throw error
    onDamage(`folder ${node.id}`)
  }
  return `${node.id}`
}

const joined = (path: string, name: string): string => [path, name].filter((part) => part !== '').join('/')
