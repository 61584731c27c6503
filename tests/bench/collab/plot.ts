/** Milliseconds of each server, by quantile. */
export interface Spread {
  readonly name: string
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const width = 720
const row = 34
const left = 190
const right = 60
const top = 44
const ticks = [0.5, 1, 2, 5, 10, 20, 50, 100]

/** Draws how long a letter takes to the others: from the median to the 99th in a hundred, log scale. */
export function plotSpreads(title: string, spreads: readonly Spread[]): string {
  const height = top + spreads.length * row + 34
  const most = Math.max(...spreads.map(({ p99 }) => p99), 2)
  const shown = ticks.filter((tick) => tick < most * 2)
  const [first, last] = [Math.log(shown[0] ?? 1), Math.log((shown.at(-1) ?? 10) * 1.2)]
  const x = (value: number) =>
    left +
    ((Math.log(Math.max(value, shown[0] ?? 1)) - first) / (last - first)) * (width - left - right)
  const grid = shown.map(
    (tick) =>
      `<line class="grid" x1="${at(x(tick))}" y1="${top - 8}" x2="${at(x(tick))}" y2="${height - 26}"/>` +
      `<text x="${at(x(tick))}" y="${height - 10}" text-anchor="middle">${tick} ms</text>`,
  )
  const rows = spreads.map(({ name, p50, p95, p99 }, index) => {
    const y = top + index * row + row / 2
    const kind = name.startsWith('Chancery') ? 'ours' : 'peer'
    return [
      `<text x="${left - 14}" y="${y + 4}" text-anchor="end">${name}</text>`,
      `<line class="${kind}" x1="${at(x(p50))}" y1="${y}" x2="${at(x(p99))}" y2="${y}" stroke-width="3"/>`,
      `<circle class="${kind}" cx="${at(x(p50))}" cy="${y}" r="6"/>`,
      `<circle class="${kind}" cx="${at(x(p95))}" cy="${y}" r="3.5"/>`,
      `<text x="${at(x(p99) + 8)}" y="${y + 4}">${p99}</text>`,
    ].join('\n')
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
<style>
svg { background: #fff; color: #1c1a17; font: 13px system-ui, sans-serif; }
text { fill: currentColor; }
.grid { stroke: #d9d5cc; }
.peer { stroke: #8a857b; fill: #8a857b; }
.ours { stroke: #7a1f2b; fill: #7a1f2b; }
@media (prefers-color-scheme: dark) {
  svg { background: #1a1917; color: #e9e5dc; }
  .grid { stroke: #3a3733; }
  .ours { stroke: #e08a95; fill: #e08a95; }
}
</style>
<text x="14" y="22" font-weight="600">${title}</text>
${[...grid, ...rows].join('\n')}
</svg>
`
}

const at = (value: number) => value.toFixed(1)
