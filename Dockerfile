# The pages are built in one stage; the other has what running them needs.
FROM node:24.11.1-bookworm-slim AS build
WORKDIR /chancery
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-fund --no-audit --loglevel=error
COPY . .
RUN node -e "import('./server/launch/prepare.mjs').then(async ({ generate, build }) => { await generate(); await build() })" \
  && rm -rf .next/cache && npm prune --omit=dev --no-fund --no-audit --loglevel=error

FROM node:24.11.1-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /chancery
COPY --from=build /chancery ./
RUN mkdir /data && chown node:node /data && printf '#!/bin/sh\nexec node --disable-warning=ExperimentalWarning /chancery/server/cli/chancery.ts "$@"\n' > /usr/local/bin/chancery && chmod +x /usr/local/bin/chancery
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The process itself, not npm: it gets the signal to stop.
CMD ["node", "--disable-warning=ExperimentalWarning", "server/index.ts"]
