import { dragAndDrop, type Outlook } from './office/outlook.ts'
import { toBase64 } from './office/wireText.ts'
import type { MailProgram } from './program.ts'

/** Ids of the mails that are dragged, one a line. */
const dragged = 'application/x-dragged-mails'

/** Lets the lines of a list be dragged; `mailsOf` says which mails go along. */
export const letDrag = (list: HTMLElement, mailsOf: (line: Element) => readonly string[]): void => {
  list.addEventListener('dragstart', (event) => {
    const line = event.target instanceof Element ? event.target.closest('[role=option]') : null
    if (line === null || event.dataTransfer === null) return
    event.dataTransfer.setData(dragged, mailsOf(line).join('\n'))
    // Chromium ends a drag at once where the page changes while it begins.
    setTimeout(() => document.documentElement.classList.add('dragging'))
  })
  list.addEventListener('dragend', () => document.documentElement.classList.remove('dragging'))
}

/** Tells the add-in of mails that are dragged over its pane and dropped there, as Outlook on the web does. */
export const takeDrags = (
  pane: HTMLElement,
  program: Pick<MailProgram, 'bytes' | 'message'>,
  outlook: () => Outlook | null,
): void => {
  const isMail = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes(dragged) === true
  pane.addEventListener('dragover', (event) => {
    if (!isMail(event)) return
    event.preventDefault()
    outlook()?.fire(dragAndDrop, { type: 'dragover', ...placeOf(event) })
  })
  pane.addEventListener('drop', (event) => {
    if (!isMail(event)) return
    event.preventDefault()
    const ids = event.dataTransfer?.getData(dragged).split('\n') ?? []
    void filesOf(ids, program).then((files) =>
      outlook()?.fire(dragAndDrop, { type: 'drop', files, ...placeOf(event) }),
    )
  })
}

const filesOf = (ids: readonly string[], program: Pick<MailProgram, 'bytes' | 'message'>) =>
  Promise.all(
    ids.map(async (id) => ({
      name: `${program.message(id)?.subject ?? ''}.eml`,
      base64: toBase64(await program.bytes(id)),
    })),
  )

const placeOf = ({ pageX, pageY, offsetX, offsetY }: DragEvent) => ({
  ...{ pageX, pageY },
  ...{ taskPaneX: offsetX, taskPaneY: offsetY },
})
