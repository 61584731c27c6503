import type { DescribedError } from './describeError.ts'

/** A line of the log for people, from the JSON that programs read. Times are local. */
export function readableLine(json: string): string {
  const { level, time, pid: _, msg, err, ...fields } = JSON.parse(json)
  const clock = new Date(time).toTimeString().slice(0, 8)
  const rest = Object.entries(fields).map(([name, value]) => ` ${name}=${show(value)}`)
  return `${clock} ${String(level).padEnd(5)} ${msg}${rest.join('')}\n${err ? describe(err) : ''}`
}

const show = (value: unknown) =>
  typeof value === 'string' && /^\S+$/.test(value) ? value : JSON.stringify(value)

function describe({ type, message, code, stack, cause }: DescribedError): string {
  const name = code === undefined ? type : `${type} ${code}`
  const lines = `    ${name}: ${message}\n${stack ? `${stack}\n` : ''}`
  return cause ? `${lines}    caused by\n${describe(cause)}` : lines
}
