/** One thing that `dossier verify` found. `place` is a path within the organisation's folder. */
export type Finding =
  | {
      readonly kind: 'entryMissing' | 'entryAltered' | 'entryReordered' | 'chainBroken' | 'registerReplaced'
      readonly place: string
      readonly seq: number
    }
  | {
      readonly kind:
        | 'namesNothing'
        | 'movedNowhere'
        | 'movedElsewhere'
        | 'moveUnfinished'
        | 'erasureUnfinished'
      readonly place: string
      readonly seq: number
    }
  | {
      readonly kind: 'registerCutOff'
      readonly place: string
      readonly seq: number
      readonly expected: number
    }
  | { readonly kind: 'registerMissing'; readonly place: string }
  | {
      readonly kind: 'mailMissing' | 'mailAltered' | 'attachmentMissing' | 'attachmentAltered'
      readonly place: string
      readonly seq: number
    }
  | { readonly kind: 'unreadable' | 'unreferenced'; readonly place: string }

/**
 * A file that no entry names was never acknowledged, and nor was a move that was not finished: its mail is in both cases. Of
 * what was to be erased something is left. A case that was taken over alone tells of moves between it and cases that are
 * not here; that one was here and is gone, the heads say. These are listed, and damage only when asked for.
 */
export const isDamage = ({ kind }: Finding, strict: boolean): boolean =>
  strict || !['unreferenced', 'movedElsewhere', 'moveUnfinished', 'erasureUnfinished'].includes(kind)

/** The finding as a sentence for a terminal. */
export const findingSentence = (finding: Finding): string => {
  switch (finding.kind) {
    case 'entryMissing':
      return `${finding.place}: entry ${finding.seq} is missing`
    case 'entryAltered':
      return `${finding.place}: entry ${finding.seq} was altered`
    case 'entryReordered':
      return `${finding.place}: the file of entry ${finding.seq} holds another entry (reordered)`
    case 'chainBroken':
      return `${finding.place}: entry ${finding.seq} does not follow from the entry before it; one of the two was altered`
    case 'namesNothing':
      return `${finding.place}: entry ${finding.seq} is about a filing, commitment or note that the register does not have`
    case 'movedNowhere':
      return `${finding.place}: entry ${finding.seq} says that a mail was moved to a case where it is not`
    case 'movedElsewhere':
      return `${finding.place}: entry ${finding.seq} says that a mail was moved from or to a case that is not here, so that only this half could be looked at`
    case 'moveUnfinished':
      return `${finding.place}: entry ${finding.seq} was moved here and stands in the case it came from as well; withdraw it in one of them`
    case 'erasureUnfinished':
      return `${finding.place}: entry ${finding.seq} is about a mail that was erased, and still says something of it; \`dossier tidy\` finishes that`
    case 'registerCutOff':
      return `${finding.place}: cut off after entry ${finding.seq}; entry ${finding.expected} was known`
    case 'registerReplaced':
      return `${finding.place}: entry ${finding.seq} is not the one that was known; the register was rewritten`
    case 'registerMissing':
      return `${finding.place}: the register is gone`
    case 'mailMissing':
      return `${finding.place}: missing, though entry ${finding.seq} names it`
    case 'mailAltered':
      return `${finding.place}: altered, its bytes are not those of entry ${finding.seq}`
    case 'attachmentMissing':
      return `${finding.place}: missing, though entry ${finding.seq} says that it was saved apart`
    case 'attachmentAltered':
      return `${finding.place}: altered, its bytes are not those that entry ${finding.seq} says were saved apart`
    case 'unreadable':
      return `${finding.place}: holds a link, or a name that Dossier would not give; nothing in it was looked at`
    case 'unreferenced':
      return `${finding.place}: no entry names it; it was never acknowledged`
  }
}
