# What is needed at run time, without the tools of development and without the Node that npm would bring.
FROM node:26.10.0-slim AS install
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:26.10.0-slim
ENV NODE_ENV=production DATABASE_PATH=/data/second-wind.sqlite HEALTH_FILE=/tmp/second-wind-health
WORKDIR /app
COPY --from=install /app/node_modules node_modules
COPY package.json ./
COPY commands commands
COPY knowledge knowledge
COPY src src
# What is learned from the phrasings at the first start is learned here once.
RUN node -e "import('/app/knowledge/index.ts').then(({ openKnowledge }) => openKnowledge().clubLife())"
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "src/cli/health.ts"]
CMD ["node", "--max-semi-space-size=4", "--max-old-space-size=1024", "src/main.ts"]
