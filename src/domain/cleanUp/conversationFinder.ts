import type { MessageMetadata } from '../message.ts'
import { subjectKey, threadLinks } from '../suggestions/conversation.ts'

/**
 * Mails as they come, tied into conversations: two that share a Message-ID, their own or one they refer to, and two with one
 * firm under one subject of some words, for not every mail program says what it answers.
 */
export class ConversationFinder {
  readonly #parents: number[] = []
  readonly #byLink = new Map<string, number>()

  /** The mail gets the next number, from 0. */
  add(mail: MessageMetadata, client: string): void {
    const number = this.#parents.push(this.#parents.length) - 1
    for (const link of linksOf(mail, client)) {
      const known = this.#byLink.get(link)
      if (known === undefined) this.#byLink.set(link, number)
      else this.#join(known, number)
    }
  }

  /** The first mail of its conversation, by number. */
  firstOf(number: number): number {
    let first = number
    for (let up = this.#parent(first); up !== first; up = this.#parent(first)) first = up
    // The way is shortened, so that a long conversation is walked once.
    for (let at = number; at !== first; ) {
      const up = this.#parent(at)
      this.#parents[at] = first
      at = up
    }
    return first
  }

  #parent(number: number): number {
    return this.#parents[number] ?? number
  }

  #join(one: number, other: number): void {
    const [a, b] = [this.firstOf(one), this.firstOf(other)]
    this.#parents[Math.max(a, b)] = Math.min(a, b)
  }
}

/** Fewer are a heading under which anything is written: `Factuur`. */
const wordsOfASubject = 2

const linksOf = (mail: MessageMetadata, client: string): readonly string[] => {
  const key = subjectKey(mail.subject)
  const hasSubject = key !== null && key.split(' ', wordsOfASubject).length === wordsOfASubject
  return hasSubject ? [...threadLinks(mail), `${client} ${key}`] : threadLinks(mail)
}
