import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { ToastProvider } from '../components/ui/Toast.tsx'

export const metadata: Metadata = {
  title: { default: 'Chancery', template: '%s · Chancery' },
  description: 'Policy briefs in which every quotation can be trusted.',
  robots: { index: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f4ef' },
    { media: '(prefers-color-scheme: dark)', color: '#151412' },
  ],
}

// Every page carries the nonce of its own request; see proxy.ts.
export const dynamic = 'force-dynamic'

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get('chancery-theme')?.value
  return (
    <html lang="en" data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}>
      <body>
        <ToastProvider>{children}</ToastProvider>
      </body>
    </html>
  )
}
