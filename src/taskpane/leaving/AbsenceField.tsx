import { Checkbox, Field } from '@fluentui/react-components'
import { useWorkplace } from '../workplace.ts'
import { useLeaving } from './leavingContext.ts'
import { useLeavingStyles } from './useLeavingStyles.ts'

/** Where the owner is still there: says so, and takes the word that he cannot do it himself any more. */
export const AbsenceField = ({
  isStated,
  isTried,
  onState,
}: {
  readonly isStated: boolean
  readonly isTried: boolean
  readonly onState: (isStated: boolean) => void
}) => {
  const styles = useLeavingStyles()
  const { dates } = useWorkplace()
  const { leaving, said } = useLeaving()
  const { mailbox, plan, ownerGone } = leaving
  if (ownerGone !== null) return null
  return (
    <>
      <p className={styles.strong}>
        {said.trust.ownerIsThere(mailbox.name, plan.lastDay && dates.day(plan.lastDay))}
      </p>
      <Field {...(isTried && !isStated ? { validationMessage: said.trust.stateIt } : {})}>
        <Checkbox
          label={said.trust.absent(mailbox.name)}
          checked={isStated}
          onChange={(_, { checked }) => onState(checked === true)}
        />
      </Field>
    </>
  )
}
