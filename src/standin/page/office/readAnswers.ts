import type { MailProgram } from '../program.ts'
import { type AnswerState, errors, failed, succeeded } from './answerState.ts'
import { headerBlock, toBase64 } from './wireText.ts'

/** The mail's header, whether the mail is open or loaded by its id. */
export const headersOf = (state: AnswerState, bytes: Uint8Array): object =>
  isFailing(state, 'headersFail') ? failed(errors.internal) : succeeded(headerBlock(bytes))

/** The mail's bytes, likewise. */
export const fileOf = async (state: AnswerState, id: string): Promise<object> => {
  if (isFailing(state, 'mimeFails')) return failed(errors.internal)
  const told = state.weather === 'wrongMail' ? otherThan(state.program, id) : id
  return succeeded(toBase64(await state.program.bytes(told)))
}

/** Weather that comes once is over with the first call it fails. */
const isFailing = (state: AnswerState, weather: 'headersFail' | 'mimeFails'): boolean => {
  if (state.weather !== `${weather}Once`) return state.weather === weather
  state.weather = 'fair'
  return true
}

const otherThan = (program: MailProgram, id: string): string => {
  const messageId = program.message(id)?.messageId
  return program.messages().find((other) => other.messageId !== messageId)?.id ?? id
}
