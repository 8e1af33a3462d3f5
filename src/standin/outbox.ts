import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Letter, Postman } from '../ports/postman.ts'
import { mailOf } from '../post/mailOf.ts'

const sender = { name: 'Dossier', address: 'dossier@delinde.example' }

/** Told of a letter that a mail server would have sent, and of the file it lies in. */
export type OnLetter = (letter: Letter, file: string) => void

/** Sends nothing: each letter becomes a mail in a folder. */
export const outbox = (folder: string, onLetter: OnLetter): Postman => ({
  ready: async () => 'ready',
  send: async (letter) => {
    const name = createHash('sha256').update(letter.messageId).digest('hex').slice(0, 16)
    const file = path.join(folder, `${name}.eml`)
    await mkdir(folder, { recursive: true })
    await writeFile(file, await mailOf(letter, sender))
    onLetter(letter, file)
    return { kind: 'accepted' }
  },
  close: () => undefined,
})
