import { type ReactNode, useEffect, useRef } from 'react'
import { Heading } from '../situation/Heading.tsx'
import { useLeaving } from './leavingContext.ts'
import { type PartName, partId } from './partId.ts'
import { useLeavingStyles } from './useLeavingStyles.ts'

interface PartProps {
  readonly name: PartName
  readonly heading: string
  readonly children: ReactNode
}

/** One part of a leaving. What was just done about it stands under its heading, and has the focus where that took it away. */
export const Part = ({ name, heading, children }: PartProps) => {
  const styles = useLeavingStyles()
  const { leaving, just } = useLeaving()
  const id = partId(name, leaving)
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const isFirst = just.told.find(({ part }) => part !== null)?.part === id
    if (isFirst && just.hadFocus && document.activeElement === document.body) line.current?.focus()
  }, [just, id])
  const told = just.told.find(({ part }) => part === id)
  return (
    <section className={styles.part} id={id}>
      <Heading level={2}>{heading}</Heading>
      {told !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the button that had the focus has gone, and from what Tab does not reach office.js leaves the pane
        <p ref={line} tabIndex={0} className={styles.told}>
          {told.sentence}
        </p>
      )}
      {children}
    </section>
  )
}
