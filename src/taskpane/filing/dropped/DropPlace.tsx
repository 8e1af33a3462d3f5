import { makeStyles, tokens } from '@fluentui/react-components'
import { usePane } from '../../pane.ts'
import { Heading } from '../../situation/Heading.tsx'
import { FileChooser } from './FileChooser.tsx'

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
  return (
    <section className={styles.place} aria-label={words.drop.heading}>
      <Heading level={2} className={styles.heading}>
        {words.drop.heading}
      </Heading>
      <p className={styles.block}>{words.drop.why}</p>
      <p className={styles.subdued}>{words.drop.how}</p>
      <FileChooser onFiles={onFiles} />
    </section>
  )
}
