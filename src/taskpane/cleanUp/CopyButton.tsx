import { Button } from '@fluentui/react-components'
import { useSaid } from './useSaid.ts'

/** Makes a static copy of these mails; it decides nothing about them. */
export const CopyButton = ({ onClick }: { readonly onClick: () => void }) => {
  const { words } = useSaid()
  return (
    <Button size="small" onClick={onClick}>
      {words.copyThese}
    </Button>
  )
}
