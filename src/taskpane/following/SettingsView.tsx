import { Button, makeStyles } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { PreferencesAnswer } from '../../contract/caseWorkSchemas.ts'
import { followWordsFor } from '../language/followWordsFor.ts'
import { type ProblemCode, problemOf } from '../problem.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { followClient } from './followClient.ts'
import { RulesForm } from './RulesForm.tsx'
import { SelfFiledList } from './SelfFiledList.tsx'
import { useFollowingStyles } from './useFollowingStyles.ts'
import { WatchedList } from './WatchedList.tsx'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '12px' },
})

/** When mail may file itself, which conversations are followed, and what came of it. */
export const SettingsView = () => {
  const styles = useStyles()
  const looks = useFollowingStyles()
  const { client, tag, words: common, announce } = useWorkplace()
  const words = followWordsFor(tag)
  const service = useMemo(() => followClient(client), [client])
  const { answer, again } = useAnswer(service.preferences)
  const [changed, setChanged] = useState<PreferencesAnswer | null>(null)
  if (answer.kind === 'waiting') return <Waiting />
  if (answer.kind === 'failed') {
    return <ProblemNotice problem={answer.problem} words={common} announce={announce} onTryAgain={again} />
  }
  return (
    <div className={styles.view}>
      <Heading level={1}>{words.heading}</Heading>
      <p className={looks.block}>{words.explanation}</p>
      <Rules preferences={changed ?? answer.value} onChanged={setChanged} />
      <Follows preferences={changed ?? answer.value} onChanged={setChanged} />
      <SelfFiledList />
      <WatchedList />
    </div>
  )
}

interface PartProps {
  readonly preferences: PreferencesAnswer
  readonly onChanged: (preferences: PreferencesAnswer) => void
}

const Rules = ({ preferences: { own, firm, named }, onChanged }: PartProps) => {
  const { client, me, tag } = useWorkplace()
  const words = followWordsFor(tag)
  const service = useMemo(() => followClient(client), [client])
  return (
    <>
      <RulesForm
        key={own === null ? 'firm' : 'own'}
        heading={words.own}
        named={named}
        rules={own ?? firm}
        isFirms={own === null}
        onSave={(rules) => service.setOwn(rules).then(onChanged)}
        onAsFirm={() => service.setOwn(null).then(onChanged)}
      />
      {me?.roles.includes('caseManager') && (
        <RulesForm
          heading={words.firm}
          named={named}
          rules={firm}
          isFirms={false}
          onSave={(rules) => service.setFirm(rules).then(onChanged)}
          onAsFirm={null}
        />
      )}
    </>
  )
}

const Follows = ({ preferences: { follows }, onChanged }: PartProps) => {
  const styles = useFollowingStyles()
  const { client, tag, words: common, announce } = useWorkplace()
  const words = followWordsFor(tag)
  const [problem, setProblem] = useState<ProblemCode | null>(null)
  const unfollow = async (conversation: string) => {
    try {
      onChanged(await followClient(client).follow([conversation], null))
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <section>
      <Heading level={2}>{words.follows}</Heading>
      {problem && <ProblemNotice problem={problem} words={common} announce={announce} />}
      {follows.length === 0 && <p className={styles.block}>{words.noFollows}</p>}
      <ul className={styles.list}>
        {follows.map(({ conversation, reference, title, mode }) => (
          <li key={conversation} className={styles.row}>
            <span className={styles.name}>
              {reference} {title}: {words.modes[mode]}
            </span>
            <Button
              size="small"
              className={styles.act}
              aria-label={`${words.modes.not}: ${reference} ${title}`}
              onClick={() => void unfollow(conversation)}
            >
              {words.modes.not}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
