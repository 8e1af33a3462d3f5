import { type DragEvent, useEffect, useState } from 'react'
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

/**
 * A mail dropped on the pane. It stays until it is put away: dragging a mail out of the list selects it first,
 * so a change of selection may arrive after the drop. `selected`: key of the mail on show in Outlook, null while none is.
 */
export const useDroppedMail = (selected: string | null) => {
  const [dropped, setDropped] = useState<Dropped>({ kind: 'nothing' })
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (selected === null) return
    setDropped((now) => (now.kind === 'failed' && now.beside !== selected ? { kind: 'nothing' } : now))
  }, [selected])
  const failed = (problem: ProblemCode) => setDropped({ kind: 'failed', problem, beside: selected })

  const take = async (files: FileList) => {
    if (files.length === 0) return
    setDropped({ kind: 'reading' })
    try {
      const { readDroppedFiles } = await import('./readDroppedFiles.ts')
      const { mails, leftOut } = await readDroppedFiles([...files])
      const [mail] = mails
      if (mail === undefined) failed('notAMail')
      else
        setDropped(mails.length === 1 ? { kind: 'mail', mail, leftOut } : { kind: 'several', mails, leftOut })
    } catch (error) {
      failed(problemOf(error))
    }
  }

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
