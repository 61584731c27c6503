/** Why a socket was ended without waiting any longer. */
export const cutReasons = ['silent', 'lingering', 'protocol violation'] as const
export type CutReason = (typeof cutReasons)[number]

/** What rooms and sockets count while they work. Each call must cost next to nothing. */
export interface Meter {
  /** A client sent a step 2 or an update of so many bytes. */
  received(bytes: number): void
  /** An update of so many bytes went to so many sockets. */
  sent(bytes: number, sockets: number): void
  /** So many updates were committed together, in so many seconds. */
  committed(updates: number, seconds: number): void
  /** The database did not take a batch, which is tried again. */
  commitFailed(): void
  /** A log was folded into its snapshot in so many seconds. */
  folded(seconds: number): void
  foldFailed(): void
  /** A socket was closed with this code; `reason` is one of `refusalReasons`. */
  refused(code: number, reason: string): void
  cut(reason: CutReason): void
}

/** Counts nothing. */
export const noMeter: Meter = {
  received: () => {},
  sent: () => {},
  committed: () => {},
  commitFailed: () => {},
  folded: () => {},
  foldFailed: () => {},
  refused: () => {},
  cut: () => {},
}
