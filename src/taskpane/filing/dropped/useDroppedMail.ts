import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Dragged, DraggedFile, MailHost } from '../../../outlook/mailHost.ts'
import { type ProblemCode, problemOf } from '../../problem.ts'
import type { MailToFile } from '../mailToFile.ts'
import type { LeftOut } from './readDroppedFiles.ts'

export type Dropped =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'mail'; readonly mail: MailToFile; readonly leftOut: readonly LeftOut[] }
  | {
      readonly kind: 'several'
      readonly mails: readonly MailToFile[]
      readonly leftOut: readonly LeftOut[]
    }
  /** `beside`: the mail that was on show then; with the next one it is told of no more. */
  | { readonly kind: 'failed'; readonly problem: ProblemCode; readonly beside: string | null }

/** Milliseconds: Outlook does not say that what was over the pane is no longer. */
const overAtMost = 1500

/**
 * A mail dropped on the pane: out of a folder, or out of Outlook, which on the web tells of it itself. It stays until it is put away: dragging a mail out of the list selects it first,
 * so a change of selection may arrive after the drop. `selected`: key of the mail on show in Outlook, null while none is.
 */
export const useDroppedMail = (host: Pick<MailHost, 'onDragged'>, selected: string | null) => {
  const [dropped, setDropped] = useState<Dropped>({ kind: 'nothing' })
  const [isOver, setOver] = useState(false)
  const away = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (selected === null) return
    setDropped((now) => (now.kind === 'failed' && now.beside !== selected ? { kind: 'nothing' } : now))
  }, [selected])
  const failed = (problem: ProblemCode) => setDropped({ kind: 'failed', problem, beside: selected })

  const take = async (given: FileList | readonly DraggedFile[]) => {
    if (given.length === 0) return
    setDropped({ kind: 'reading' })
    try {
      const { readDroppedFiles } = await import('./readDroppedFiles.ts')
      const files = await Promise.all(Array.from<File | DraggedFile>(given).map(asFile))
      const { mails, leftOut } = await readDroppedFiles(files)
      const [mail] = mails
      if (mail === undefined) failed('notAMail')
      else
        setDropped(mails.length === 1 ? { kind: 'mail', mail, leftOut } : { kind: 'several', mails, leftOut })
    } catch (error) {
      failed(problemOf(error))
    }
  }

  const dragged = useEffectEvent((what: Dragged) => {
    clearTimeout(away.current)
    setOver(what.kind === 'over')
    if (what.kind === 'over') away.current = setTimeout(() => setOver(false), overAtMost)
    else void take(what.files)
  })
  useEffect(() => host.onDragged((what) => dragged(what)), [host])

  return {
    dropped,
    isOver,
    take: (files: FileList) => void take(files),
    putAway: () => setDropped({ kind: 'nothing' }),
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        void take(event.dataTransfer.files)
      },
    },
  }
}

const asFile = async (given: File | DraggedFile): Promise<File> =>
  given instanceof File ? given : new File([await given.read()], given.name)
