import { z } from 'zod'
import {
  briefDetail,
  briefList,
  briefQuote,
  briefSummary,
  changeBrief,
  changeStatus,
  createBrief,
  evidence,
} from '../briefs.ts'
import { checkedSource, checkReport, finding, findingFigure, findingPassage } from '../check.ts'
import {
  briefCitations,
  citationStyle,
  citationStyleFile,
  citationStyleList,
} from '../citations.ts'
import { comparisonSummary, versionComparison } from '../comparison.ts'
import { drift, driftList } from '../drift.ts'
import { fetchAddress } from '../fetchAddress.ts'
import {
  acceptInvitation,
  changeMember,
  createdInvitation,
  createInvitation,
  invitation,
  invitationOffer,
  me,
  member,
  personSummary,
  setUp,
} from '../people.ts'
import { playbackPart } from '../playback.ts'
import { findRepeats, repeatMatch, repeatMatches } from '../repeats.ts'
import { putRuling, ruling, rulingList } from '../rulings.ts'
import { alias, aliasList, saveAlias, searchHit, searchPassage, searchResult } from '../search.ts'
import {
  addNote,
  bibliography,
  block,
  changeSource,
  confirmedFields,
  details,
  imported,
  importRecord,
  importText,
  preview,
  quotedIn,
  revision,
  similarSource,
  sourceChange,
  sourceDetail,
  sourceFields,
  sourceList,
  sourceNote,
  sourceSummary,
} from '../sources.ts'
import {
  historyReport,
  restored,
  restoreVersion,
  saveVersion,
  undoRestore,
  versionDetail,
  versionSummary,
} from '../versions.ts'

/** RFC 9457, see ../problem.ts. */
const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), detail: z.string() })).optional(),
})

/** What answers are made of, by the name that OpenAPI gives it. */
export const answers = {
  Alias: alias,
  AliasList: aliasList,
  Bibliography: bibliography,
  Block: block,
  BriefCitations: briefCitations,
  BriefDetail: briefDetail,
  BriefList: briefList,
  BriefQuote: briefQuote,
  BriefQuoteList: z.object({ quotes: z.array(briefQuote) }),
  BriefSummary: briefSummary,
  CheckedSource: checkedSource,
  CheckReport: checkReport,
  CitationStyle: citationStyle,
  CitationStyleFile: citationStyleFile,
  CitationStyleList: citationStyleList,
  CreatedInvitation: createdInvitation,
  Details: details,
  Drift: drift,
  DriftList: driftList,
  Evidence: evidence,
  Finding: finding,
  FindingFigure: findingFigure,
  FindingPassage: findingPassage,
  Imported: imported,
  Invitation: invitation,
  InvitationList: z.object({ invitations: z.array(invitation) }),
  InvitationOffer: invitationOffer,
  Joined: z.object({ id: z.string() }),
  Me: me,
  Member: member,
  MemberList: z.object({ members: z.array(member) }),
  Openapi: z.record(z.string(), z.unknown()),
  PersonSummary: personSummary,
  PlaybackPart: playbackPart,
  Preview: preview,
  Problem: problem,
  QuotedIn: quotedIn,
  RepeatMatch: repeatMatch,
  RepeatMatches: repeatMatches,
  Restored: restored,
  Revision: revision,
  Ruling: ruling,
  RulingList: rulingList,
  SearchHit: searchHit,
  SearchPassage: searchPassage,
  SearchResult: searchResult,
  SimilarSource: similarSource,
  SourceChange: sourceChange,
  SourceDetail: sourceDetail,
  SourceFields: sourceFields,
  SourceList: sourceList,
  SourceNote: sourceNote,
  SourceSummary: sourceSummary,
  HistoryReport: historyReport,
  ComparisonSummary: comparisonSummary,
  VersionComparison: versionComparison,
  VersionDetail: versionDetail,
  VersionList: z.object({ versions: z.array(versionSummary) }),
  VersionSummary: versionSummary,
  RestoreUndone: z.object({ before: versionSummary }),
  Workspace: z.object({ workspace: z.string() }),
} as const
export type AnswerName = keyof typeof answers

/** What bodies are made of. */
export const requests = {
  AcceptInvitation: acceptInvitation,
  AddNote: addNote,
  ChangeBrief: changeBrief,
  ChangeMember: changeMember,
  ChangeSource: changeSource,
  ConfirmedFields: confirmedFields,
  CreateBrief: createBrief,
  CreateInvitation: createInvitation,
  FetchAddress: fetchAddress,
  FindRepeats: findRepeats,
  ImportRecord: importRecord,
  ImportText: importText,
  PutRuling: putRuling,
  RestoreVersion: restoreVersion,
  UndoRestore: undoRestore,
  ChangeStatus: changeStatus,
  SaveAlias: saveAlias,
  SaveVersion: saveVersion,
  SetUp: setUp,
  SignIn: z.object({ email: z.email(), password: z.string() }),
} as const
export type RequestName = keyof typeof requests
