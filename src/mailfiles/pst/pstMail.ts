import { setImmediate } from 'node:timers/promises'
import { PstDamage } from './pstDamage.ts'
import { PstFile } from './pstFile.ts'
import { rebuiltMail } from './rebuiltMail.ts'

/** A mail of a PST, rebuilt. Lets others have a turn between its pieces, for the file is read synchronously. */
export async function* pstMail(path: string, id: number): AsyncGenerator<Uint8Array> {
  const file = new PstFile(path)
  try {
    const node = file.node(id)
    if (node === null) throw new PstDamage(`item ${id} is nowhere`)
    for (const piece of rebuiltMail(file, node)) {
      yield piece
      await setImmediate()
    }
  } finally {
    file.close()
  }
}
