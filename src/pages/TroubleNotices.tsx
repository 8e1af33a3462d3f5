import { makeStyles } from '@fluentui/react-components'
import { Notice } from '../taskpane/situation/Notice.tsx'
import { useOverview } from './overviewContext.ts'
import type { ShownOverview } from './overviewWindows.ts'

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: '18px' } })

/** What keeps people from being warned: no post, no agreement or a wrong one, rows that could not be read. */
export const TroubleNotices = ({ answer }: { readonly answer: ShownOverview['answer'] }) => {
  const styles = useStyles()
  const { said, language } = useOverview()
  const { post, faults, refusedRows, counts } = answer
  return (
    <>
      {post.state !== 'working' && (
        <Notice kind="problem" heading={said.post.heading[post.state]}>
          {post.state === 'notSet' && <p>{said.post.notSet}</p>}
          {post.because !== null && <p>{post.because}</p>}
          {post.nextTryAt !== null && <p>{said.post.nextTry(language.dates.moment(post.nextTryAt))}</p>}
        </Notice>
      )}
      {counts.withoutAgreement > 0 && (
        <Notice kind="problem" heading={said.withoutAgreement.heading(counts.withoutAgreement)}>
          <p>{said.withoutAgreement.next}</p>
        </Notice>
      )}
      {faults.length > 0 && (
        <Notice kind="problem" heading={said.faults.heading}>
          <ul className={styles.list}>
            {faults.map(({ file, line, path, expected }) => (
              <li key={`${file} ${line} ${path}`}>{said.faults.fault(file, line, path, expected)}</li>
            ))}
          </ul>
          <small>{said.faults.next}</small>
        </Notice>
      )}
      {refusedRows > 0 && (
        <Notice kind="problem" heading={language.words.mailboxes.refusedRows(refusedRows)} />
      )}
    </>
  )
}
