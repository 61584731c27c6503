import { z } from 'zod'
import type { Operation } from './operation.ts'

/** Citation styles: those that come with Chancery, and the house's own. */
export const styleOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/styles',
    id: 'listStyles',
    summary: 'The citation styles that a brief can be set in',
    answers: { 200: 'CitationStyleList' },
    problems: [],
  },
  {
    method: 'post',
    path: '/api/styles',
    id: 'addStyle',
    summary: 'Add a CSL file as a citation style of the house, after trying it',
    form: null,
    answers: { 201: 'CitationStyle' },
    problems: [400, 413, 415, 422],
  },
  {
    method: 'get',
    path: '/api/styles/{id}',
    id: 'readStyle',
    summary: 'A citation style with a locale, as a processor takes them',
    query: z.object({ locale: z.string().optional() }),
    answers: { 200: 'CitationStyleFile' },
    problems: [404],
  },
  {
    method: 'delete',
    path: '/api/styles/{id}',
    id: 'removeStyle',
    summary: 'Remove a citation style of the house that no brief is set in',
    answers: { 204: null },
    problems: [404, 409],
  },
]
