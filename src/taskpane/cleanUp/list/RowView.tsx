import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  ArrowCircleRightRegular,
  CheckboxCheckedFilled,
  CheckboxUncheckedRegular,
  CheckmarkCircleFilled,
  ErrorCircleFilled,
  LockClosedRegular,
  MailDismissRegular,
  MailRegular,
} from '@fluentui/react-icons'
import { memo, type ReactNode } from 'react'
import { type CleanUpStanding, cleanUpStandings } from '../../../domain/cleanUp/cleanUpMail.ts'
import { problemSentence } from '../../problemSentence.ts'
import { useWorkplace } from '../../workplace.ts'
import type { Mark } from '../decisions/decisionWork.ts'
import { troublesOf } from '../troublesOf.ts'
import { useSaid } from '../useSaid.ts'
import { isChoosable } from './chosenMails.ts'
import { type CleanUpRow, openIn, suggestionFor } from './cleanUpRow.ts'

const useStyles = makeStyles({
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  title: { fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  decided: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  status: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
  text: { minWidth: 0 },
  icon: { flexShrink: 0, fontSize: '16px' },
  withBox: { display: 'flex', height: '100%' },
  // As wide and high as a finger needs.
  box: {
    flexShrink: 0,
    width: '30px',
    margin: '-7px 0 -6px -8px',
    display: 'grid',
    placeItems: 'center',
    fontSize: '20px',
    color: tokens.colorNeutralStrokeAccessible,
  },
  checked: { color: tokens.colorCompoundBrandForeground1 },
  lines: { minWidth: 0, flexGrow: 1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
})

interface RowViewProps {
  /** Undefined while it is being read. */
  readonly row: CleanUpRow | undefined
  readonly mark: Mark | undefined
  /** To be decided about with others; null where a row cannot be chosen. */
  readonly isChosen: boolean | null
}

/** A click on the box chooses, one beside it does not. */
export const isOnBox = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-box]') !== null

/** A group or a mail in three lines: who or what, how much and when, where it stands. A scroll draws it no second time. */
export const RowView = memo(({ row, mark, isChosen }: RowViewProps) => {
  const styles = useStyles()
  const { words } = useSaid()
  const titleOf = useRowTitle()
  const factsOf = useRowFacts()
  if (row === undefined) return <span className={styles.small}>{words.notRead}</span>
  const title = titleOf(row)
  const isDecided =
    troublesOf(row, mark).length === 0 &&
    (openIn(row) === 0 || (mark !== undefined && mark.kind !== 'failed'))
  const lines = (
    <>
      <span className={mergeClasses(styles.line, styles.title, isDecided && styles.decided)} title={title}>
        {title}
      </span>
      <span className={mergeClasses(styles.line, styles.small)}>{factsOf(row)}</span>
      <Status row={row} mark={mark} />
    </>
  )
  if (isChosen === null) return lines
  const Box = isChosen ? CheckboxCheckedFilled : CheckboxUncheckedRegular
  return (
    <span className={styles.withBox}>
      <span className={styles.box} data-box="">
        {isChoosable(row) && <Box className={mergeClasses(isChosen && styles.checked)} aria-hidden="true" />}
      </span>
      <span className={styles.lines}>{lines}</span>
    </span>
  )
})

/** What the row is called where it has no name of its own. */
export const useRowTitle = () => {
  const { words: common } = useWorkplace()
  const { words } = useSaid()
  return (row: CleanUpRow): string =>
    row.kind === 'mail'
      ? row.mail.subject || common.mail.noSubject
      : row.group.title || words.without[row.group.grouping]
}

/** A name that is written from right to left turns nothing round it (Unicode's isolates). */
const isolated = (name: string): string => `\u2068${name}\u2069`

const useRowFacts = () => {
  const { words, spanOf } = useSaid()
  return (row: CleanUpRow): string => {
    const facts =
      row.kind === 'mail'
        ? [
            row.mail.from ? isolated(row.mail.from.name || row.mail.from.address) : words.noSender,
            spanOf(row.mail.sentAt, row.mail.sentAt),
            row.mail.commitments > 0 ? words.commitments(row.mail.commitments) : '',
          ]
        : [
            words.open(row.group.open, row.group.mails),
            row.group.commitments > 0 ? words.commitments(row.group.commitments) : '',
            spanOf(row.group.first, row.group.last),
          ]
    return facts.filter((fact) => fact !== '').join(' · ')
  }
}

const Status = ({ row, mark }: { readonly row: CleanUpRow; readonly mark: Mark | undefined }) => {
  const styles = useStyles()
  const { words: common } = useWorkplace()
  const { words } = useSaid()
  const troubles = troublesOf(row, mark)
  if (troubles.length > 0) {
    const text = troubles.map(({ kind, mails }) => words.filing.trouble[kind](mails)).join(' · ')
    return (
      <StatusLine text={text}>
        <ErrorCircleFilled className={mergeClasses(styles.icon, styles.failed)} />
      </StatusLine>
    )
  }
  if (mark !== undefined) {
    const text =
      mark.kind === 'failed'
        ? words.mark.failed(problemSentence(common, mark.problem))
        : words.mark.decided(mark.act.decision, mark.act.case?.reference ?? '')
    return (
      <StatusLine text={text}>
        {mark.kind === 'failed' ? (
          <ErrorCircleFilled className={mergeClasses(styles.icon, styles.failed)} />
        ) : (
          <CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.done)} />
        )}
      </StatusLine>
    )
  }
  if (openIn(row) === 0) {
    return (
      <StatusLine
        text={standingsOf(row)
          .map(([one, count]) => words.stands(one, count))
          .join(' · ')}
      >
        <CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.done)} />
      </StatusLine>
    )
  }
  const suggestion = suggestionFor(row)
  switch (suggestion.kind) {
    case 'private':
      return (
        <StatusLine text={words.suggest.private}>
          <LockClosedRegular className={styles.icon} />
        </StatusLine>
      )
    case 'file':
      return (
        <StatusLine text={words.suggest.file(suggestion.case.reference, suggestion.case.title)}>
          <ArrowCircleRightRegular className={styles.icon} />
        </StatusLine>
      )
    case 'notNeeded':
      return (
        <StatusLine text={words.suggest.notNeeded}>
          <MailDismissRegular className={styles.icon} />
        </StatusLine>
      )
    case 'none':
      return (
        <StatusLine text={words.suggest.none}>
          <MailRegular className={styles.icon} />
        </StatusLine>
      )
  }
}

/** Where all of it stands, in the order of the picture. */
const standingsOf = (row: CleanUpRow): readonly (readonly [CleanUpStanding, number])[] => {
  if (row.kind === 'mail') return [[row.mail.standing, 1]]
  const { standings } = row.group
  return cleanUpStandings.filter((one) => standings[one] > 0).map((one) => [one, standings[one]] as const)
}

interface StatusLineProps {
  readonly text: string
  readonly children: ReactNode
}

const StatusLine = ({ text, children }: StatusLineProps) => {
  const styles = useStyles()
  return (
    <span className={mergeClasses(styles.status, styles.small)} title={text}>
      {children}
      <span className={mergeClasses(styles.line, styles.text)}>{text}</span>
    </span>
  )
}
