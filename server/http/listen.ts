import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartError } from '../startError.ts'

/** Listens and returns the address to open in a browser. @throws StartError */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  }).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(reasonFor(error, port, host))
  })
  const { port: actual } = server.address() as AddressInfo
  const everywhere = host === '0.0.0.0' || host === '::'
  return `http://${everywhere || host === '127.0.0.1' ? 'localhost' : bracketed(host)}:${actual}`
}

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host)

function reasonFor(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`
    case 'EACCES':
      return `Port ${port} may not be used by this account. Choose one above 1023: PORT=3000 npm start`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${host} is not an address of this machine. Use 127.0.0.1, or 0.0.0.0 for every network.`
    default:
      return `The server cannot listen on ${host}:${port} (${error.message}).`
  }
}
