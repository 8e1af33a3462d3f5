import { Button, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons'
import { useCallback } from 'react'
import type { ReportAnswer } from '../../../contract/leavingReportSchemas.ts'
import { focusOnArrival } from '../../situation/focusOnArrival.ts'
import { Heading } from '../../situation/Heading.tsx'
import { ProblemNotice } from '../../situation/ProblemNotice.tsx'
import { Waiting } from '../../situation/Waiting.tsx'
import { useAnswer } from '../../useAnswer.ts'
import { useWorkplace } from '../../workplace.ts'
import { useLeaving } from '../leavingContext.ts'
import { sizeText } from '../sizeText.ts'
import { useLeavingStyles } from '../useLeavingStyles.ts'
import { SignatureLines } from './SignPart.tsx'

/** Around the report too: the ground of a dark theme prints where the browser is asked for grounds. */
const usePaper = makeStaticStyles('@media print{html,body,body *{background-color:transparent !important}}')

const useStyles = makeStyles({
  report: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    maxWidth: '760px',
    '@media print': {
      maxWidth: 'none',
      color: '#000',
      '& *': { color: '#000 !important' },
      // A section may be longer than a page: what belongs together within it stays so.
      '& li, & tr': { breakInside: 'avoid' },
      '& h1, & h2': { breakAfter: 'avoid' },
    },
  },
  notPrinted: { display: 'flex', flexWrap: 'wrap', gap: '8px', '@media print': { display: 'none' } },
  numbers: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th': { textAlign: 'start', fontWeight: 'normal', paddingBlock: '4px', overflowWrap: 'anywhere' },
    '& td': { textAlign: 'end', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
    '& tr': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
})

/** What both sides signed, as a page that prints; the browser makes a PDF of it. */
export const ReportView = ({ onClose }: { readonly onClose: () => void }) => {
  usePaper()
  const styles = useStyles()
  const { words, announce } = useWorkplace()
  const { client, said } = useLeaving()
  const question = useCallback((signal: AbortSignal) => client.report(signal), [client])
  const { answer, again } = useAnswer(question)
  return (
    <article className={styles.report} aria-label={said.report.heading}>
      <div className={styles.notPrinted}>
        <Button ref={focusOnArrival} size="small" onClick={onClose}>
          {said.report.close}
        </Button>
        <Button size="small" icon={<PrintRegular />} onClick={() => window.print()}>
          {said.report.print}
        </Button>
      </div>
      {answer.kind === 'waiting' && <Waiting />}
      {answer.kind === 'failed' && (
        <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
      )}
      {answer.kind === 'answered' && <Report report={answer.value} />}
    </article>
  )
}

const Report = ({ report }: { readonly report: ReportAnswer }) => {
  const styles = useLeavingStyles()
  const { dates } = useWorkplace()
  const { said } = useLeaving()
  const words = said.report
  const { cases, otherCases, commitments, copy, signed } = report
  const numbers = signed?.numbers ?? report.numbers
  return (
    <>
      <header>
        <Heading level={1}>{words.heading}</Heading>
        <p>{words.of(report.mailbox.name, report.organisation)}</p>
        {report.lastDay !== null && <p>{words.lastDay(dates.day(report.lastDay))}</p>}
        <p>{words.made(dates.day(report.today))}</p>
      </header>
      <section className={styles.part}>
        <Heading level={2}>{words.numbers}</Heading>
        {signed !== null && <p>{words.asSigned(dates.moment(signed.at))}</p>}
        <Numbers numbers={numbers} now={report.numbers} />
      </section>
      <section className={styles.part}>
        <Heading level={2}>{words.cases}</Heading>
        <ul className={styles.list}>
          {cases.map(({ reference, title, mails }) => (
            <li key={reference} className={styles.spread}>
              <span>{words.caseLine(reference, title)}</span>
              <span>{words.mails(mails)}</span>
            </li>
          ))}
          {otherCases.cases > 0 && <li>{words.otherCases(otherCases.cases, otherCases.mails)}</li>}
        </ul>
      </section>
      {commitments.length > 0 && (
        <section className={styles.part}>
          <Heading level={2}>{words.commitments}</Heading>
          <ul className={styles.list}>
            {commitments.map(({ what, reference, owner }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and they do not move
              <li key={index}>{words.commitmentLine(what, reference, owner)}</li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.part}>
        <Heading level={2}>{words.copy}</Heading>
        <p>{copy === null ? words.noCopy : words.copyLine(copy.sha256, copy.mails, dates.dayOf(copy.at))}</p>
      </section>
      <section className={styles.part}>
        <Heading level={2}>{words.letGo}</Heading>
        <p>{words.letGoLine(numbers.notNeeded)}</p>
        {numbers.undecided !== null && numbers.undecided > 0 && (
          <p>{words.letGoUndecided(numbers.undecided)}</p>
        )}
      </section>
      {report.opened > 0 && <Openings report={report} />}
      {report.entrusted.length > 0 && <EntrustedDays days={report.entrusted} />}
      <section className={styles.part}>
        <Heading level={2}>{words.signatures}</Heading>
        <SignatureLines signatures={report.signatures} />
      </section>
    </>
  )
}

/** What others opened, for the leaver to be handed when he is there no more to see it. */
const Openings = ({ report: { opened, openings } }: { readonly report: ReportAnswer }) => {
  const styles = useLeavingStyles()
  const { dates, tag } = useWorkplace()
  const { said } = useLeaving()
  const more = opened - openings.length
  return (
    <section className={styles.part}>
      <Heading level={2}>{said.opened.heading}</Heading>
      <p>{said.report.opened(opened)}</p>
      <ul className={styles.list}>
        {openings.map(({ seq, at, by, as, size, sentAt, reason }) => (
          <li key={seq} className={styles.row}>
            <span>{`${by}, ${said.opened.as[as]}, ${dates.moment(at)}`}</span>
            <span>{said.report.openedMail(sentAt && dates.dayOf(sentAt), sizeText(size, tag))}</span>
            {reason && <span>{said.opened.reason(reason)}</span>}
          </li>
        ))}
      </ul>
      {openings.length > 0 && more > 0 && <p>{said.report.openedMore(more)}</p>}
    </section>
  )
}

/** What else trusted persons did, in numbers and days. */
const EntrustedDays = ({ days }: { readonly days: ReportAnswer['entrusted'] }) => {
  const styles = useLeavingStyles()
  const { dates } = useWorkplace()
  const { said } = useLeaving()
  const words = said.report.entrusted
  const doings = Object.keys(words.did) as (keyof typeof words.did)[]
  return (
    <section className={styles.part}>
      <Heading level={2}>{words.heading}</Heading>
      <ul className={styles.list}>
        {days.map(({ day, by, did }) => (
          <li key={`${day} ${by}`} className={styles.row}>
            <span>{`${dates.day(day)}, ${by}`}</span>
            <span>
              {doings
                .flatMap((what) => (did[what] === undefined ? [] : [words.did[what](did[what])]))
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `now`: where a number is another by now, that stands with it. */
const Numbers = ({ numbers, now }: Readonly<Record<'numbers' | 'now', ReportAnswer['numbers']>>) => {
  const styles = useStyles()
  const { tag } = useWorkplace()
  const { said } = useLeaving()
  const amount = new Intl.NumberFormat(tag)
  return (
    <table className={styles.numbers}>
      <tbody>
        {(Object.keys(said.report.number) as (keyof ReportAnswer['numbers'])[]).map((name) => {
          const value = numbers[name]
          const newer = now[name] !== value && now[name] !== null ? amount.format(now[name]) : null
          return (
            <tr key={name}>
              <th scope="row">{said.report.number[name]}</th>
              <td>
                {value === null ? said.report.unknown : amount.format(value)}
                {newer !== null && ` (${said.report.now(newer)})`}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
