import { Button, Checkbox, makeStyles } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { PreferencesAnswer } from '../../contract/caseWorkSchemas.ts'
import {
  confidenceChoices,
  type SelfFilingRules,
  selfFilingModes,
} from '../../domain/suggestions/filesItself.ts'
import { followWordsFor } from '../language/follow/followWordsFor.ts'
import { ChosenCase } from '../many/ChosenCase.tsx'
import { FailedAct } from '../situation/FailedAct.tsx'
import { Heading } from '../situation/Heading.tsx'
import { useFocusKept } from '../situation/useFocusKept.ts'
import { useAct } from '../useAct.ts'
import { useStateOf } from '../useStateOf.ts'
import { useWorkplace } from '../workplace.ts'
import { useFollowingStyles } from './useFollowingStyles.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  below: { display: 'flex', flexDirection: 'column', gap: '8px' },
  cases: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
})

type NamedCase = PreferencesAnswer['named'][number]

interface RulesFormProps {
  readonly heading: string
  readonly rules: SelfFilingRules
  /** The cases that the rules name. */
  readonly named: readonly NamedCase[]
  /** They are the firm's, for the person has none of his own. */
  readonly isFirms: boolean
  readonly onSave: (rules: SelfFilingRules) => Promise<void>
  /** Null: they are the firm's own rules. */
  readonly onAsFirm: (() => Promise<void>) | null
}

/** When mail may file itself: nothing holds before it is saved. */
export const RulesForm = ({ heading, rules, named, isFirms, onSave, onAsFirm }: RulesFormProps) => {
  const styles = useStyles()
  const looks = useFollowingStyles()
  const { tag, announce } = useWorkplace()
  const words = followWordsFor(tag)
  const kept = JSON.stringify(rules)
  const [draft, setDraft] = useStateOf(kept, rules)
  const [added, setAdded] = useState<readonly NamedCase[]>([])
  const nameOf = (id: string): string => {
    const one = [...added, ...named].find((known) => known.id === id)
    return one ? `${one.reference} ${one.title}` : id
  }
  const change = (changed: Partial<SelfFilingRules>) => setDraft({ ...draft, ...changed })
  const { state, run } = useAct(async (_request: string, wanted: SelfFilingRules | null) => {
    await (wanted === null ? onAsFirm?.() : onSave(wanted))
    return words.saved
  })
  const save = async (wanted: SelfFilingRules | null) => {
    const saved = await run(wanted)
    if (saved !== null) announce(saved)
  }
  const below = useRef<HTMLDivElement>(null)
  const keeping = useFocusKept(below, `${isFirms} ${draft.cases.join()}`)
  const isSaved = state.kind === 'done' && JSON.stringify(draft) === kept
  return (
    <fieldset className={styles.form} aria-label={heading}>
      <Heading level={2}>{heading}</Heading>
      <label className={looks.label}>
        <span>{words.mode}</span>
        <select
          className={looks.select}
          value={draft.mode}
          onChange={({ target }) => {
            const mode = selfFilingModes.find((one) => one === target.value)
            if (mode) change({ mode })
          }}
        >
          {selfFilingModes.map((mode) => (
            <option key={mode} value={mode}>
              {words.ruleModes[mode]}
            </option>
          ))}
        </select>
      </label>
      <label className={looks.label}>
        <span>{words.confidence}</span>
        <select
          className={looks.select}
          value={draft.confidence}
          onChange={({ target }) => change({ confidence: Number(target.value) })}
        >
          {[...new Set([...confidenceChoices, draft.confidence])].toSorted().map((share) => (
            <option key={share} value={share}>
              {words.percent(share)}
            </option>
          ))}
        </select>
      </label>
      <Checkbox
        label={words.followUps}
        checked={draft.followUps}
        onChange={(_, { checked }) => change({ followUps: checked === true })}
      />
      <ChosenCase
        label={words.cases}
        suggestions={[]}
        chosen={null}
        offersNew={false}
        onChoose={(chosen) => {
          if (chosen.kind !== 'existing') return
          setAdded([...added, chosen.case])
          change({ cases: [...new Set([...draft.cases, chosen.case.id])] })
        }}
      />
      <div className={styles.below} ref={below} {...keeping}>
        <div className={styles.cases}>
          {draft.cases.map((id) => (
            <Button
              key={id}
              size="small"
              aria-label={words.remove(nameOf(id))}
              onClick={() => change({ cases: draft.cases.filter((one) => one !== id) })}
            >
              {nameOf(id)} ✕
            </Button>
          ))}
        </div>
        <FailedAct state={state} />
        <div className={styles.acts}>
          <Button appearance="primary" size="small" onClick={() => void save(draft)}>
            {words.save}
          </Button>
          {onAsFirm && !isFirms && (
            <Button size="small" onClick={() => void save(null)}>
              {words.asFirm}
            </Button>
          )}
          {isSaved && <span>{words.saved}</span>}
        </div>
      </div>
    </fieldset>
  )
}
