import { addNote as noteSchema } from '../../../../../core/api/sources.ts'
import { addNote } from '../../../../../prisma/sourceNotes.ts'
import { handle, readJson } from '../../../handle.ts'
import { noSuchSource } from '../../noSuchSource.ts'

export const POST = handle<{ id: string }>('source.note', async ({ request, params, person }) => {
  const { text } = await readJson(request, noteSchema)
  const note = await addNote(params.id, text, person)
  if (!note) throw noSuchSource()
  return Response.json(note, { status: 201 })
})
