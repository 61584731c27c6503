'use client'

import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { type PresentPerson, presentPeople, samePeople } from './presentPeople.ts'

/** Who has the brief open. Changes only when somebody comes, goes, or takes or leaves a caret. */
export function usePresentPeople(awareness: Awareness | null, myId: string) {
  const [people, setPeople] = useState<readonly PresentPerson[]>([])
  useEffect(() => {
    if (!awareness) return
    const read = () => {
      const next = presentPeople(awareness.getStates(), myId)
      setPeople((shown) => (samePeople(shown, next) ? shown : next))
    }
    read()
    awareness.on('change', read)
    return () => awareness.off('change', read)
  }, [awareness, myId])
  return people
}
