import Link from 'next/link'
import { AccountPage } from '../components/account/AccountPage.tsx'

export default function NotFound() {
  return (
    <AccountPage
      title="There is nothing here"
      lead="The address may be mistyped, or what was here has been removed."
    >
      <p>
        <Link href="/">Go to the briefs</Link>
      </p>
    </AccountPage>
  )
}
