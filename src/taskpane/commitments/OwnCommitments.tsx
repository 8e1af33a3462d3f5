import { makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import { commitmentWordsFor } from '../language/commitments/commitmentWordsFor.ts'
import { Heading } from '../situation/Heading.tsx'
import { useWorkplace } from '../workplace.ts'
import { CommitmentList } from './CommitmentList.tsx'
import { useListed } from './useListed.ts'

const useStyles = makeStyles({
  inset: { paddingInline: '12px' },
})

const howMany = 5

/** With no mail selected: one's own commitments that are overdue or due soon, the most urgent first; none says nothing. */
export const OwnCommitments = ({ me }: { readonly me: string }) => {
  const styles = useStyles()
  const { tag } = useWorkplace()
  const words = commitmentWordsFor(tag)
  const query = useMemo(() => ({ owner: me, standing: 'unsettled' }) as const, [me])
  const { listed, change } = useListed(query)
  // What was settled from here stays, so that it can be undone.
  const urgent = listed?.rows.filter(({ standing }) => standing !== 'open').slice(0, howMany) ?? []
  if (listed === null || urgent.length === 0) return null
  return (
    <section>
      <Heading level={2} className={styles.inset}>
        {words.own.heading}
      </Heading>
      <CommitmentList rows={urgent} today={listed.today} onChanged={change} />
    </section>
  )
}
