import { useEffect } from 'react'
import type { FiledAnswer } from '../../contract/schemas.ts'
import { mailMark } from '../../mime/mailMark.ts'
import { followWordsFor } from '../language/follow/followWordsFor.ts'
import { usePane } from '../pane.ts'
import { Notice } from '../situation/Notice.tsx'
import { followClient } from './followClient.ts'
import { keptHere } from './keptHere.ts'

interface ByItselfProps {
  readonly filed: FiledAnswer
  readonly messageId: string | null
}

/** Says why a mail filed itself. From here on it never does again, whatever way it is taken out. */
export const ByItself = ({ filed, messageId }: ByItselfProps) => {
  const { client, tag, me, announce } = usePane()
  const words = followWordsFor(tag)
  const owner = me?.id ?? ''
  const { reference } = filed.case
  const isByItself = didFileItself(filed)
  const { way } = filed.filing
  const sentence = way === 'byHand' ? '' : words.filedItself[way](reference)
  useEffect(() => {
    if (!isByItself) return
    announce(sentence)
    if (messageId === null) return
    keptHere(owner).neverAgain(messageId)
    // On the person's other machines too; where that fails it is so on this one.
    void mailMark(messageId)
      .then((mark) => followClient(client).keepOut(crypto.randomUUID(), mark))
      .catch(() => undefined)
  }, [announce, isByItself, sentence, messageId, owner, client])
  return isByItself ? <Notice kind="told" heading={sentence} /> : null
}

/** Once it was taken out again. */
export const NotAgain = ({ filed }: Pick<ByItselfProps, 'filed'>) => {
  const words = followWordsFor(usePane().tag)
  return didFileItself(filed) ? <Notice kind="told" heading={words.notAgain} /> : null
}

const didFileItself = ({ alreadyFiled, filing: { way } }: FiledAnswer): boolean =>
  !alreadyFiled && way !== 'byHand'
