import { makeStyles } from '@fluentui/react-components'
import { useCallback, useMemo, useState } from 'react'
import type { PreferencesAnswer } from '../../contract/caseWorkSchemas.ts'
import type { MeAnswer } from '../../contract/schemas.ts'
import { followWordsFor } from '../language/follow/followWordsFor.ts'
import { Heading } from '../situation/Heading.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { followClient } from './followClient.ts'
import { OutAndBack } from './OutAndBack.tsx'
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
  const { client, me, tag, words: common, announce } = useWorkplace()
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
      <Follows follows={answer.value.follows} />
      <SelfFiledList of="mine" />
      {setsFirmRules(me) && <SelfFiledList of="colleagues" />}
      <WatchedList />
    </div>
  )
}

interface RulesProps {
  readonly preferences: PreferencesAnswer
  readonly onChanged: (preferences: PreferencesAnswer) => void
}

const Rules = ({ preferences: { own, firm, named }, onChanged }: RulesProps) => {
  const { client, me, tag } = useWorkplace()
  const words = followWordsFor(tag)
  const service = useMemo(() => followClient(client), [client])
  return (
    <>
      <RulesForm
        heading={words.own}
        named={named}
        rules={own ?? firm}
        isFirms={own === null}
        onSave={(rules) => service.setOwn(rules).then(onChanged)}
        onAsFirm={() => service.setOwn(null).then(onChanged)}
      />
      {setsFirmRules(me) && (
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

const setsFirmRules = (me: MeAnswer | null): boolean => me?.roles.includes('caseManager') ?? false

type FollowAnswer = PreferencesAnswer['follows'][number]

const Follows = ({ follows }: { readonly follows: readonly FollowAnswer[] }) => {
  const styles = useFollowingStyles()
  const words = followWordsFor(useWorkplace().tag)
  return (
    <section>
      <Heading level={2}>{words.follows}</Heading>
      {follows.length === 0 && <p className={styles.block}>{words.noFollows}</p>}
      <ul className={styles.list}>
        {follows.map((follow) => (
          <li key={follow.conversation} className={styles.row}>
            <FollowRow follow={follow} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const FollowRow = ({ follow: { conversation, reference, title, mode, case: into } }: FollowRowProps) => {
  const { client, tag } = useWorkplace()
  const words = followWordsFor(tag)
  const act = useCallback(
    (request: string, out: boolean) =>
      followClient(client).follow(request, [conversation], out ? null : { case: into, mode }),
    [client, conversation, into, mode],
  )
  return (
    <OutAndBack
      name={`${reference} ${title}`}
      in={{ sentence: words.modes[mode], button: words.unfollow }}
      out={{ sentence: words.unfollowed, button: words.undo }}
      act={act}
    />
  )
}

interface FollowRowProps {
  readonly follow: FollowAnswer
}
