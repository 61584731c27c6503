import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A self-signed certificate with its key, both in PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

/**
 * A self-signed certificate (RFC 5280) for these names, valid for a year around now, or until
 * yesterday.
 */
export function selfSigned(names: readonly string[], { expired = false } = {}): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const day = 24 * 60 * 60 * 1000
  const now = Date.now()
  const name = sequence(
    der(0x31, sequence(objectId(2, 5, 4, 3), der(0x0c, Buffer.from(names[0] ?? '')))),
  )
  const ecdsaWithSha256 = sequence(objectId(1, 2, 840, 10045, 4, 3, 2))
  const alternativeNames = sequence(...names.map((dns) => der(0x82, Buffer.from(dns))))
  const contents = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    sequence(time(now - 180 * day), time(expired ? now - day : now + 180 * day)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(sequence(objectId(2, 5, 29, 17), der(0x04, alternativeNames)))),
  )
  const signature = der(
    0x03,
    Buffer.concat([Buffer.from([0]), sign('sha256', contents, privateKey)]),
  )
  const whole = sequence(contents, ecdsaWithSha256, signature).toString('base64')
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${whole.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}

/** A value in DER: tag, length, content (X.690, section 10). */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts))
}

function objectId(first: number, second: number, ...rest: number[]): Buffer {
  const bytes = rest.flatMap((part) => {
    const groups = [part & 127]
    for (let left = part >> 7; left > 0; left >>= 7) groups.unshift((left & 127) | 128)
    return groups
  })
  return der(0x06, Buffer.from([first * 40 + second, ...bytes]))
}

/** GeneralizedTime to the second. */
function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/\.\d+|[-:T]/g, '')
  return der(0x18, Buffer.from(digits))
}
