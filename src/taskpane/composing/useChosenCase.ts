import { useEffect, useState } from 'react'
import type { FilingKind } from '../../domain/cases/case.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import {
  type ChosenCase,
  chosenCaseText,
  dismissedText,
  readChosenCase,
  readDismissed,
} from '../../domain/sending/chosenCase.ts'
import type { DraftMessage } from '../../outlook/mailHost.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import { knownBy, rememberedChoices } from './rememberedChoices.ts'

/** What somebody has chosen so far for the mail he writes. */
export interface Choices {
  readonly chosen: Pick<ChosenCase, 'caseId' | 'reference' | 'title'> | null
  /** Null: by what is promised. */
  readonly kind: FilingKind | null
  readonly dismissed: readonly string[]
}

const nothingChosen: Choices = { chosen: null, kind: null, dismissed: [] }

/** The choices as Outlook keeps them with the mail, and every change of them kept at once, there and in the pane. */
export const useChosenCase = (draft: DraftMessage, metadata: MessageMetadata) => {
  const [choices, setChoices] = useState<Choices | null>(null)
  const [text, setText] = useState<string | null>(null)
  const [problem, setProblem] = useState<ProblemCode | null>(null)

  useEffect(() => {
    const begin = (kept: string | null) => {
      const found = readChosenCase(kept)
      setText(kept)
      setChoices(found ? { ...found, chosen: found } : { ...nothingChosen, dismissed: readDismissed(kept) })
    }
    // A mail of which nothing can be read yet has nothing chosen; keeping fails with its own sentence.
    draft.chosenCase().then(begin, () => begin(null))
  }, [draft])

  // Recipients and subject may change after the choice: the mail is known by them when it is dropped as a file.
  useEffect(() => {
    if (text === null) return
    void rememberedChoices(localStorage).remember(knownBy(metadata), readChosenCase(text), Date.now())
  }, [text, metadata])

  const keepText = (next: string | null) => {
    if (next === null) void rememberedChoices(localStorage).remember(knownBy(metadata), null, Date.now())
    setText(next)
    setProblem(null)
    draft.keepChosenCase(next).catch((error: unknown) => setProblem(problemOf(error)))
  }
  return {
    choices,
    problem,
    /** `kind`: as it is shown now. */
    keep: (next: Choices, kind: FilingKind) => {
      setChoices(next)
      const kept = textOf(next, kind)
      if (kept !== text) keepText(kept)
    },
    again: () => keepText(text),
  }
}

/** Null: nothing was chosen or dismissed, so nothing is kept with the mail. */
const textOf = ({ chosen, dismissed }: Choices, kind: FilingKind): string | null => {
  if (chosen !== null) return chosenCaseText({ ...chosen, kind, dismissed })
  return dismissed.length === 0 ? null : dismissedText(dismissed)
}
