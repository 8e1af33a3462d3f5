import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CopyManifest } from '../../domain/copies/copyManifest.ts'
import type { CopiedMail } from './copyJournal.ts'
import type { TagFiles } from './tagFiles.ts'

/** Beside `index.html`, with all that it loads. */
export const pageFolder = 'page'

const templates = path.join(import.meta.dirname, 'page')
const scripts = ['copyWords.js', 'copyWork.js', 'copyIndex.js', 'copyList.js', 'copyPage.js']

/** Mails in one script file: more would make lines that no editor opens. */
const mailsAtOnce = 5000

/**
 * The page that shows a copy. It is opened from the file system, where a page may load scripts and nothing else: so the
 * mails are scripts, and words of theirs are text in them.
 */
export class CopyPage {
  readonly #tags: TagFiles
  readonly #manifest: CopyManifest
  readonly #folders = new Map<string, number>()
  #rows: string[] = []
  #parts = 0

  constructor(tags: TagFiles, manifest: CopyManifest) {
    this.#tags = tags
    this.#manifest = manifest
  }

  add(mail: CopiedMail): void {
    const slash = mail.path.lastIndexOf('/')
    const stored = mail.path.slice(0, slash)
    const number = this.#folders.get(stored) ?? this.#folders.size
    this.#folders.set(stored, number)
    const to = mail.to.map(({ name, address }) => name || address).join(', ')
    const at = mail.sentAt === null ? null : Math.floor(Date.parse(mail.sentAt) / 60_000)
    const { from, subject, size, attachments, isWithdrawn } = mail
    const row = [number, mail.path.slice(slash + 1), at, from?.name ?? '', from?.address ?? '', to, subject]
    this.#rows.push(scriptText([...row, size, attachments, ...(isWithdrawn ? [1] : [])]))
    if (this.#rows.length === mailsAtOnce) this.#writePart()
  }

  finish(): void {
    if (this.#rows.length > 0) this.#writePart()
    const copy = { ...this.#manifest, folders: [...this.#folders.keys()], mails: [] }
    this.#tags.write(`${pageFolder}/copy.js`, `const copy = ${scriptText(copy)}\n`)
    for (const file of [...scripts, 'copy.css']) {
      this.#tags.write(`${pageFolder}/${file}`, readFileSync(path.join(templates, file)))
    }
    this.#tags.write('index.html', this.#page())
  }

  #writePart(): void {
    this.#parts += 1
    this.#tags.write(partName(this.#parts), `copy.mails.push(\n${this.#rows.join(',\n')},\n)\n`)
    this.#rows = []
  }

  #page(): string {
    const parts = Array.from({ length: this.#parts }, (_, at) => partName(at + 1))
    const files = [`${pageFolder}/copy.js`, ...parts, ...scripts.map((file) => `${pageFolder}/${file}`)]
    const tags = files.map((file) => `<script defer src="${file}"></script>`).join('\n    ')
    return readFileSync(path.join(templates, 'copy.html'), 'utf8')
      .replace('<!-- title -->', () => markupText(this.#manifest.title))
      .replace('<!-- scripts -->', () => tags)
  }
}

const partName = (number: number): string => `${pageFolder}/mails-${String(number).padStart(4, '0')}.js`

/** A value as script: also where the script should come to stand within a page, no text in it ends it. */
const scriptText = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const markupText = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
