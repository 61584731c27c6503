import type { Prisma } from './generated/client.ts'

/** A readonly value for a Json column: Prisma's own type wants index signatures, which interfaces lack. */
export function jsonValue(value: object): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value))
}
