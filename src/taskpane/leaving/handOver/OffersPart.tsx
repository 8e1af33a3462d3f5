import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { OfferAnswer } from '../../../contract/handOverSchemas.ts'
import { OriginLinks } from '../../commitments/OriginLinks.tsx'
import { commitmentWordsFor } from '../../language/commitments/commitmentWordsFor.ts'
import type { LeavingWords } from '../../language/leaving/leavingWords.ts'
import { FailedAct } from '../../situation/FailedAct.tsx'
import { focusOnArrival } from '../../situation/focusOnArrival.ts'
import { Heading } from '../../situation/Heading.tsx'
import { Notice } from '../../situation/Notice.tsx'
import { useAct } from '../../useAct.ts'
import { useWorkplace } from '../../workplace.ts'
import { CaseLink } from '../CaseLink.tsx'
import { leaversClient } from '../leavingClient.ts'
import { useLeavingStyles } from '../useLeavingStyles.ts'
import { whatIsDue } from './whatIsDue.ts'

interface OffersPartProps {
  readonly offers: readonly OfferAnswer[]
  readonly said: LeavingWords
  readonly onAnswered: () => void
}

/** What leavers offered to whoever looks: his once he accepts it. */
export const OffersPart = ({ offers, said, onAnswered }: OffersPartProps) => {
  const styles = useLeavingStyles()
  const [done, setDone] = useState<{ readonly offer: string; readonly sentence: string } | null>(null)
  if (offers.length === 0 && done === null) return null
  return (
    <section className={styles.part}>
      <Heading level={2}>{said.offers.heading}</Heading>
      {done !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the button that had the focus goes with what was offered
        <div key={done.offer} tabIndex={0} ref={focusOnArrival} className={styles.told}>
          <Notice kind="done" heading={done.sentence} />
        </div>
      )}
      {offers.map((offer) => (
        <Offer
          key={`${offer.mailbox} ${offer.seq}`}
          offer={offer}
          said={said}
          onDone={(sentence) => {
            setDone({ offer: `${offer.mailbox} ${offer.seq}`, sentence })
            onAnswered()
          }}
        />
      ))}
    </section>
  )
}

interface GivenAnswer {
  readonly answer: 'accepted' | 'refused'
  readonly note: string
}

interface OfferProps {
  readonly offer: OfferAnswer
  readonly said: LeavingWords
  readonly onDone: (sentence: string) => void
}

const Offer = ({ offer, said, onDone }: OfferProps) => {
  const styles = useLeavingStyles()
  const { client, tag, dates, announce } = useWorkplace()
  const [note, setNote] = useState('')
  const { state, run } = useAct((request: string, given: GivenAnswer) =>
    leaversClient(client).answerOffer(offer, request, given),
  )
  const answer = async (given: GivenAnswer['answer']): Promise<void> => {
    const taken = await run({ answer: given, note: note.trim() })
    if (taken === null) return
    const sentence =
      given === 'refused'
        ? said.offers.refused
        : said.offers.taken(taken.commitments, taken.follows, taken.left)
    announce(sentence)
    onDone(sentence)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a width of its own
    <div className={styles.form} role="group" aria-label={said.offers.from(offer.from)}>
      <p className={styles.strong}>{said.offers.from(offer.from)}</p>
      {offer.note && <p className={styles.subdued}>{offer.note}</p>}
      <ul className={styles.list}>
        {offer.commitments.map((commitment) => (
          <li key={commitment.id} className={styles.row}>
            {whatIsDue(commitment, said, dates)}
            <OriginLinks commitment={commitment} words={commitmentWordsFor(tag)} />
          </li>
        ))}
        {offer.follows.map(({ case: of, conversations }) => (
          <li key={of.id} className={styles.row}>
            {said.handOver.conversations(conversations)}
            <CaseLink of={of} />
          </li>
        ))}
      </ul>
      {offer.unseen > 0 && <p className={styles.subdued}>{said.offers.unseen(offer.unseen)}</p>}
      <Field label={said.offers.note}>
        <Input maxLength={2000} value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <div className={styles.acts}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={state.kind === 'busy'}
          onClick={() => void answer('accepted')}
        >
          {said.offers.accept}
        </Button>
        <Button size="small" disabledFocusable={state.kind === 'busy'} onClick={() => void answer('refused')}>
          {said.offers.refuse}
        </Button>
      </div>
      <FailedAct state={state} />
    </div>
  )
}
