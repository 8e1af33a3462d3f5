import { Button, mergeClasses } from '@fluentui/react-components'
import { type ReactNode, useRef, useState } from 'react'
import type { CleanUpPictureAnswer } from '../../contract/cleanUpSchemas.ts'
import { problemSentence } from '../problemSentence.ts'
import { Notice } from '../situation/Notice.tsx'
import { useChange } from '../useChange.ts'
import { useWorkplace } from '../workplace.ts'
import { type Beside, BesideView } from './BesideView.tsx'
import type { CleanUpClient } from './cleanUpClient.ts'
import { ChosenPanel } from './decisions/ChosenPanel.tsx'
import { DecisionPanel } from './decisions/DecisionPanel.tsx'
import { isDecidable } from './decisions/decidable.ts'
import { FailedDecisions } from './decisions/FailedDecisions.tsx'
import { LastDecision } from './decisions/LastDecision.tsx'
import { useDecisionsTold } from './decisions/useDecisionsTold.ts'
import { FilingLine } from './FilingLine.tsx'
import { openOf } from './list/cleanUpRow.ts'
import { DeskList } from './list/DeskList.tsx'
import { DeskTools } from './list/DeskTools.tsx'
import { LookingPart } from './list/LookingPart.tsx'
import { isNarrowed } from './list/whereabouts.ts'
import { Picture } from './Picture.tsx'
import { StandingNotice } from './StandingNotice.tsx'
import { TroublePart } from './TroublePart.tsx'
import { troublesOf } from './troublesOf.ts'
import { useDesk } from './useDesk.ts'
import { inQuestion, useDeskActs } from './useDeskActs.ts'
import { useDeskStyles } from './useDeskStyles.ts'
import { useReadAnew } from './useReadAnew.ts'
import { useSaid } from './useSaid.ts'

interface DeskProps {
  readonly isEntrusted: boolean
  readonly picture: CleanUpPictureAnswer
  /** Why the picture is an old one; null: it is not. */
  readonly told: ReactNode
  readonly client: CleanUpClient
  /** Asks for the picture once more. */
  readonly onChanged: () => void
  readonly onEnded: () => void
}

/** The list to work through, with the decision about its present row, by mouse or by keys. */
export const Desk = ({ isEntrusted, picture, told, client, onChanged, onEnded }: DeskProps) => {
  const styles = useDeskStyles()
  const { words: common } = useWorkplace()
  const { words } = useSaid()
  const desk = useDesk(client)
  const { whereabouts, step, work, decisions, row, choice } = desk
  const [beside, setBeside] = useState<Beside | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const side = useRef<HTMLDivElement>(null)
  // Shown again by then.
  const focusList = () => requestAnimationFrame(() => list.current?.focus({ preventScroll: true }))
  const close = () => {
    setBeside(null)
    focusList()
  }
  const open = openOf(picture.standings)
  useDecisionsTold({ desk, open, onChanged })
  useReadAnew(picture, desk)

  const { act, openRow, undo, onKeyDown, decide, copy } = useDeskActs({ desk, setBeside, close, focusList })
  const questioned = inQuestion(desk)
  // No answer is about another row than was asked about; one that is read anew is none for a moment.
  useChange(questioned, () => {
    if (beside?.kind === 'callPrivate' && questioned !== '' && questioned !== beside.of) setBeside(null)
  })
  const isListBehind = beside !== null && beside.kind !== 'case' && beside.kind !== 'callPrivate'
  const isDeciding = beside === null || beside.kind === 'text'
  const covered = () => {
    const { current } = side
    return current !== null && getComputedStyle(current).bottom === '0px' ? current.offsetHeight : 0
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the buttons within
    <div className={styles.desk} onKeyDown={onKeyDown}>
      <div className={mergeClasses(styles.top, isListBehind && styles.behind)}>
        <Picture
          isEntrusted={isEntrusted}
          picture={picture}
          standing={whereabouts.narrowing.standing}
          onChoose={(standing) => step({ kind: 'narrow', narrowing: { standing } })}
        />
        <LookingPart count={picture.hiddenBySigns} client={client} onShown={onChanged} />
        {told}
        <Reading picture={picture} />
        <FilingLine picture={picture} client={client} onStepped={onChanged} onShow={desk.showNotFiled} />
        {open === 0 && picture.reading === null && !isNarrowed(whereabouts) && (
          <Notice
            kind="done"
            heading={words.allDecided.what}
            acts={<Button onClick={() => setBeside({ kind: 'end' })}>{words.end.begin}</Button>}
          >
            <p>{words.allDecided.next}</p>
          </Notice>
        )}
        {whereabouts.narrowing.standing !== null && (
          <StandingNotice standing={whereabouts.narrowing.standing} picture={picture} client={client} />
        )}
      </div>
      <div className={mergeClasses(styles.list, isListBehind && styles.behind)}>
        <div className={styles.tools}>
          <DeskTools
            desk={desk}
            onDecisions={() => setBeside({ kind: 'decisions' })}
            onCopy={() => setBeside({ kind: 'copy', picked: null })}
          />
        </div>
        <DeskList ref={list} desk={desk} covered={covered} onOpen={openRow} />
      </div>
      <div ref={side} className={mergeClasses(styles.side, isListBehind && styles.alone)}>
        {beside !== null && (
          <BesideView
            beside={beside}
            desk={desk}
            client={client}
            picture={picture}
            isEntrusted={isEntrusted}
            onFile={(chosen) => decide('file', chosen)}
            onCallPrivate={() => decide('private', null)}
            onEnd={() => setBeside({ kind: 'end' })}
            onEnded={onEnded}
            onClose={close}
          />
        )}
        {isDeciding && choice.chosen.size > 0 && (
          <ChosenPanel chosen={choice.chosen} onAct={act} onCopy={copy} onClear={choice.clear} />
        )}
        {isDeciding && choice.chosen.size === 0 && row !== undefined && (
          <DecisionPanel
            row={row}
            isDecidable={isDecidable(row, whereabouts.narrowing)}
            trouble={
              <TroublePart
                troubles={troublesOf(row, decisions.marks.get(row.id))}
                client={client}
                onTrying={() => {
                  onChanged()
                  focusList()
                }}
              />
            }
            onAct={act}
            onOpen={openRow}
            onCopy={copy}
          />
        )}
        {beside === null && decisions.problem !== null && (
          <span role="alert">{problemSentence(common, decisions.problem)}</span>
        )}
        {beside === null && (
          <FailedDecisions marks={decisions.marks} onRetry={(failed) => void work.retry(failed)} />
        )}
        {beside === null && <LastDecision made={decisions.made} onUndo={undo} />}
      </div>
    </div>
  )
}

const Reading = ({ picture: { reading, damage } }: Pick<DeskProps, 'picture'>) => {
  const { words } = useSaid()
  return (
    <>
      {reading !== null && (
        <Notice kind="told" heading={words.reading(reading.done, reading.of)}>
          <p>{words.readingHint}</p>
        </Notice>
      )}
      {damage > 0 && <Notice kind="told" heading={words.damage(damage)} />}
    </>
  )
}
