import { z } from 'zod'
import type { Operation } from './operation.ts'

const briefListRequest = z.object({ archived: z.enum(['true', 'false']).optional() })

/** Briefs, their quotations and versions. */
export const briefOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/briefs',
    id: 'listBriefs',
    summary: 'The active briefs, or those put away',
    query: briefListRequest,
    answers: { 200: 'BriefList' },
    problems: [],
  },
  {
    method: 'post',
    path: '/api/briefs',
    id: 'createBrief',
    summary: 'Begin a brief from a template',
    body: ['CreateBrief'],
    answers: { 201: 'BriefSummary' },
    problems: [400, 404, 422],
  },
  {
    method: 'get',
    path: '/api/briefs/{id}',
    id: 'readBrief',
    summary: 'A brief with its content as stored by now',
    answers: { 200: 'BriefDetail' },
    problems: [404],
  },
  {
    method: 'patch',
    path: '/api/briefs/{id}',
    id: 'changeBrief',
    summary: 'Rename, archive or bring back; choose the citation style or its language',
    body: ['ChangeBrief'],
    answers: { 200: 'BriefSummary' },
    problems: [400, 404, 422],
  },
  {
    method: 'get',
    path: '/api/briefs/{id}/quotes',
    id: 'listQuotes',
    summary: 'The quotations in order, each with how it stands to its source',
    answers: { 200: 'BriefQuoteList' },
    problems: [404],
  },
  {
    method: 'get',
    path: '/api/briefs/{id}/citations',
    id: 'readCitations',
    summary:
      'The citations in the style of the brief: notes or what stands in the text, bibliography',
    answers: { 200: 'BriefCitations' },
    problems: [404, 422],
  },
  {
    method: 'get',
    path: '/api/briefs/{id}/versions',
    id: 'listVersions',
    summary: 'The saved versions, the newest first',
    answers: { 200: 'VersionList' },
    problems: [],
  },
  {
    method: 'post',
    path: '/api/briefs/{id}/versions',
    id: 'saveVersion',
    summary: 'Save what is stored by now as a version',
    body: ['SaveVersion'],
    answers: { 201: 'VersionSummary' },
    problems: [400, 404, 422],
  },
  {
    method: 'get',
    path: '/api/briefs/{id}/versions/{number}',
    id: 'readVersion',
    summary: 'A version with its content',
    answers: { 200: 'VersionDetail' },
    problems: [404],
  },
  {
    method: 'post',
    path: '/api/briefs/{id}/restore',
    id: 'restoreVersion',
    summary: 'Bring a version back as a forward edit, after saving the state before',
    body: ['RestoreVersion'],
    answers: { 200: 'Restored' },
    problems: [400, 404, 422],
  },
  {
    method: 'post',
    path: '/api/briefs/{id}/visit',
    id: 'visitBrief',
    summary: 'Say that you have seen the brief as it stands',
    answers: { 204: null },
    problems: [404],
  },
]
