import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useMemo } from 'react'
import type { SearchAnswer } from '../../contract/schemas.ts'
import { marksIn } from '../../domain/search/searchMarks.ts'
import { searchTerms } from '../../domain/search/searchTerms.ts'
import { DownloadButton } from '../cases/DownloadButton.tsx'
import { FiledMail } from '../cases/FiledMail.tsx'
import { Unbroken } from '../situation/Unbroken.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { HitExcerpts } from './HitExcerpts.tsx'
import { Marked } from './Marked.tsx'
import { searchClient } from './searchClient.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    padding: '8px 4px 8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { minWidth: 0, flexBasis: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  case: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textAlign: 'start' },
})

interface HitListProps {
  readonly hits: SearchAnswer['hits']
  /** Empty where nothing is to be marked. */
  readonly query: string
}

/** One page of what was found: the mail, a piece of it with the words marked, and its case. */
export const HitList = ({ hits, query }: HitListProps) => {
  const styles = useStyles()
  const { client, open } = useWorkplace()
  const terms = useMemo(() => searchTerms(query), [query])
  const question = useCallback(
    (signal: AbortSignal) =>
      searchClient(client).excerpts(
        query,
        hits.map(({ filing }) => filing.id),
        signal,
      ),
    [client, hits, query],
  )
  // The list does not wait for them: they are read from the mails themselves.
  const { answer } = useAnswer(query === '' || hits.length === 0 ? null : question)
  const excerpts = answer.kind === 'answered' ? answer.value.excerpts : []
  return (
    <ul className={styles.list}>
      {hits.map(({ filing, case: found, foundIn }) => (
        <li key={filing.id} className={styles.item}>
          <div className={styles.text}>
            <FiledMail
              filing={filing}
              shown={(text) => <Marked text={text} marks={marksIn(text, terms)} />}
            />
            <HitExcerpts
              foundIn={foundIn}
              excerpts={excerpts.filter((excerpt) => excerpt.filing === filing.id)}
            />
            <Link as="button" className={styles.case} onClick={() => open({ kind: 'case', case: found })}>
              {/* A mail is found by the reference of its case too. */}
              <Marked text={found.reference} marks={marksIn(found.reference, terms)} />{' '}
              <Unbroken text={found.title} />
            </Link>
          </div>
          <DownloadButton filing={filing} />
        </li>
      ))}
    </ul>
  )
}
