import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleFilled, ErrorCircleFilled, LockClosedRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Destination } from '../filing/filingPlan.ts'
import { manyWordsFor } from '../language/many/manyWordsFor.ts'
import { usePane } from '../pane.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { ChosenCase, destinationLabel } from './ChosenCase.tsx'
import {
  destinationOf,
  isHeldBack,
  isOpen,
  isToBeFiled,
  type ManyRow,
  rivalOf,
  suggested,
  twinOf,
} from './manyRows.ts'
import type { ManyWork } from './manyWork.ts'
import { useRowLine } from './useRowLine.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', alignItems: 'flex-start', gap: '4px' },
  subject: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightSemibold,
    paddingTop: '6px',
    flexGrow: 1,
  },
  // As wide as the tick box before the subject.
  rest: { display: 'flex', flexDirection: 'column', gap: '2px', paddingInlineStart: '36px' },
  line: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  status: { display: 'flex', alignItems: 'flex-start', gap: '4px' },
  case: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  caseName: { minWidth: 0, overflowWrap: 'anywhere' },
  small: { flexShrink: 0, minWidth: 0 },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  failed: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  icon: { fontSize: '16px', flexShrink: 0 },
  start: { alignSelf: 'flex-start' },
})

interface RowProps {
  readonly rows: readonly ManyRow[]
  readonly row: ManyRow
  readonly work: ManyWork
  /** Something is done about the rows at this moment: nothing is chosen meanwhile. */
  readonly isFiling: boolean
}

/** One mail of several: what it is, where it stands, where it goes. */
export const ManyRowView = ({ rows, row, work, isFiling }: RowProps) => {
  const styles = useStyles()
  const { words: common, dates, tag } = usePane()
  const words = manyWordsFor(tag)
  const subject = row.subject || common.mail.noSubject
  const mail = row.head.kind === 'read' ? row.head.mail : null
  const isChoosable = !isFiling && mail !== null && !isHeldBack(row) && isOpen(row)
  const isElsewhere = (row.answer?.filed.length ?? 0) > 0 || twinOf(rows, row) !== null
  // Where it goes is asked of what lies in a case already once somebody wants it in another too.
  const hasCase = isChoosable && (!isElsewhere || isToBeFiled(rows, row))
  const { from, sentAt } = mail?.metadata ?? { from: null, sentAt: null }
  const who = from ? from.name || from.address : ''
  return (
    <li className={styles.row}>
      <div className={styles.top}>
        <Checkbox
          aria-label={words.include(subject)}
          checked={isToBeFiled(rows, row) || row.filing.kind === 'filed'}
          disabled={!isChoosable}
          onChange={(_, { checked }) => work.want(row.key, checked === true)}
        />
        <span className={styles.subject}>{subject}</span>
      </div>
      <div className={styles.rest}>
        {mail && (
          <span className={styles.line}>
            {[who || common.mail.noSender, sentAt ? dates.dayOf(sentAt) : '']
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        )}
        <RowStatus rows={rows} row={row} work={work} subject={subject} />
        {hasCase && <RowCase row={row} subject={subject} onChoose={(to) => work.choose(row.key, to)} />}
      </div>
    </li>
  )
}

const RowStatus = ({
  rows,
  row,
  work,
  subject,
}: Omit<RowProps, 'isFiling'> & { readonly subject: string }) => {
  const styles = useStyles()
  const words = manyWordsFor(usePane().tag)
  const line = useRowLine(rows, row)
  if (line === null) return null
  return (
    <>
      <span className={mergeClasses(styles.line, styles.status)}>
        {line.kind === 'done' && <CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.done)} />}
        {line.kind === 'failed' && <ErrorCircleFilled className={mergeClasses(styles.icon, styles.failed)} />}
        {line.kind === 'private' && <LockClosedRegular className={styles.icon} />}
        <span>{line.text}</span>
      </span>
      {line.kind === 'private' && (
        <Button
          size="small"
          className={styles.start}
          aria-label={words.agree(subject)}
          onClick={() => work.agree(row.key)}
        >
          {words.agreeShort}
        </Button>
      )}
      {row.head.kind === 'failed' && (
        <Button size="small" className={styles.start} onClick={() => work.readAgain(row.key)}>
          {words.readAgain}
        </Button>
      )}
    </>
  )
}

const RowCase = ({
  row,
  subject,
  onChoose,
}: {
  readonly row: ManyRow
  readonly subject: string
  readonly onChoose: (to: Destination) => void
}) => {
  const styles = useStyles()
  const { words: common, tag } = usePane()
  const words = manyWordsFor(tag)
  const [isChoosing, setChoosing] = useState(false)
  const [hasChosen, setHasChosen] = useState(false)
  const to = destinationOf(row)
  const first = suggested(row)
  const isFollowed = first !== null && row.answer?.follow?.case.id === first.case.id
  const why = isFollowed
    ? words.follows(row.answer?.follow?.mode === 'file')
    : first && common.filing.reason[first.reason](first.filings, first.shared)
  const rival = rivalOf(row)
  if (isChoosing) {
    return (
      <ChosenCase
        label={words.chooseCaseFor(subject)}
        suggestions={row.answer?.suggestions.map((one) => one.case) ?? []}
        chosen={to}
        field={focusOnArrival}
        onChoose={(next) => {
          setChoosing(false)
          setHasChosen(true)
          onChoose(next)
        }}
      />
    )
  }
  return (
    <>
      <div className={styles.case}>
        <span className={styles.caseName}>
          {to === null ? words.noCase : destinationLabel(to, words.newCase)}
        </span>
        <Button
          size="small"
          className={styles.small}
          aria-label={words.chooseCaseFor(subject)}
          {...(hasChosen ? { ref: focusOnArrival } : {})}
          onClick={() => setChoosing(true)}
        >
          {words.chooseCase}
        </Button>
      </div>
      {row.chosen === null && why && (
        <span className={styles.line}>
          {rival === null ? why : `${why} ${common.filing.aboutAsLikely(rival.reference)} ${words.choose}`}
        </span>
      )}
    </>
  )
}
