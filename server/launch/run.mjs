// node server/launch/run.mjs FILE ARG…: runs a TypeScript file of ours under our Node, quietly.
import { spawn } from 'node:child_process'
import { generate, install } from './prepare.mjs'
import { checkNode, environment, nodePath, root } from './runtime.mjs'

checkNode()
// What the command prints on standard output is often read by another program.
const log = console.log
const write = process.stdout.write.bind(process.stdout)
console.log = console.error
process.stdout.write = process.stderr.write.bind(process.stderr)
await install()
await generate()
console.log = log
process.stdout.write = write

const [file, ...args] = process.argv.slice(2)
const child = spawn(nodePath(), ['--disable-warning=ExperimentalWarning', file, ...args], {
  env: environment({ CHANCERY_ROOT: root }),
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
