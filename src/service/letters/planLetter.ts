import { type CalendarDate, daysBetween } from '../../domain/calendar/calendar.ts'
import type { PlannedStep } from '../../domain/leaving/plan.ts'
import { isToDo, type PlanReminder } from '../../domain/leaving/planReminders.ts'
import { writtenDay } from '../../domain/retention/explain/writtenDay.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Letter } from '../../ports/postman.ts'
import { firmOf } from './firmOf.ts'
import { letterOf } from './letterOf.ts'
import { plainLine } from './plainLine.ts'

interface PlanToTell {
  readonly reminder: PlanReminder
  readonly situation: MailboxSituation
  readonly messageId: string
}

/** What is to be done by which day before somebody leaves, to him and to the contact; in numbers of days, never of his mail. */
export const planLetter = ({ reminder, situation, messageId }: PlanToTell): Letter => {
  const { plan, role, step, occasion } = reminder
  const language = situation.agreement?.agreement.language ?? 'nl'
  const words = wordsIn[language]
  const written = (day: CalendarDate): string => writtenDay(day, language)
  const lastDay = plan.lastDay ?? situation.today
  const left = daysBetween(situation.today, lastDay)
  const name = plainLine(situation.facts.name)
  const due = plan.steps.find((one) => one.step === step)?.due ?? lastDay
  const told = role === 'leaver' ? words.leaver : words.contact(name)
  const rows = plan.steps.flatMap(({ step: one, due: day, state }) =>
    isToDo(one) && day !== null ? [{ label: words.step[one], value: words.stands(state, written(day)) }] : [],
  )
  return letterOf(
    {
      language,
      subject: told.subject[occasion](words.task[step], written(occasion === 'begin' ? lastDay : due)),
      parts: [
        { kind: 'paragraph', text: words.dear(plainLine(reminder.to.name)) },
        { kind: 'paragraph', text: told.leaves(left, written(lastDay)) },
        { kind: 'paragraph', text: told.now[occasion](words.task[step], written(due)) },
        { kind: 'facts', rows },
        { kind: 'paragraph', text: told.where },
      ],
      footer: words.footer(firmOf(situation)),
    },
    { messageId, to: reminder.to, calendar: null },
  )
}

