'use client'

import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import type { VersionComparison } from '../../../core/api/comparison.ts'
import { schema } from '../../../core/schema/schema.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useVersions } from '../useVersions.ts'
import { AuthorKey } from './AuthorKey.tsx'
import { authorsOf } from './authorsOf.ts'
import { ChangeLists } from './ChangeLists.tsx'
import { CompareBar } from './CompareBar.tsx'
import { ComparedText } from './ComparedText.tsx'
import styles from './ComparePage.module.css'
import { type Compared, ComparedProvider, placeOf } from './comparedContext.ts'
import { TakeBack } from './TakeBack.tsx'
import { useChoice } from './useChoice.ts'
import { useComparison } from './useComparison.ts'
import { useSteps } from './useSteps.ts'

export interface ComparePageProps {
  briefId: string
  title: string
  from: number
  /** Null: the brief as it stands. */
  to: number | null
  canRestore: boolean
}

/** Two versions of a brief compared, or one with the brief as it stands. */
export function ComparePage(props: ComparePageProps) {
  const { briefId, title, from, to } = props
  const router = useRouter()
  const { comparison, trouble, reload } = useComparison(briefId, from, to)
  const { versions } = useVersions(briefId)
  const [layout, setLayout] = useState<'inline' | 'beside'>('inline')
  const choose = (next: { from: number; to: number | null }) =>
    router.replace(
      `/briefs/${briefId}/compare?from=${next.from}${next.to === null ? '' : `&to=${next.to}`}`,
    )
  const places = useMemo(
    () => comparison?.comparison.words.map((change) => placeOf(change)) ?? [],
    [comparison],
  )
  const steps = useSteps(places)
  return (
    <div className={styles.page}>
      <CompareBar
        {...{ briefId, title, from, to, layout, versions }}
        onLayout={setLayout}
        onChoose={choose}
        step={{ at: steps.at, count: places.length, go: steps.go }}
      />
      {trouble ? (
        <div className={styles.trouble}>
          <Notice tone="trouble" live>
            <p>{trouble}</p>
            <Button size="small" onClick={reload}>
              Try again
            </Button>
          </Notice>
        </div>
      ) : comparison ? (
        <Body
          key={`${comparison.from.number} ${comparison.to?.number ?? comparison.keys.join()}`}
          {...props}
          comparison={comparison}
          layout={layout}
          steps={steps}
          onChanged={reload}
        />
      ) : (
        <p className={styles.waiting} role="status">
          Comparing…
        </p>
      )}
    </div>
  )
}

interface BodyProps extends ComparePageProps {
  comparison: VersionComparison
  layout: 'inline' | 'beside'
  steps: ReturnType<typeof useSteps>
  onChanged: () => void
}

function Body({ comparison, layout, steps, to, canRestore, briefId, from, onChanged }: BodyProps) {
  const { blocks, summary } = comparison.comparison
  const choice = useChoice(blocks, comparison.keys)
  const compared = useMemo<Compared>(
    () => ({
      before: schema.nodeFromJSON(comparison.before),
      after: schema.nodeFromJSON(comparison.after),
      side: 'both',
      authorsAt: authorsOf(comparison),
    }),
    [comparison],
  )
  const mayTakeBack = canRestore && to === null
  return (
    <div className={styles.body} data-layout={layout}>
      <article className={styles.sheet} aria-label="The text with its changes">
        <p className={styles.summary} role="status">
          {summary ? `${summary}.` : 'Nothing differs: both say the same, letter for letter.'}
        </p>
        <AuthorKey comparison={comparison} />
        <ComparedProvider value={compared}>
          <ComparedText
            blocks={blocks}
            keys={comparison.keys}
            layout={layout}
            choice={mayTakeBack ? choice : null}
          />
        </ComparedProvider>
      </article>
      <ChangeLists comparison={comparison} current={steps.at} onStep={steps.go} />
      {mayTakeBack && <TakeBack {...{ briefId, from, choice, onChanged }} />}
    </div>
  )
}
