# The server with its Studio and command line. Build: docker build -t openfield .
# Debian's slim image, because the native packages (SQLite, pictures, content filter) are made for glibc.

FROM node:20-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json ./
COPY cli/package.json cli/
COPY contract/package.json contract/
COPY renderer/package.json renderer/
COPY sdk/package.json sdk/
COPY server/package.json server/
COPY studio/package.json studio/

# Everything the build needs: compilers of the kernels, the bundle and the Studio.
FROM manifests AS build
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node renderer/build-kernels.mjs && node scripts/build-server.mjs

# What the bundle leaves outside: packages from the registry, without tools and without what the Studio was built from.
FROM manifests AS packages
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund --workspace server --workspace cli \
  && rm -rf node_modules/onnxruntime-node/bin/napi-v*/darwin node_modules/onnxruntime-node/bin/napi-v*/win32 \
  && find node_modules -path '*/@ffmpeg-installer/*/ffmpeg' -type f -exec chmod +x {} +

FROM node:20-slim
# Docker waits 10 seconds before it kills; what is not finished by then is handed back and made again.
ENV NODE_ENV=production \
  OPENFIELD_HOST=0.0.0.0 \
  OPENFIELD_DATA_DIR=/data \
  OPENFIELD_STOP_SECONDS=8
WORKDIR /app
# With the manifests and with packages that npm put into a workspace's own node_modules.
COPY --from=packages /app ./
COPY --from=build /app/server/dist server/dist
COPY LICENSE THIRD-PARTY.md ./
RUN mkdir /data && chown node:node /data \
  && printf '#!/bin/sh\nexec node --enable-source-maps /app/server/dist/openfield.js "$@"\n' > /usr/local/bin/openfield \
  && chmod 755 /usr/local/bin/openfield
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.OPENFIELD_PORT || 8787) + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# A server that others can reach makes no development account: open the first one with OPENFIELD_ADMIN_TOKEN, see docs/self-hosting.md.
CMD ["node", "--enable-source-maps", "server/dist/main.js"]
