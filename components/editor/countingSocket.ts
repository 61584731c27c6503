import { message, sync } from '../../core/collab/protocol.ts'

/** A WebSocket that tells which document frames really went out, as the server will count them. */
export function countingSocket(onSent: (kind: 'update' | 'state') => void): typeof WebSocket {
  return class extends WebSocket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      if (!(data instanceof Uint8Array) || data[0] !== message.sync) return
      if (data[1] === sync.update) onSent('update')
      if (data[1] === sync.step2) onSent('state')
    }
  }
}
