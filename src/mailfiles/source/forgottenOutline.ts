import path from 'node:path'
import type { ContainerKind } from './containerReader.ts'
import { keptMailIn } from './keptMail.ts'
import { isInPlace, type KnownPlace, type MailPlace, outlineAt } from './mailPlace.ts'
import type { Outline } from './outline.ts'

type SeenOutline = Omit<Outline, 'isCutOff'>

const reading: Readonly<
  Record<ContainerKind, (file: string, place: MailPlace) => Promise<SeenOutline | null>>
> = {
  mail: async (file, { size, seen }) => {
    const { looseMailOutline } = await import('./readLooseMail.ts')
    const { isCutOff: _, ...outline } = await looseMailOutline(
      file,
      size,
      keptMailIn(seen).bytesFrom === 'msg',
    )
    return outline
  },
  mbox: async (file, place) => {
    const { isCutOff: _, ...outline } = (await outlineAt(file, place)).outline
    return outline
  },
  pst: async (file, { first }) => (await import('./readPst.ts')).pstMailOutline(file, first),
}

/** What a mail says of which the index keeps nothing, read anew. Null: it lies there no more. */
export const forgottenOutline = async (root: string, place: KnownPlace): Promise<SeenOutline | null> => {
  const file = path.join(root, place.path)
  try {
    return (await isInPlace(file, place)) ? await reading[place.kind](file, place) : null
  } catch (error) {
    // It went while it was read.
    if (error instanceof Error && 'syscall' in error) return null
    throw error
  }
}
