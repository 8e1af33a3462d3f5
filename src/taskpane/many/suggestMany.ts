import type { SuggestionsAnswer } from '../../contract/schemas.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import { withinLimits } from '../messageLimits.ts'
import type { ServiceClient } from '../serviceClient.ts'

/** A mail to more people is a mailing, and says little by each. */
const mostPeople = 60
/** UTF-16 units of one question: the service takes a megabyte. */
const mostText = 500_000

/** The same as `suggest`, for each of many mails, in order. Rejects with a ServiceError, or the signal's reason. */
export const suggestMany = async (
  { post }: Pick<ServiceClient, 'post'>,
  messages: readonly MessageMetadata[],
  signal: AbortSignal,
): Promise<readonly SuggestionsAnswer[]> => {
  const answers: SuggestionsAnswer[] = []
  for (const group of inGroups(messages.map(shortened))) {
    const answered = await post<{ answers: SuggestionsAnswer[] }>(
      '/api/suggestions/many',
      { messages: group },
      signal,
    )
    answers.push(...answered.answers)
  }
  return answers
}

const shortened = (message: MessageMetadata): MessageMetadata => ({
  ...withinLimits(message),
  to: withinLimits(message).to.slice(0, mostPeople),
  cc: withinLimits(message).cc.slice(0, mostPeople),
})

const inGroups = (messages: readonly MessageMetadata[]): readonly (readonly MessageMetadata[])[] => {
  const groups: MessageMetadata[][] = []
  let room = 0
  for (const message of messages) {
    const size = JSON.stringify(message).length
    const last = groups.at(-1)
    if (last === undefined || size > room || last.length === 100) {
      groups.push([message])
      room = mostText - size
    } else {
      last.push(message)
      room -= size
    }
  }
  return groups
}
