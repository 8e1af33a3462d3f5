import { Button } from '@fluentui/react-components'
import { type RefObject, useRef } from 'react'
import { ProblemNotice } from '../../situation/ProblemNotice.tsx'
import { useFocusKept } from '../../situation/useFocusKept.ts'
import { Waiting } from '../../situation/Waiting.tsx'
import { useWorkplace } from '../../workplace.ts'
import type { Desk } from '../useDesk.ts'
import { useDeskStyles } from '../useDeskStyles.ts'
import { useSaid } from '../useSaid.ts'
import { RowList } from './RowList.tsx'
import { isNarrowed } from './whereabouts.ts'

interface DeskListProps {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly desk: Desk
  /** Pixels at the bottom of the window that the decision covers. */
  readonly covered: () => number
  readonly onOpen: () => void
}

/** The groups or mails on show, or why there are none. */
export const DeskList = ({ ref, desk, covered, onOpen }: DeskListProps) => {
  const styles = useDeskStyles()
  const { words: common, announce } = useWorkplace()
  const { words } = useSaid()
  const { whereabouts, level, step, list, rows, isLoading, decisions, present } = desk
  const { shown } = rows
  const part = useRef<HTMLDivElement>(null)
  const keeping = useFocusKept(part, shown?.total === 0 ? 'nothing' : 'rows')
  return (
    <div ref={part} {...keeping}>
      {rows.problem !== null && (
        <div className={styles.nothing}>
          <ProblemNotice problem={rows.problem} words={common} announce={announce} onTryAgain={list.again} />
        </div>
      )}
      {shown === null && isLoading && <Waiting />}
      {shown?.total === 0 && (
        <p className={styles.nothing}>
          {words.nothing}{' '}
          {isNarrowed(whereabouts) && (
            <Button
              size="small"
              onClick={() => step({ kind: 'narrow', narrowing: { standing: null, words: '' } })}
            >
              {words.showAll}
            </Button>
          )}
        </p>
      )}
      {shown !== null && shown.total > 0 && (
        <>
          <RowList
            ref={ref}
            label={level.within === null ? words.list[level.by] : level.within.title || words.noTitle}
            rows={shown}
            isLoading={isLoading}
            marks={decisions.marks}
            present={present}
            covered={covered}
            onReveal={list.reveal}
            onPresent={(index) => step({ kind: 'goTo', present: index })}
            onOpen={onOpen}
            onBack={level.within === null ? null : desk.back}
            choice={level.by === 'mails' ? desk.choice : null}
          />
          <p className={styles.hint}>
            {words.keysHint} {level.by === 'mails' && words.chosen.hint}
          </p>
        </>
      )}
    </div>
  )
}
