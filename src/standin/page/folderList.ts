import { button, element } from './dom.ts'
import type { MailProgram } from './program.ts'
import type { Words } from './words.ts'

export const folderList = (program: MailProgram, words: Words): HTMLElement => {
  const buttons = program.mailbox.folders.map((folder) => {
    const count = program.mailbox.messages.filter((message) => message.folder === folder).length
    const made = button(
      { title: folder || words.inbox },
      () => program.openFolder(folder),
      element('span', {}, folder || words.inbox),
      element('span', { class: 'count', 'aria-hidden': 'true' }, String(count)),
    )
    return { folder, made }
  })
  const show = () => {
    for (const { folder, made } of buttons) {
      made.setAttribute('aria-current', String(folder === program.folder()))
    }
  }
  program.onChange((change) => {
    if (change === 'folder') show()
  })
  show()
  return element('nav', { class: 'folders', 'aria-label': words.folders }, ...buttons.map(({ made }) => made))
}
