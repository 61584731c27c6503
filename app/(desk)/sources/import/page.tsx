import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ImportPage } from '../../../../components/library/import/ImportPage.tsx'
import { can } from '../../../../core/access/can.ts'
import { requirePerson } from '../../../currentPerson.ts'

export const metadata: Metadata = { title: 'Import' }

export default async function Import() {
  const person = await requirePerson()
  if (!can(person.role, 'source.add')) redirect('/sources')
  return <ImportPage />
}
