import { Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import type { RefCallback } from 'react'
import { isClose } from '../../../domain/suggestions/isClose.ts'
import type { Words } from '../../language/words.ts'
import { useWorkplace } from '../../workplace.ts'
import { useCaseCombobox } from './useCaseCombobox.ts'
import { type CasePicking, caseLabel, newCaseOption, useCasePicking } from './useCasePicking.ts'

const useStyles = makeStyles({
  newCase: { display: 'flex', alignItems: 'center', gap: '6px', overflowWrap: 'anywhere' },
  option: { display: 'block', overflowWrap: 'anywhere' },
  second: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

interface CasePickerProps extends CasePicking {
  /** Id of the case chosen while the mail was written; null where none was. */
  readonly recalled?: string | null
  /** Id of the case for which the mail's conversation is followed. */
  readonly followed?: string | null
  readonly isMissing: boolean
  readonly field: RefCallback<HTMLInputElement>
}

/** Finds a case while somebody types, with the suggestions first. */
export const CasePicker = (props: CasePickerProps) => {
  const { chosen, isMissing, field } = props
  const { words } = useWorkplace()
  const combobox = useCaseCombobox()
  const picking = useCasePicking(props)
  return (
    <Field
      label={words.filing.case}
      hint={
        chosen &&
        [hintOf(words, props, chosen.id), chosen.closedAt !== null && words.filing.closed]
          .filter(Boolean)
          .join(' ')
      }
      {...(isMissing ? { validationMessage: words.filing.caseMissing } : {})}
    >
      {(labelled) => (
        <div onKeyDownCapture={picking.submitWhileClosed}>
          <Combobox
            {...labelled}
            {...picking.selecting}
            ref={field}
            {...combobox}
            open={picking.isOpen}
            value={picking.value}
            selectedOptions={chosen ? [chosen.id] : []}
            onOpenChange={(_, { open }) => picking.openOrClose(open)}
            onChange={(event) => picking.type(event.target.value)}
            onOptionSelect={(_, { optionValue }) => picking.select(optionValue)}
          >
            <CaseOptions
              {...picking}
              offersNew={props.onNew !== null}
              why={(id) => whyOffered(words, props, id)}
            />
          </Combobox>
        </div>
      )}
    </Field>
  )
}

/** Beside the first that was suggested stands which other might be it. */
const hintOf = (words: Words, props: CasePickerProps, id: string): string | null => {
  const why = whyOffered(words, props, id)
  const { suggestions, recalled, followed } = props
  const [first, second] = suggestions
  if (id === recalled || id === followed || id !== first?.case.id) return why
  if (second === undefined || !isClose(suggestions)) return why
  return `${why} ${words.filing.aboutAsLikely(second.case.reference)}`
}

/** Null for a case that was not suggested. */
const whyOffered = (
  words: Words,
  { suggestions, recalled, followed }: CasePickerProps,
  id: string,
): string | null => {
  if (id === recalled) return words.filing.recalled
  if (id === followed) return words.filing.followed
  const why = suggestions.find((one) => one.case.id === id)
  return why === undefined ? null : words.filing.reason[why.reason](why.filings, why.shared)
}

const aboutOf = (client: string, sentences: readonly (string | null)[]): string =>
  [client, sentences.filter(Boolean).join(' ')].filter(Boolean).join('. ')

interface CaseOptionsProps extends Pick<ReturnType<typeof useCasePicking>, 'offered' | 'found' | 'query'> {
  readonly offersNew: boolean
  readonly why: (id: string) => string | null
}

const CaseOptions = ({ offered, found, query, offersNew, why }: CaseOptionsProps) => {
  const styles = useStyles()
  const { words } = useWorkplace()
  return (
    <>
      {offered.map((one) => (
        <Option key={one.id} value={one.id} text={caseLabel(one)}>
          <span className={styles.option}>
            {caseLabel(one)}
            <span className={styles.second}>
              {aboutOf(one.client, [why(one.id), one.closedAt === null ? null : words.filing.closed])}
            </span>
          </span>
        </Option>
      ))}
      {found.kind === 'waiting' && query !== '' && offered.length === 0 && (
        <Option disabled value=".searching" text="">
          {words.filing.searching}
        </Option>
      )}
      {found.kind === 'failed' && (
        <Option disabled value=".failed" text="">
          {words.problem[found.problem].what}
        </Option>
      )}
      {/* Without text of its own: what is typed must never match it before a case that was found. */}
      {offersNew && (
        <Option value={newCaseOption} text="">
          <span className={styles.newCase}>
            <AddRegular />
            {query === '' ? words.filing.newCase : words.filing.newCaseNamed(query)}
          </span>
        </Option>
      )}
    </>
  )
}
