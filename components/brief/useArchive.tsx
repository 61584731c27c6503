import { useRouter } from 'next/navigation'
import type { BriefSummary } from '../../core/api/briefs.ts'
import { request } from '../ui/request.ts'
import { useToast } from '../ui/Toast.tsx'
import styles from './Undo.module.css'

/** Puts a brief away or brings it back, and offers to undo it. */
export function useArchive() {
  const router = useRouter()
  const toast = useToast()
  async function set(brief: BriefSummary, archived: boolean): Promise<boolean> {
    try {
      await request(`/api/briefs/${brief.id}`, { method: 'PATCH', body: { archived } })
      router.refresh()
      return true
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'trouble')
      return false
    }
  }
  return async (brief: BriefSummary, archived: boolean) => {
    if (!(await set(brief, archived))) return
    toast(
      <>
        {archived ? 'Archived' : 'Brought back'} “{brief.title}”.{' '}
        <button type="button" className={styles.undo} onClick={() => void set(brief, !archived)}>
          Undo
        </button>
      </>,
    )
  }
}
