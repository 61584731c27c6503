import { ProblemError } from '../../../../core/api/problem.ts'
import { houseStylePrefix } from '../../../../core/citation/styles.ts'
import { host } from '../../../../core/host.ts'
import { removeHouseStyle } from '../../../../prisma/houseStyles.ts'
import { isId } from '../../../../prisma/newId.ts'
import { handle } from '../../handle.ts'

/** The style and a locale as trees. The same address always answers the same: neither ever changes. */
export const GET = handle<{ id: string }>('style.read', async ({ params, query }) => {
  const id = decodeURIComponent(params.id)
  const file = isStyleId(id)
    ? await host().citations.styleFile(id, query.get('locale') ?? 'en-US')
    : null
  if (!file) throw noSuchStyle()
  return Response.json(file, { headers: { 'cache-control': 'private, max-age=86400' } })
})

export const DELETE = handle<{ id: string }>('style.edit', async ({ params }) => {
  const id = decodeURIComponent(params.id)
  const outcome = isHouseId(id) ? await removeHouseStyle(id) : 'unknown'
  if (outcome === 'unknown') throw noSuchStyle()
  if (outcome === 'used')
    throw new ProblemError(409, 'Briefs are set in this style. Choose another one for them first.')
  return new Response(null, { status: 204 })
})

const isHouseId = (id: string): boolean =>
  id.startsWith(houseStylePrefix) && isId(id.slice(houseStylePrefix.length))

const isStyleId = (id: string): boolean => isHouseId(id) || /^[a-z-]{1,100}$/.test(id)

const noSuchStyle = () => new ProblemError(404, 'There is no such citation style.')
