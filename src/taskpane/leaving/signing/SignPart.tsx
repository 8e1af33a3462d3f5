import { Button, Field, mergeClasses, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { SignatureAnswer } from '../../../contract/leavingSchemas.ts'
import { FailedAct } from '../../situation/FailedAct.tsx'
import { useAct } from '../../useAct.ts'
import { useWorkplace } from '../../workplace.ts'
import { Fold } from '../Fold.tsx'
import { useLeaving } from '../leavingContext.ts'
import { Part } from '../Part.tsx'
import { StateMark } from '../StateMark.tsx'
import { useLeavingStyles } from '../useLeavingStyles.ts'

/** Both sides sign how it stands, each for himself. */
export const SignPart = () => {
  const styles = useLeavingStyles()
  const { leaving, said } = useLeaving()
  return (
    <Part name="sign" heading={said.sign.heading}>
      <p className={styles.subdued}>{said.sign.why}</p>
      <SignatureLines signatures={leaving.signatures} />
      {(leaving.may.leave || leaving.may.signForFirm) && <Signing />}
    </Part>
  )
}

/** Who signed, with what was open then. */
export const SignatureLines = ({
  signatures,
}: {
  readonly signatures: Readonly<Record<'leaver' | 'firm', SignatureAnswer | null>>
}) => {
  const styles = useLeavingStyles()
  const { dates } = useWorkplace()
  const { leaving, said } = useLeaving()
  return (
    <ul className={styles.list}>
      {(['leaver', 'firm'] as const).map((side) => {
        const signature = signatures[side]
        return (
          <li key={side} className={styles.row}>
            <div className={mergeClasses(styles.spread, styles.short)}>
              <span className={styles.strong}>{said.sign.side[side]}</span>
              <StateMark kind={signature === null ? 'plain' : 'good'}>
                {signature === null
                  ? said.sign.notYet
                  : said.sign.by(signature.name, dates.moment(signature.at))}
              </StateMark>
            </div>
            {signature?.isForLeaver && <p className={styles.subdued}>{said.sign.forLeaver}</p>}
            {signature?.remark && <p className={styles.subdued}>{signature.remark}</p>}
            {signature && signature.open.length > 0 && (
              <div className={styles.subdued}>
                {said.sign.withOpen}
                <ul className={styles.open}>
                  {signature.open.map((check) => (
                    <li key={check}>{said.checks.check[check]}</li>
                  ))}
                </ul>
              </div>
            )}
            {signature && isOther(signature.numbers, leaving.numbers) && (
              <p className={styles.subdued}>{said.sign.changed}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const isOther = (signed: SignatureAnswer['numbers'], now: SignatureAnswer['numbers']): boolean =>
  (Object.keys(now) as (keyof typeof now)[]).some((name) => signed[name] !== now[name])

/** Whoever signed what still holds has nothing to do, and can sign again. */
const Signing = () => {
  const styles = useLeavingStyles()
  const { leaving, said } = useLeaving()
  const { leaver, firm } = leaving.signatures
  // What the leaver signed himself nobody signs over.
  const isSignedByLeaver = !leaving.own && leaver !== null && !leaver.isForLeaver
  const mayAsLeaver = leaving.may.leave && !isSignedByLeaver
  const mine = [...(mayAsLeaver ? [leaver] : []), ...(leaving.may.signForFirm ? [firm] : [])]
  if (mine.length === 0)
    return <p className={styles.subdued}>{said.sign.leaverSigned(leaving.mailbox.name)}</p>
  const form = <SignForm mayAsLeaver={mayAsLeaver} />
  if (mine.some((one) => one === null || isOther(one.numbers, leaving.numbers))) return form
  return (
    <Fold label={said.sign.again} about={said.sign.heading}>
      {form}
    </Fold>
  )
}

interface Signed {
  readonly side: 'leaver' | 'firm'
  readonly remark: string
}

const SignForm = ({ mayAsLeaver }: { readonly mayAsLeaver: boolean }) => {
  const styles = useLeavingStyles()
  const { leaving, client, said, onChanged } = useLeaving()
  const [remark, setRemark] = useState('')
  const [isMissing, setMissing] = useState(false)
  const open = leaving.checks.filter(({ state }) => state !== 'settled').length
  const { state, run } = useAct((request: string, signed: Signed) =>
    client.sign(signed.side, request, signed.remark),
  )
  const still = leaving.reading && said.sign.reading(leaving.reading.done, leaving.reading.of)
  const sign = async (side: 'leaver' | 'firm'): Promise<void> => {
    const lacks = open > 0 && remark.trim() === ''
    setMissing(lacks)
    if (lacks) return
    const after = await run({ side, remark: remark.trim() })
    if (after === null) return
    setRemark('')
    onChanged(after, said.sign.done)
  }
  const held = {
    disabledFocusable: state.kind === 'busy' || still !== null,
    ...(still !== null && { 'aria-describedby': 'still-reading' }),
  }
  return (
    <div className={styles.form}>
      <Field
        label={said.sign.remark}
        required={open > 0}
        {...(open > 0 ? { hint: said.sign.remarkNeeded(open) } : {})}
        {...(isMissing ? { validationMessage: said.needed } : {})}
      >
        <Textarea maxLength={2000} value={remark} onChange={(_, { value }) => setRemark(value)} />
      </Field>
      {still !== null && (
        <p id="still-reading" className={styles.strong}>
          {still}
        </p>
      )}
      <div className={styles.acts}>
        {mayAsLeaver && (
          <Button appearance="primary" size="small" {...held} onClick={() => void sign('leaver')}>
            {said.sign.asLeaver}
          </Button>
        )}
        {leaving.may.signForFirm && (
          <Button appearance="primary" size="small" {...held} onClick={() => void sign('firm')}>
            {said.sign.forFirm}
          </Button>
        )}
      </div>
      <FailedAct state={state} />
    </div>
  )
}
