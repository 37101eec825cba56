# One image for every part of a hub: the gateway by default, a subgraph where the command says so.

FROM node:24-slim AS dependencies
WORKDIR /rapporteur
COPY package.json package-lock.json ./
# Without the embedded PostgreSQL, which is an optional dependency: containers bring a server of their own.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund && npm cache clean --force

FROM node:24-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    HUB_KEYS_DIR=/var/lib/rapporteur/keys \
    RAPPORTEUR_HOME=/tmp/rapporteur
WORKDIR /rapporteur
# A volume mounted there takes over its owner.
RUN install -d -o node -g node -m 0700 /var/lib/rapporteur /var/lib/rapporteur/keys
COPY --from=dependencies /rapporteur/node_modules node_modules
COPY . .
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=64", "--no-parallel-scavenge", "--v8-pool-size=1", "--no-allocation-site-pretenuring", "--incremental-marking-soft-trigger=70", "--incremental-marking-hard-trigger=90", "--use-largepages=silent", "gateway/main.ts"]
