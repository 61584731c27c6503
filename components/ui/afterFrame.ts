/** Milliseconds after which no frame is waited for any more: a hidden page draws none. */
const patience = 100

/** Runs once the next frame is on the screen: what a key causes comes after what it shows. */
export function afterFrame(run: () => void): void {
  let done = false
  const once = () => {
    if (done) return
    done = true
    clearTimeout(timer)
    run()
  }
  const timer = setTimeout(once, patience)
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = once
    port2.postMessage(null)
  })
}
