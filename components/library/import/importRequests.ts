import type { Bibliography, ConfirmedFields, Imported, Preview } from '../../../core/api/sources.ts'
import { request, send } from '../../ui/request.ts'
import type { recordOf } from './draft.ts'
import { fetchedFile } from './fetchedFile.ts'
import { type OpenedArchive, openArchive } from './openArchive.ts'

/** What an import asks of the server and the browser. All throw RequestError, or the signal's reason. */
export interface ImportRequests {
  /** What a file holds. `url` is the address that it was fetched from. */
  preview(file: File, url: string | null, signal: AbortSignal): Promise<Preview>
  /** Entries of a bibliographic file. */
  list(file: File, signal: AbortSignal): Promise<Bibliography>
  /** The page at a web address, fetched by the server, and the address that it led to. */
  fetchPage(address: string, signal: AbortSignal): Promise<{ file: File; url: string }>
  /** Files of an archive, unpacked here. */
  unpack(file: File): Promise<OpenedArchive>
  store(file: File, fields: ConfirmedFields, signal: AbortSignal): Promise<Imported>
  storeRecord(record: ReturnType<typeof recordOf>, signal: AbortSignal): Promise<Imported>
  /** Whether the server answers at all. */
  isReachable(): Promise<boolean>
}

export const importRequests: ImportRequests = {
  preview: (file, url, signal) =>
    post('/api/sources/preview', formOf(file, url && { url }), signal),
  list: (file, signal) => post('/api/sources/bibliography', formOf(file), signal),
  fetchPage: async (address, signal) => {
    const body = { url: address }
    const response = await send('/api/sources/fetch', { method: 'POST', body, signal })
    return fetchedFile(response, address)
  },
  unpack: openArchive,
  store: (file, fields, signal) => post('/api/sources', formOf(file, fields), signal),
  storeRecord: (record, signal) => post('/api/sources', { record }, signal),
  isReachable: async () => {
    if (!navigator.onLine) return false
    const signal = AbortSignal.timeout(5000)
    return fetch('/healthz', { signal, cache: 'no-store' }).then(
      () => true,
      () => false,
    )
  },
}

function post<T>(path: string, body: unknown, signal: AbortSignal): Promise<T> {
  return request<T>(path, { method: 'POST', body, signal })
}

function formOf(file: File, fields?: ConfirmedFields | null | ''): FormData {
  const form = new FormData()
  form.set('file', file)
  if (fields) form.set('fields', JSON.stringify(fields))
  return form
}
