import { makeStyles } from '@fluentui/react-components'
import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { CaseList } from '../cases/CaseList.tsx'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { Heading } from '../situation/Heading.tsx'
import { useWorkplace } from '../workplace.ts'

const useStyles = makeStyles({ inset: { paddingInline: '12px' }, cases: { marginBottom: '12px' } })

/** Cases that are called by what was looked for, above the mails that hold it. */
export const FoundCases = ({ cases }: { readonly cases: readonly CaseSummaryAnswer[] }) => {
  const styles = useStyles()
  const { tag } = useWorkplace()
  const said = caseWordsFor(tag).search
  if (cases.length === 0) return null
  return (
    <section aria-label={said.cases} className={styles.cases}>
      <Heading level={2} className={styles.inset}>
        {said.cases}
      </Heading>
      <CaseList cases={cases} />
    </section>
  )
}
