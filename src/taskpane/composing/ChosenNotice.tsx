import { Button } from '@fluentui/react-components'
import type { ChosenCase } from '../../domain/sending/chosenCase.ts'
import type { ComposingWords } from '../language/composing/composingWords.ts'
import { focusOnArrival } from '../situation/focusOnArrival.ts'
import { Notice } from '../situation/Notice.tsx'

interface ChosenNoticeProps {
  readonly chosen: Pick<ChosenCase, 'reference' | 'title'>
  readonly words: ComposingWords
  readonly onForget: () => void
}

/** Which case the mail files itself in, once it was sent and is opened. */
export const ChosenNotice = ({ chosen, words, onForget }: ChosenNoticeProps) => (
  <Notice
    kind="done"
    heading={words.chosen(chosen.reference)}
    acts={
      <Button size="small" ref={focusOnArrival} onClick={onForget}>
        {words.anotherOrNone}
      </Button>
    }
  >
    <p>{chosen.title}</p>
    <small>{words.afterSending}</small>
  </Notice>
)
