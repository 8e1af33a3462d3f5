import { answerInTime } from './answerInTime.ts'
import { listenersOf } from './listeners.ts'
import { type Dragged, type DraggedFile, ignoreHostError } from './mailHost.ts'

/**
 * Tells of mails that are dragged out of Outlook's own list. Outlook on the web and the new one for Windows say so by an
 * event of theirs; classic Outlook and the Mac's refuse it, and there the page itself is dropped on.
 */
export const followDrags = () => {
  const listeners = listenersOf<Dragged>()
  // An office.js that does not know the event has no name for it.
  const event = Office.EventType.DragAndDropEvent as Office.EventType | undefined
  const told = ({ dragAndDropEventData: data }: Office.DragAndDropEventArgs) =>
    listeners.call(
      data.type === 'drop'
        ? { kind: 'dropped', files: Array.from(data.dataTransfer.files, fileOf) }
        : { kind: 'over' },
    )
  // Nothing waits for it: the pane starts without.
  if (event !== undefined) {
    answerInTime<void>((callback) => Office.context.mailbox.addHandlerAsync(event, told, callback)).catch(
      ignoreHostError,
    )
  }
  return { onDragged: listeners.add }
}

const fileOf = ({ fileContent, name }: Office.DroppedItemDetails): DraggedFile => ({
  name,
  read: () => fileContent.arrayBuffer(),
})
