import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import { usePane } from '../pane.ts'
import { Heading } from '../situation/Heading.tsx'

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: '8px',
    padding: '20px 16px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  heading: { fontSize: tokens.fontSizeBase300, color: 'inherit' },
  block: { margin: 0 },
  subdued: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** For a client that cannot hand over the mail: why, and how else. The whole pane takes what is dropped. */
export const DropPlace = ({ onFiles }: { readonly onFiles: (files: FileList) => void }) => {
  const styles = useStyles()
  const { words } = usePane()
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <section className={styles.place} aria-label={words.drop.heading}>
      <Heading level={2} className={styles.heading}>
        {words.drop.heading}
      </Heading>
      <p className={styles.block}>{words.drop.why}</p>
      <p className={styles.subdued}>{words.drop.how}</p>
      <Button onClick={() => chooser.current?.click()}>{words.drop.choose}</Button>
      <input
        ref={chooser}
        hidden
        type="file"
        multiple
        accept=".eml,.msg,message/rfc822,application/vnd.ms-outlook"
        aria-label={words.drop.choose}
        onChange={(event) => event.target.files && onFiles(event.target.files)}
      />
    </section>
  )
}
