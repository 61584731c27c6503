// npm run bench [-- NAME]: measures what the project claims. Never part of npm test.
import { boot } from './boot.ts'
import { cite } from './cite.ts'
import { collab } from './collab/collab.ts'
import { extract } from './extract.ts'
import { history } from './history.ts'
import { journal } from './journal.ts'
import { library } from './library.ts'
import { page } from './page.ts'
import { processes } from './processes.ts'
import { propagation } from './propagation.ts'
import { repeats } from './repeats.ts'
import { search } from './search.ts'
import { similar } from './similar.ts'
import { soak } from './soak.ts'
import { typing } from './typing.ts'
import { verdict } from './verdict.ts'
import { versions } from './versions.ts'

const benches = {
  boot,
  cite,
  collab,
  extract,
  history,
  journal,
  library,
  page,
  processes,
  propagation,
  repeats,
  search,
  similar,
  soak,
  typing,
  verdict,
  versions,
}

const wanted = process.argv.slice(2).filter((name) => name !== '--')
const unknown = wanted.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown[0]}". There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}
// It takes twenty minutes: only who asks for it gets it.
for (const [name, bench] of Object.entries(benches))
  if ((wanted.length === 0 && name !== 'soak') || wanted.includes(name)) {
    console.log(`\n${name}`)
    console.table(await bench())
  }
