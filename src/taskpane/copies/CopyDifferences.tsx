import type { CopiedFolderAnswer } from '../../contract/copySchemas.ts'
import type { CopyWords } from '../language/copies/copyWords.ts'
import { Notice } from '../situation/Notice.tsx'
import { useCopyStyles } from './useCopyStyles.ts'

/** Folders named in full: whoever has more makes a new copy anyway. */
const atMost = 20

interface CopyDifferencesProps {
  readonly differences: readonly CopiedFolderAnswer[]
  readonly said: CopyWords
}

/** Where the numbers of the copy and of what it was made of do not add up; nothing where they do. */
export const CopyDifferences = ({ differences, said }: CopyDifferencesProps) => {
  const styles = useCopyStyles()
  if (differences.length === 0) return null
  return (
    <Notice kind="problem" heading={said.incomplete.what}>
      <ul className={styles.list}>
        {differences.slice(0, atMost).map(({ path, before, after, copied, leftOut }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: folders without a name are alike, and they do not move
          <li key={`${at} ${path}`}>
            {said.difference(
              path === null ? said.otherFolders : path || said.uppermost,
              { before, after },
              copied + Object.values(leftOut).reduce((sum, count) => sum + count, 0),
            )}
          </li>
        ))}
      </ul>
      {differences.length > atMost && <p>{said.moreFolders(differences.length - atMost)}</p>}
      <p>{said.incomplete.next}</p>
    </Notice>
  )
}
