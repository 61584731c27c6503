import type { NetworkInterfaceInfo } from 'node:os'
import { networkInterfaces } from 'node:os'
import { describe, expect, test } from 'vitest'
import { isOutside, isPublicAddress } from '../../../server/fetch/addressRules.ts'
import { privateAddresses } from './privateAddresses.ts'

describe('a public address', () => {
  test.each([
    '1.1.1.1',
    '8.8.8.8',
    '93.184.216.34',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '169.253.0.1',
    '192.0.1.1',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001:80b::200e',
    '2001:4860:4860::8888',
    '::ffff:8.8.8.8',
    '::ffff:808:808',
    '64:ff9b::808:808',
  ])('%s is one', (address) => expect(isPublicAddress(address)).toBe(true))
})

describe('no public address', () => {
  test.each(privateAddresses)('%s (%s)', (address) => expect(isPublicAddress(address)).toBe(false))

  test.each([
    '',
    'localhost',
    '8.8.8',
    '08.8.8.8',
    '0x8.8.8.8',
    '134744072',
    '[2606:4700::1]',
    '8.8.8.8 ',
  ])('nor is what is not in the usual notation: %s', (address) =>
    expect(isPublicAddress(address)).toBe(false),
  )
})

describe('from this computer', () => {
  const interfaces = (entries: Pick<NetworkInterfaceInfo, 'address' | 'cidr'>[]) => ({
    eth0: entries.map(
      (entry) =>
        ({
          ...entry,
          family: 'IPv4',
          netmask: '',
          mac: '',
          internal: false,
        }) as NetworkInterfaceInfo,
    ),
  })
  const own = interfaces([
    { address: '8.8.4.4', cidr: '8.8.4.4/24' },
    { address: '2606:4700:1:2::3', cidr: '2606:4700:1:2::3/64' },
    { address: 'fe80::1', cidr: 'fe80::1/64' },
  ])

  test.each([
    ['its own public address', '8.8.4.4', false],
    ['the same within IPv6', '::ffff:8.8.4.4', false],
    ['the same behind NAT64', '64:ff9b::808:404', false],
    ['another of its IPv4 network', '8.8.4.5', true],
    ['its own IPv6 address', '2606:4700:1:2::3', false],
    ['a neighbour in its IPv6 network', '2606:4700:1:2:aaaa::1', false],
    ['an address of another network', '2606:4700:1:3::3', true],
    ['a private address', '10.0.0.1', false],
  ])('%s', (_, address, outside) => expect(isOutside(address, own)).toBe(outside))

  test('no address that it really has is outside', () => {
    const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? [])
    for (const { address } of addresses)
      expect([address, isOutside(address)]).toEqual([address, false])
  })
})
