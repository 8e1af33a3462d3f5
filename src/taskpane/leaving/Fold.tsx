import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'

interface FoldProps {
  readonly label: string
  /** What it is about, for whoever does not see beside what it stands. */
  readonly about: string
  readonly children: ReactNode
}

/** What few need now, behind a button. */
export const Fold = ({ label, about, children }: FoldProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-label={`${label}: ${about}`}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      {isOpen && children}
    </>
  )
}
