'use client'

import { useEffect } from 'react'
import { AccountPage } from '../components/account/AccountPage.tsx'
import { Button } from '../components/ui/Button.tsx'

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  useEffect(() => console.error(error), [error])
  return (
    <AccountPage
      title="This page could not be shown"
      lead="What you wrote is stored, or held on this device. Try again; if it happens once more, tell whoever runs this server."
    >
      <p>
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
      </p>
    </AccountPage>
  )
}
