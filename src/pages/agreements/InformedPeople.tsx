import { makeStyles, tokens } from '@fluentui/react-components'
import type { AgreementAnswer } from '../../contract/agreementSchemas.ts'
import { Heading } from '../../taskpane/situation/Heading.tsx'
import { useOverview } from '../overviewContext.ts'
import { ActButton } from './ActButton.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  person: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    alignItems: 'center',
    paddingBlock: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  who: { flexGrow: 1, flexBasis: '200px', minWidth: 0, overflowWrap: 'anywhere' },
  state: { flexBasis: '230px', color: tokens.colorNeutralForeground2 },
  subdued: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', minHeight: '24px' },
})

interface AgreementPartProps {
  readonly agreement: AgreementAnswer
  readonly onChanged: (agreement: AgreementAnswer) => void
}

/** Who should know the version in force, who was told and who said that he had read it. */
export const InformedPeople = ({ agreement, onChanged }: AgreementPartProps) => {
  const styles = useStyles()
  const { said, language, client } = useOverview()
  const words = said.agreements
  const day = (instant: string) => language.dates.dayOf(instant)
  return (
    <div>
      <Heading level={2}>{words.people}</Heading>
      <ul className={styles.list}>
        {agreement.people.map(({ name, address, role, informedAt, acknowledgedAt }) => {
          const inform = (how: 'mail' | 'entered') => (request: string) =>
            client.inform(agreement.id, { request, name, address, how })
          return (
            <li key={`${address} ${role}`} className={styles.person}>
              <span className={styles.who}>
                {role === null ? name : `${name}, ${words.role[role]}`}
                <span className={styles.subdued}>{address}</span>
              </span>
              <span className={styles.state}>
                {informedAt === null ? words.notInformed : words.informed(day(informedAt))}
                {', '}
                {acknowledgedAt === null ? words.notAcknowledged : words.acknowledged(day(acknowledgedAt))}
              </span>
              <span className={styles.acts}>
                {acknowledgedAt === null && (
                  <>
                    <ActButton
                      label={words.byMail}
                      about={name}
                      done={words.informedDone(name)}
                      act={inform('mail')}
                      onDone={onChanged}
                    />
                    {informedAt === null && (
                      <ActButton
                        label={words.entered}
                        about={name}
                        done={words.informedDone(name)}
                        act={inform('entered')}
                        onDone={onChanged}
                      />
                    )}
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
