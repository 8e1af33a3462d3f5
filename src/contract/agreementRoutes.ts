import * as agreement from './agreementSchemas.ts'
import { type Route, writing } from './route.ts'

/** What firm and provider agreed, who was told, and what is to be closed. */
export const agreementRoutes = {
  agreements: {
    method: 'get',
    path: '/api/agreements',
    summary: 'The agreements this person may see, with who was informed and who acknowledged',
    query: agreement.agreementQuery,
    answers: { 200: agreement.agreements },
    errors: [],
  },
  inform: {
    method: 'post',
    path: '/api/agreements/:id/informed',
    summary: 'Inform somebody of the version in force, by mail or as entered',
    body: agreement.newInformed,
    answers: { 200: agreement.agreement },
    errors: ['agreementNotFound', 'postNotSet', 'postFailed', ...writing],
  },
  acknowledge: {
    method: 'post',
    path: '/api/agreements/:id/acknowledgements',
    summary: 'The person who asks has read the version in force',
    body: agreement.acknowledgement,
    answers: { 200: agreement.agreement },
    errors: ['agreementNotFound', ...writing],
  },
  cancel: {
    method: 'post',
    path: '/api/agreements/:id/cancellations',
    summary: 'Enter that an account or a whole customer is to be closed',
    body: agreement.newCancellation,
    answers: { 200: agreement.agreement },
    errors: ['agreementNotFound', 'mailboxNotFound', ...writing],
  },
  cancellationStep: {
    method: 'post',
    path: '/api/agreements/:id/cancellations/:seq',
    summary:
      'Withdraw a cancellation, or record that it was carried out once every mailbox in it has a decision',
    body: agreement.cancellationStep,
    answers: { 200: agreement.agreement },
    errors: ['agreementNotFound', 'cancellationNotFound', 'undecided', ...writing],
  },
} as const satisfies Readonly<Record<string, Route>>
