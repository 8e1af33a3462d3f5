import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { lazy, useCallback, useEffect, useMemo, useState } from 'react'
import type { TimelineAnswer } from '../../contract/caseWorkSchemas.ts'
import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { BinButton } from '../correcting/BinButton.tsx'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { Heading } from '../situation/Heading.tsx'
import { Late } from '../situation/Late.tsx'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Unbroken } from '../situation/Unbroken.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useAct } from '../useAct.ts'
import { useAnswer } from '../useAnswer.ts'
import { useStateOf } from '../useStateOf.ts'
import { useWorkplace } from '../workplace.ts'
import { CaseManagement } from './CaseManagement.tsx'
import { caseClient } from './caseClient.ts'
import { useCaseNews } from './caseNews.ts'
import { EventList } from './EventList.tsx'
import { NoteForm } from './NoteForm.tsx'
import { RegisterLine } from './RegisterLine.tsx'

const CaseCopy = lazy(async () => ({ default: (await import('../copies/CaseCopy.tsx')).CaseCopy }))

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBlock: '12px' },
  inset: { paddingInline: '12px' },
  subdued: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  badges: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
  more: { margin: '12px' },
})

/** A case: what happened in it newest first, the state of its register, notes, and who may know of it. */
export const CaseView = ({ summary: opened }: { readonly summary: CaseSummaryAnswer }) => {
  const styles = useStyles()
  const { words, announce, client, tag, open, me } = useWorkplace()
  const cases = useMemo(() => caseClient(client), [client])
  const question = useCallback(
    (signal: AbortSignal) => cases.timeline(opened.id, null, signal),
    [cases, opened],
  )
  const { answer, again: ask } = useAnswer(question)
  // A register that has grown is checked anew.
  const [changes, setChanges] = useState(0)
  const again = () => {
    setChanges(changes + 1)
    ask()
  }
  // The bin that lies over it puts mails back.
  useCaseNews('case', (caseId) => {
    if (caseId === opened.id) again()
  })
  const summary = answer.kind === 'answered' ? answer.value.case : opened
  const heading = `${summary.reference} ${summary.title}`
  useEffect(() => announce(heading), [announce, heading])
  const said = caseWordsFor(tag)
  // Older pages belong to the first that they follow.
  const [pages, setPages] = useStateOf<typeof answer, readonly TimelineAnswer[]>(answer, [])

  return (
    <div className={styles.view}>
      <div className={styles.inset}>
        <Heading level={1}>
          <Unbroken text={heading} />
        </Heading>
        <div className={styles.subdued}>{summary.client}</div>
        <Standing summary={summary} />
        <RegisterLine key={changes} caseId={summary.id} isChanged={changes > 0} />
      </div>
      {answer.kind === 'waiting' && <Waiting />}
      {answer.kind === 'failed' && (
        <div className={styles.inset}>
          <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
        </div>
      )}
      {answer.kind === 'answered' && (
        <>
          <div className={styles.inset}>
            <Button
              size="small"
              icon={<SearchRegular />}
              onClick={() => open({ kind: 'search', within: answer.value.case })}
            >
              {said.search.inCase}
            </Button>{' '}
            <BinButton within={answer.value.case} />
          </div>
          <section className={styles.inset}>
            <NoteForm caseId={summary.id} onAdded={again} />
          </section>
          <section aria-label={said.timeline}>
            <Heading level={2} className={styles.inset}>
              {said.timeline}
            </Heading>
            <EventList
              caseId={summary.id}
              events={[answer.value, ...pages].flatMap(({ events }) => events)}
              today={answer.value.today}
              onChanged={again}
            />
            <Older newest={pages.at(-1) ?? answer.value} onPage={(page) => setPages([...pages, page])} />
          </section>
          <section className={styles.inset}>
            <CaseManagement timeline={answer.value} onChanged={again} />
          </section>
          {me?.roles.includes('caseManager') && (
            <section className={styles.inset}>
              <Late words={words}>
                <CaseCopy id={summary.id} />
              </Late>
            </section>
          )}
        </>
      )}
    </div>
  )
}

const Standing = ({ summary: { closedAt, isRestricted } }: { readonly summary: CaseSummaryAnswer }) => {
  const styles = useStyles()
  const { dates, tag } = useWorkplace()
  const said = caseWordsFor(tag)
  if (closedAt === null && !isRestricted) return null
  return (
    <div className={styles.badges}>
      {closedAt !== null && (
        <Badge appearance="outline" color="informative">
          {said.closed(dates.dayOf(closedAt))}
        </Badge>
      )}
      {isRestricted && (
        <Badge appearance="outline" color="informative">
          {said.restricted}
        </Badge>
      )}
    </div>
  )
}

interface OlderProps {
  /** The page after which to go on. */
  readonly newest: TimelineAnswer
  readonly onPage: (page: TimelineAnswer) => void
}

const Older = ({ newest, onPage }: OlderProps) => {
  const styles = useStyles()
  const { words, announce, client, tag } = useWorkplace()
  const { id } = newest.case
  const act = useCallback(
    (_: string, before: number) => caseClient(client).timeline(id, before, new AbortController().signal),
    [client, id],
  )
  const { state, run } = useAct(act)
  const last = newest.events.at(-1)?.seq
  if (!newest.more || last === undefined) return null
  const show = async () => {
    const page = await run(last)
    if (page !== null) onPage(page)
  }
  return state.kind === 'failed' ? (
    <div className={styles.inset}>
      <ProblemNotice
        problem={state.problem}
        words={words}
        announce={announce}
        onTryAgain={() => void show()}
      />
    </div>
  ) : (
    <Button className={styles.more} disabledFocusable={state.kind === 'busy'} onClick={() => void show()}>
      {caseWordsFor(tag).older}
    </Button>
  )
}
