import type { Person, Role } from '../../core/access/roles.ts'

/** Header that says who a test's client is; unknown names are nobody. */
export const personHeader = 'x-test-person'

export const person = (id: string, role: Role = 'editor'): Person => ({
  id,
  name: id[0]?.toUpperCase() + id.slice(1),
  email: `${id}@desk.example`,
  role,
  color: 1,
})

/** Everybody whom tests speak of; change `role` through the map to change a membership. */
export const makePeople = () =>
  new Map(
    [
      person('mara', 'owner'),
      person('tomas'),
      person('reza'),
      person('nils', 'commenter'),
      person('ida', 'reader'),
    ].map((one) => [one.id, one]),
  )
