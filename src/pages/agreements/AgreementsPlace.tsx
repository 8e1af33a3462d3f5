import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { AgreementAnswer } from '../../contract/agreementSchemas.ts'
import { isDutch } from '../../taskpane/language/isDutch.ts'
import { Heading } from '../../taskpane/situation/Heading.tsx'
import { ProblemNotice } from '../../taskpane/situation/ProblemNotice.tsx'
import { useAnswer } from '../../taskpane/useAnswer.ts'
import { useOverview } from '../overviewContext.ts'
import { Cancellations } from './Cancellations.tsx'
import { InformedPeople } from './InformedPeople.tsx'

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '960px' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '16px 20px 20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    '& p': { margin: 0 },
    '@media (max-width: 700px)': { padding: '12px' },
  },
  customer: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground1,
  },
  subdued: { color: tokens.colorNeutralForeground2 },
  list: {
    margin: '6px 0 0',
    paddingInlineStart: '18px',
    overflowWrap: 'anywhere',
    '& li': { marginBottom: '4px' },
  },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
})

/** What was agreed with each customer, who knows it, and what is to be closed. */
export const AgreementsPlace = () => {
  const styles = useStyles()
  const { said, client, language, announce } = useOverview()
  const { answer, again } = useAnswer(client.agreements)
  return (
    <div className={styles.place}>
      <Heading level={1}>{said.agreements.heading}</Heading>
      {answer.kind === 'failed' && (
        <ProblemNotice
          problem={answer.problem}
          words={language.words}
          announce={announce}
          onTryAgain={again}
        />
      )}
      {answer.kind === 'answered' && answer.value.length === 0 && <p>{said.agreements.none}</p>}
      {answer.kind === 'answered' &&
        answer.value.map((agreement) => <AgreementCard key={agreement.id} agreement={agreement} />)}
    </div>
  )
}

const AgreementCard = ({ agreement: asked }: { readonly agreement: AgreementAnswer }) => {
  const styles = useStyles()
  const { said, language } = useOverview()
  const [agreement, setAgreement] = useState(asked)
  const inForce = agreement.versions.find(({ isInForce }) => isInForce)
  const sentences = isDutch(language.tag) ? agreement.text.nl : agreement.text.en
  return (
    <section className={styles.card} aria-label={agreement.customer}>
      <div>
        <Heading level={2} className={styles.customer}>
          {agreement.customer}
        </Heading>
        <p className={styles.subdued}>
          {inForce ? said.agreements.inForce(language.dates.day(inForce.from)) : said.agreements.noneInForce}
        </p>
      </div>
      <details>
        <summary className={styles.summary}>{said.agreements.sentences}</summary>
        <ul className={styles.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary className={styles.summary}>{said.agreements.versions}</summary>
        <ul className={styles.list}>
          {agreement.versions.map(({ version, from }) => (
            <li key={version}>{said.agreements.version(version, language.dates.day(from))}</li>
          ))}
        </ul>
      </details>
      <InformedPeople agreement={agreement} onChanged={setAgreement} />
      <Cancellations agreement={agreement} onChanged={setAgreement} />
    </section>
  )
}
