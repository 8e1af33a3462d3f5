import { addsUp, type CopyCounts, type FolderCopied } from '../../domain/copies/copyCounts.ts'
import { type Milestone, timeLeft } from '../../domain/copies/timeLeft.ts'
import type { BagFault, CopyProgress, CopyWatch } from '../../ports/staticCopy.ts'
import type { Terminal } from './terminal.ts'

/** What a copy came to, in sentences for a terminal. */
export const countSentences = ({ copied, leftOut, differences, damage }: CopyCounts): readonly string[] => {
  const reasons = Object.entries(leftOut).map(
    ([reason, count]) => `${count} ${reasonWords[reason] ?? reason}`,
  )
  return [
    `${copied === 1 ? '1 mail' : `${copied} mails`} copied${reasons.length === 0 ? '' : `, left out: ${reasons.join(', ')}`}`,
    ...differences.map(differenceSentence),
    ...(damage > 0
      ? [
          `${damage === 1 ? '1 place' : `${damage} places`} of the mailbox could not be read, or not to the end; the copy holds what could be`,
        ]
      : []),
    ...(differences.length === 0 ? ['complete: the counts of every folder add up'] : []),
  ]
}

const reasonWords: Readonly<Record<string, string>> = {
  notNeeded: 'not needed',
  notChosen: 'not chosen',
}

const differenceSentence = (folder: FolderCopied): string => {
  const { path, before, after, copied } = folder
  const name = path === null ? 'folders of which nothing was copied' : path || 'the uppermost folder'
  return addsUp(folder)
    ? `${name}: complete`
    : `${name}: ${before} mails lay there before, ${after} after, ${copied} were copied; make the copy again`
}

export const faultSentence = ({ kind, path }: BagFault): string => {
  switch (kind) {
    case 'missing':
      return `${path}: missing, though the manifest names it`
    case 'altered':
      return `${path}: altered, its bytes are not those of the manifest`
    case 'notListed':
      return `${path}: no manifest names it`
    case 'listedTwice':
      return `${path}: the manifest names it twice`
    case 'badLine':
      return `${path}: no line of a manifest, or not about the payload`
    case 'badPath':
      return `${path}: the manifest names a path that leads out of the copy, or is none on every system`
    case 'otherTotal':
      return `${path}: files and bytes are not as many as it says`
  }
}

const stepWords: Readonly<Record<CopyProgress['step'], string>> = {
  mails: 'mails',
  mbox: 'mails in mbox files',
  finishing: 'writing manifests',
  packing: 'files packed',
  checking: 'files checked',
}

/** Shows progress with the time left. `now` gives milliseconds. */
export const watchOn = (terminal: Terminal, now: () => number, signal?: AbortSignal): CopyWatch => {
  let start: (Milestone & { readonly step: string }) | null = null
  let shownAt = Number.NEGATIVE_INFINITY
  return {
    ...(signal && { signal }),
    progress: ({ step, done, of }) => {
      const at = now()
      if (start?.step !== step) start = { step, at, done }
      if (at - shownAt < 200) return
      shownAt = at
      const left = timeLeft(start, { at, done }, of)
      const time = left === null ? '' : `, about ${timeWords(left)} left`
      terminal.progress(of > 1 ? `${done} of ${of} ${stepWords[step]}${time}` : stepWords[step])
    },
  }
}

const timeWords = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`
}