const wordsIn = {
  nl: {
    dear: (name: string) => `Beste ${name},`,
    step: {
      cleanUp: 'Mailbox opruimen',
      handOver: 'Toezeggingen overdragen',
      checks: 'Controles nalopen',
      signOff: 'Aftekenen',
    },
    task: {
      cleanUp: 'de mailbox opruimen',
      handOver: 'toezeggingen en gevolgde gesprekken overdragen',
      checks: 'de controles nalopen',
      signOff: 'aftekenen',
    },
    stands: (state: PlannedStep['state'], day: string) =>
      state === 'done' ? 'klaar' : state === 'late' ? `te laat, het moest op ${day}` : `uiterlijk ${day}`,
    leaver: {
      subject: {
        begin: (_task: string, day: string) => `Je plan tot je laatste werkdag, ${day}`,
        soon: (task: string, day: string) => `Uiterlijk ${day}: ${task}`,
        late: (task: string) => `Te laat: ${task}`,
      },
      leaves: (left: number, day: string) =>
        left === 0
          ? `Vandaag is je laatste werkdag, ${day}.`
          : `Je laatste werkdag is ${day}, over ${left === 1 ? '1 dag' : `${left} dagen`}.`,
      now: {
        begin: () => 'Dit is er te doen tot die dag. Begin met opruimen: elke dag een stuk.',
        soon: (task: string, day: string) =>
          `Nu is het tijd voor: ${task}. Het moet uiterlijk ${day} klaar zijn.`,
        late: (task: string, day: string) => `Dit moest op ${day} klaar zijn en is het niet: ${task}.`,
      },
      where:
        'Open Dossier in Outlook bij Mailboxen, kies je mailbox en dan Vertrek. Daar staat wat nog open is en hoe je het oplost. Weekenden en feestdagen tellen mee als gewone dagen.',
    },
    contact: (name: string) => ({
      subject: {
        begin: (_task: string, day: string) => `${name} vertrekt op ${day}`,
        soon: (task: string, day: string) => `Vertrek van ${name}, uiterlijk ${day}: ${task}`,
        late: (task: string) => `Vertrek van ${name}, te laat: ${task}`,
      },
      leaves: (left: number, day: string) =>
        left < 0
          ? `De laatste werkdag van ${name} was ${day}.`
          : left === 0
            ? `Vandaag is de laatste werkdag van ${name}, ${day}.`
            : `De laatste werkdag van ${name} is ${day}, over ${left === 1 ? '1 dag' : `${left} dagen`}.`,
      now: {
        begin: () => 'Dit is er te doen tot die dag.',
        soon: (task: string, day: string) =>
          `Nu is het tijd voor: ${task}. Het moet uiterlijk ${day} klaar zijn.`,
        late: (task: string, day: string) => `Dit moest op ${day} klaar zijn en is het niet: ${task}.`,
      },
      where:
        'Dossier toont bij Vertrek hoe ver het is, in getallen: de mail zelf blijft van wie vertrekt. Weekenden en feestdagen tellen mee als gewone dagen.',
    }),
    footer: (firm: string) => `Verstuurd door Dossier voor ${firm}.`,
  },
  en: {
    dear: (name: string) => `Dear ${name},`,
    step: {
      cleanUp: 'Clean up the mailbox',
      handOver: 'Hand over commitments',
      checks: 'Go through the checks',
      signOff: 'Sign off',
    },
    task: {
      cleanUp: 'clean up the mailbox',
      handOver: 'hand over commitments and followed conversations',
      checks: 'go through the checks',
      signOff: 'sign off',
    },
    stands: (state: PlannedStep['state'], day: string) =>
      state === 'done' ? 'done' : state === 'late' ? `late, it was due on ${day}` : `by ${day}`,
    leaver: {
      subject: {
        begin: (_task: string, day: string) => `Your plan until your last working day, ${day}`,
        soon: (task: string, day: string) => `By ${day}: ${task}`,
        late: (task: string) => `Late: ${task}`,
      },
      leaves: (left: number, day: string) =>
        left === 0
          ? `Today is your last working day, ${day}.`
          : `Your last working day is ${day}, in ${left === 1 ? '1 day' : `${left} days`}.`,
      now: {
        begin: () =>
          'This is what there is to do until then. Begin with cleaning up: a part of it every day.',
        soon: (task: string, day: string) => `Now is the time to ${task}. It is to be done by ${day}.`,
        late: (task: string, day: string) => `This was to be done by ${day} and is not: ${task}.`,
      },
      where:
        'Open Dossier in Outlook, under Mailboxes, choose your mailbox and then Leaving. What is open stands there, with how to solve it. Weekends and holidays count as ordinary days.',
    },
    contact: (name: string) => ({
      subject: {
        begin: (_task: string, day: string) => `${name} leaves on ${day}`,
        soon: (task: string, day: string) => `${name} leaves, by ${day}: ${task}`,
        late: (task: string) => `${name} leaves, late: ${task}`,
      },
      leaves: (left: number, day: string) =>
        left < 0
          ? `The last working day of ${name} was ${day}.`
          : left === 0
            ? `Today is the last working day of ${name}, ${day}.`
            : `The last working day of ${name} is ${day}, in ${left === 1 ? '1 day' : `${left} days`}.`,
      now: {
        begin: () => 'This is what there is to do until then.',
        soon: (task: string, day: string) => `Now is the time to ${task}. It is to be done by ${day}.`,
        late: (task: string, day: string) => `This was to be done by ${day} and is not: ${task}.`,
      },
      where:
        'Dossier shows under Leaving how far it is, in numbers: the mail itself stays the leaver’s. Weekends and holidays count as ordinary days.',
    }),
    footer: (firm: string) => `Sent by Dossier for ${firm}.`,
  },
} as const
