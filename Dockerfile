# Plumbline behind a static server: docs/hosting.md says how to run it.
FROM node:22-alpine AS build
WORKDIR /plumbline
COPY package.json package-lock.json ./
RUN npm ci --no-fund --no-audit
COPY . .
RUN NODE_ENV=production npx vite build --logLevel warn && rm -f dist/.built-from

# The server needs Node, three files of ours and sirv with the three packages that it needs. Nothing is written and nothing is fetched.
FROM node:22-alpine
WORKDIR /plumbline
COPY --from=build /plumbline/scripts/serve.mjs scripts/serve.mjs
COPY --from=build /plumbline/scripts/lib/port.mjs scripts/lib/port.mjs
COPY --from=build /plumbline/scripts/lib/server.mjs scripts/lib/server.mjs
COPY --from=build /plumbline/scripts/lib/policy.mjs scripts/lib/policy.mjs
COPY --from=build /plumbline/node_modules/sirv node_modules/sirv
COPY --from=build /plumbline/node_modules/@polka/url node_modules/@polka/url
COPY --from=build /plumbline/node_modules/mrmime node_modules/mrmime
COPY --from=build /plumbline/node_modules/totalist node_modules/totalist
COPY --from=build /plumbline/dist dist
USER 65534:65534
EXPOSE 8080
CMD ["node", "scripts/serve.mjs"]
