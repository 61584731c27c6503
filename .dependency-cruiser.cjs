/** Imports run one way: app → components → core; server → prisma → core. See CONTRIBUTING.md. */
const never = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to,
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    never(
      'core-is-pure',
      '^core/',
      { path: '^(app|components|prisma|server|tests)/' },
      'core imports npm packages only',
    ),
    never('core-has-no-platform', '^core/', {
      path: 'node_modules/(react|react-dom|next|ws|pg|@prisma)/',
    }),
    never(
      'core-has-no-node',
      '^core/',
      { dependencyTypes: ['core'] },
      'core runs in the browser too',
    ),
    never('prisma-knows-core', '^prisma/', { path: '^(app|components|server|tests)/' }),
    never('server-knows-no-interface', '^server/', { path: '^(app|components|tests)/' }),
    never('components-know-core', '^components/', { path: '^(app|prisma|server|tests)/' }),
    never('app-knows-no-server', '^app/', { path: '^(server|tests)/' }),
    never('nothing-imports-tests', '^(app|components|core|prisma|server)/', { path: '^tests/' }),
    never(
      'features-are-siblings',
      '^components/(?!editor/)([^/]+)/',
      { path: '^components/([^/]+)/', pathNot: '^components/($1|ui)/' },
      'components/ui is shared; components/editor composes the features',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The peers of a bench are installed when it first runs.
    exclude: { path: '^(prisma/generated|\\.next|\\.data|tests/bench/collab/peers)' },
    // TypeScript 7 has no API yet that the cruiser could read sources with.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
