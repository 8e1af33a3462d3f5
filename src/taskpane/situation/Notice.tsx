import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  CheckmarkCircleFilled,
  ErrorCircleFilled,
  InfoRegular,
  LockClosedRegular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { Heading } from './Heading.tsx'
import { Unbroken } from './Unbroken.tsx'

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    gap: '8px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
  },
  done: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  problem: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  private: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  told: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { flexShrink: 0, fontSize: '20px' },
  doneIcon: { color: tokens.colorStatusSuccessForeground1 },
  problemIcon: { color: tokens.colorStatusDangerForeground1 },
  text: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    minWidth: 0,
    flexGrow: 1,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
    '& small': {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      color: tokens.colorNeutralForeground2,
    },
  },
  heading: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: 'inherit' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
})

interface NoticeProps {
  readonly kind: 'done' | 'problem' | 'private' | 'told'
  readonly heading: string
  readonly children?: ReactNode
  /** Buttons, below the text. */
  readonly acts?: ReactNode
}

/** Something the person should know about what is on show. */
export const Notice = ({ kind, heading, children, acts }: NoticeProps) => {
  const styles = useStyles()
  return (
    <section className={mergeClasses(styles.notice, styles[kind])} aria-label={heading}>
      {kind === 'done' && <CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.doneIcon)} />}
      {kind === 'problem' && <ErrorCircleFilled className={mergeClasses(styles.icon, styles.problemIcon)} />}
      {kind === 'private' && <LockClosedRegular className={styles.icon} />}
      {kind === 'told' && <InfoRegular className={styles.icon} />}
      <div className={styles.text}>
        <Heading level={2} className={styles.heading}>
          <Unbroken text={heading} />
        </Heading>
        {children}
        {acts && <div className={styles.acts}>{acts}</div>}
      </div>
    </section>
  )
}
