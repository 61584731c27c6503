// npm start, npm run dev: from a clean clone to a served address.
import { spawn } from 'node:child_process'
import { build, generate, install } from './prepare.mjs'
import { checkNode, environment, nodePath, root } from './runtime.mjs'

const development = process.argv.includes('--dev')

checkNode()
await install()
await generate()
if (!development) await build()

const child = spawn(
  nodePath(),
  ['--disable-warning=ExperimentalWarning', 'server/index.ts', ...(development ? ['--dev'] : [])],
  {
    cwd: root,
    env: environment({ NODE_ENV: development ? 'development' : 'production' }),
    // Over the channel the server notices when this process is killed, and stops too.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
