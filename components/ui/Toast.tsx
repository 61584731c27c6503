'use client'

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import styles from './Toast.module.css'

interface Toast {
  readonly id: number
  readonly text: ReactNode
  readonly tone: 'plain' | 'trouble'
}

type ShowToast = (text: ReactNode, tone?: Toast['tone']) => void

const ToastContext = createContext<ShowToast>(() => {})

/** How long a message stays, in milliseconds; trouble stays until it is dismissed. */
const stays = 6000

/** Shows short messages at the foot of the window; screen readers hear them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const nextId = useRef(0)
  const dismiss = useCallback(
    (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  )
  const show = useCallback<ShowToast>(
    (text, tone = 'plain') => {
      nextId.current += 1
      const id = nextId.current
      setToasts((shown) => [...shown.slice(-2), { id, text, tone }])
      if (tone === 'plain') setTimeout(() => dismiss(id), stays)
    },
    [dismiss],
  )
  return (
    <ToastContext value={show}>
      {children}
      <div className={styles.stack} role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className={styles.toast} data-tone={toast.tone}>
            <span>{toast.text}</span>
            <button
              type="button"
              className={styles.dismiss}
              aria-label="Dismiss"
              onClick={() => dismiss(toast.id)}
            >
              ×
            </button>
          </div>
        ))}
      </div>
    </ToastContext>
  )
}

/** `const toast = useToast(); toast('Saved as version 3.')` */
export function useToast(): ShowToast {
  return useContext(ToastContext)
}
