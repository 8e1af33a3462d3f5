import { button, element } from './dom.ts'
import type { MailProgram } from './program.ts'
import { foldersOf } from './sentFolder.ts'
import type { Words } from './words.ts'

export const folderList = (program: MailProgram, words: Words): HTMLElement => {
  const countOf = (folder: string) =>
    String(program.messages().filter((message) => message.folder === folder).length)
  const buttons = foldersOf(program.mailbox).map((folder) => {
    const count = element('span', { class: 'count', 'aria-hidden': 'true' }, countOf(folder))
    const made = button(
      { title: folder || words.inbox },
      () => program.openFolder(folder),
      element('span', {}, folder || words.inbox),
      count,
    )
    return { folder, made, count }
  })
  const show = () => {
    for (const { folder, made } of buttons) {
      made.setAttribute('aria-current', String(folder === program.folder()))
    }
  }
  program.onChange((change) => {
    if (change === 'folder') show()
    if (change === 'sent') for (const { folder, count } of buttons) count.textContent = countOf(folder)
  })
  show()
  return element('nav', { class: 'folders', 'aria-label': words.folders }, ...buttons.map(({ made }) => made))
}
