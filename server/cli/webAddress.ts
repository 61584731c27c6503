import { InvalidArgumentError } from 'commander'

/** @throws InvalidArgumentError, which commander reports as wrong usage. */
export function webAddress(address: string): string {
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address
  throw new InvalidArgumentError('The address must start with http:// or https://.')
}
