// How the Studio is built, and its development server, which passes calls on to an Openfield server.
import { defineConfig } from 'vite'

const server = 'http://127.0.0.1:8787'

export default defineConfig({
  build: {
    target: 'es2022',
    // A strict content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      onLog: (level, log, handle) => {
        // Packages that also run on servers mark their browser files; here all is browser.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
      },
    },
  },
  oxc: { jsx: { runtime: 'automatic' } },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/media', '/files', '/previews', '/healthz'].map((path) => [path, server]),
    ),
  },
})
