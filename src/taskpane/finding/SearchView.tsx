import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useState } from 'react'
import { WidePageButton } from '../cases/WidePageButton.tsx'
import { BinButton } from '../correcting/BinButton.tsx'
import { SettingsButton } from '../following/SettingsButton.tsx'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { Heading } from '../situation/Heading.tsx'
import { usePlaceStyles } from '../situation/usePlaceStyles.ts'
import { useWorkplace } from '../workplace.ts'
import { Found } from './Found.tsx'
import { FoundCommitments } from './FoundCommitments.tsx'
import { SearchForm } from './SearchForm.tsx'
import { asksSomething, emptyFilter, type SearchedFor, type SearchFilter } from './searchFilter.ts'

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', paddingBlock: '12px' },
  inset: { paddingInline: '12px', marginBlock: 0 },
  what: { marginInline: '4px' },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
})

interface SearchViewProps {
  /** What is looked for at first, as within one case. */
  readonly first?: SearchFilter
}

/** Finds filed mails by their words and by what they are. */
export const SearchView = ({ first = emptyFilter }: SearchViewProps) => {
  const styles = useStyles()
  const looks = usePlaceStyles()
  const { tag } = useWorkplace()
  const said = caseWordsFor(tag).search
  const [asked, setAsked] = useState(first)
  const [what, setWhat] = useState<SearchedFor>('mails')
  const isAsked = asksSomething(asked, what)
  // The form is made anew from what is asked then, and has the focus.
  const [widened, setWidened] = useState(0)
  const widen = () => {
    setAsked({ ...emptyFilter, query: asked.query, order: asked.order })
    setWidened(widened + 1)
  }
  return (
    <div className={styles.view}>
      <Heading level={1} className={styles.inset}>
        {said.heading}
      </Heading>
      {/* The order is chosen beside what was found, and stays for what is looked for next. */}
      <SearchForm
        key={widened}
        first={asked}
        what={what}
        onSearch={(filter) => setAsked({ ...filter, order: asked.order })}
      />
      {isAsked || what === 'commitments' ? (
        <>
          {/* Not Fluent's TabList: the invisible stops that it puts in are nothing to a screen reader. */}
          <div className={styles.what}>
            {(['mails', 'commitments'] as const).map((one) => (
              <button
                key={one}
                type="button"
                className={mergeClasses(looks.place, one === what && looks.present)}
                aria-pressed={one === what}
                onClick={() => setWhat(one)}
              >
                {said[one]}
              </button>
            ))}
          </div>
          {!isAsked ? (
            <p className={styles.inset}>{said.empty}</p>
          ) : what === 'mails' ? (
            <Found filter={asked} onOrder={(order) => setAsked({ ...asked, order })} onWiden={widen} />
          ) : (
            <FoundCommitments filter={asked} onWiden={widen} />
          )}
        </>
      ) : (
        <>
          <p className={styles.inset}>{said.empty}</p>
          <div className={mergeClasses(styles.inset, styles.ways)}>
            <BinButton within={null} />
            <SettingsButton />
            <WidePageButton place="cases" />
          </div>
        </>
      )}
    </div>
  )
}
