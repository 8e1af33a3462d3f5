import { Button } from '@fluentui/react-components'
import { OpenRegular } from '@fluentui/react-icons'
import { useContext } from 'react'
import { caseWordsFor } from '../language/cases/caseWordsFor.ts'
import { PaneContext } from '../pane.ts'

/** The way from the pane to the same on a wide page, in a browser of its own; nothing on that page itself. */
export const WidePageButton = ({ place }: { readonly place: 'cases' | 'commitments' }) => {
  const pane = useContext(PaneContext)
  if (pane === null) return null
  // Not an anchor: the address carries the key, and would show it.
  const open = () => window.open(pane.client.widePage(place), '_blank', 'noopener')
  return (
    <Button size="small" icon={<OpenRegular />} onClick={open}>
      {caseWordsFor(pane.tag).widePage}
    </Button>
  )
}
