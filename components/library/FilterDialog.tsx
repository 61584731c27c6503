import type { SearchRequest, SearchResult } from '../../core/api/search.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Facets } from './Facets.tsx'
import styles from './FilterDialog.module.css'

interface FilterDialogProps {
  open: boolean
  onClose: () => void
  asked: SearchRequest
  result: SearchResult
  onChoose: (change: Partial<SearchRequest>) => void
}

/** The filters where there is no room beside the results. */
export function FilterDialog({ open, onClose, asked, result, onChoose }: FilterDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Filters" size="medium">
      <div className={styles.facets}>
        <Facets asked={asked} facets={result.facets} onChoose={onChoose} />
      </div>
      <Button look="primary" className={styles.show} onClick={onClose}>
        Show {result.total.toLocaleString('en-GB')} {result.total === 1 ? 'article' : 'articles'}
      </Button>
    </Dialog>
  )
}
