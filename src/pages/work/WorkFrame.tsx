import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { WorkDetailView } from '../../taskpane/cases/WorkDetailView.tsx'
import type { WorkDetail } from '../../taskpane/places.ts'
import type { ServiceClient } from '../../taskpane/serviceClient.ts'
import { BackButton } from '../../taskpane/situation/BackButton.tsx'
import { type Workplace, WorkplaceContext } from '../../taskpane/workplace.ts'
import { useOverview } from '../overviewContext.ts'

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    gridTemplateColumns: 'minmax(360px, 2fr) 3fr',
    gap: '24px',
    alignItems: 'start',
    '@media (max-width: 900px)': { display: 'block' },
  },
  // Side by side where there is room; over the list where there is none, as in the pane.
  listBehind: { '@media (max-width: 900px)': { display: 'none' } },
  behind: { display: 'none' },
  detail: {
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  list: { minWidth: 0 },
})

interface WorkFrameProps {
  readonly client: ServiceClient
  /** What is opened lies over the list, which needs all the width for itself. */
  readonly isOver?: boolean
  /** Opened at first, each over the one before. */
  readonly first?: readonly WorkDetail[]
  readonly children: ReactNode
}

/** A list of cases, mails or commitments, and beside it what was opened from it: the same views as in the pane. */
export const WorkFrame = ({ client, isOver = false, first = nothing, children }: WorkFrameProps) => {
  const styles = useStyles()
  const { language, me, announce, goTo } = useOverview()
  const [details, setDetails] = useState<readonly WorkDetail[]>(first)
  const openers = useRef<Element[]>([])
  const open = useCallback((detail: WorkDetail) => {
    if (document.activeElement) openers.current.push(document.activeElement)
    setDetails((before) => [...before, detail])
  }, [])
  /** From the list another thing takes the place of all that was opened. */
  const openFirst = useCallback((detail: WorkDetail) => {
    openers.current = document.activeElement ? [document.activeElement] : []
    setDetails([detail])
  }, [])
  const back = () => {
    const opener = openers.current.pop()
    setDetails(details.slice(0, -1))
    // Shown again by then.
    requestAnimationFrame(() => opener instanceof HTMLElement && opener.focus())
  }
  const inDetail: Workplace = useMemo(
    () => ({ ...language, client, me, announce, open, goTo }),
    [language, client, me, announce, open, goTo],
  )
  const listBehind = isOver ? styles.behind : styles.listBehind
  const inList = useMemo(() => ({ ...inDetail, open: openFirst }), [inDetail, openFirst])
  return (
    <div className={isOver ? undefined : styles.frame}>
      <WorkplaceContext value={inList}>
        <div className={mergeClasses(styles.list, details.length > 0 && listBehind)}>{children}</div>
      </WorkplaceContext>
      {details.length > 0 && (
        <WorkplaceContext value={inDetail}>
          <div className={styles.detail}>
            <BackButton key={details.length} takesFocus onClick={back}>
              {language.words.places.back}
            </BackButton>
            {details.map((detail, level) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: whatever lies under it stays as it is
              <div key={level} hidden={level < details.length - 1}>
                <WorkDetailView key={keyOf(detail)} detail={detail} />
              </div>
            ))}
          </div>
        </WorkplaceContext>
      )}
    </div>
  )
}

const nothing: readonly WorkDetail[] = []

const keyOf = (detail: WorkDetail): string => {
  switch (detail.kind) {
    case 'case':
      return `case ${detail.case.id}`
    case 'filing':
      return `filing ${detail.filing.id}`
    case 'search':
      return `search ${detail.within.id}`
    case 'bin':
      return `bin ${detail.within?.id ?? ''}`
    case 'settings':
      return 'settings'
  }
}
