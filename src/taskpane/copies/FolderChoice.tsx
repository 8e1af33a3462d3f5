import type { CopyWords } from '../language/copies/copyWords.ts'
import { ProblemNotice } from '../situation/ProblemNotice.tsx'
import { Waiting } from '../situation/Waiting.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import type { CopyClient } from './copyClient.ts'
import { FolderList } from './FolderList.tsx'

/** Folders that are chosen: null while they are not known, or none was taken away. */
export type ChosenFolders = readonly string[] | null

interface FolderChoiceProps {
  readonly client: CopyClient
  readonly said: CopyWords
  readonly left: ReadonlySet<string>
  readonly onLeft: (left: ReadonlySet<string>, chosen: ChosenFolders) => void
}

/** Which folders are copied: all are ticked at first. */
export const FolderChoice = ({ client, said, left, onLeft }: FolderChoiceProps) => {
  const { words, announce } = useWorkplace()
  const { answer, again } = useAnswer(client.folders)
  if (answer.kind === 'failed')
    return <ProblemNotice problem={answer.problem} words={words} announce={announce} onTryAgain={again} />
  if (answer.kind === 'waiting') return <Waiting />
  const { folders } = answer.value
  if (folders.length === 0) return <p>{said.folders.empty}</p>
  return (
    <FolderList
      folders={folders}
      left={left}
      said={said}
      onLeft={(after) =>
        onLeft(
          after,
          after.size === 0 ? null : folders.flatMap(({ path }) => (after.has(path) ? [] : [path])),
        )
      }
    />
  )
}
