import type { CommitmentWords } from '../language/commitments/commitmentWords.ts'
import { RadioChips } from '../RadioChips.tsx'
import { countOf, type ListedCommitments, type TabStanding, tabStandings } from './listedCommitments.ts'

interface StandingTabsProps {
  readonly standing: TabStanding
  /** Null before the first answer. */
  readonly listed: ListedCommitments | null
  readonly words: CommitmentWords['register']
  readonly onChange: (standing: TabStanding) => void
}

/** Which commitments are shown by how they stand, with how many each. */
export const StandingTabs = ({ standing, listed, words, onChange }: StandingTabsProps) => (
  <RadioChips
    legend={words.standing}
    isLegendSpokenOnly
    choices={tabStandings}
    chosen={standing}
    label={(one) => (listed === null ? words.tab[one] : `${words.tab[one]} ${countOf(listed, one)}`)}
    onChange={onChange}
  />
)
