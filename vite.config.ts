import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The desk. `vite build` writes dist/web, which the server serves; `vite` alone develops against a running server. */
export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The desk, and the light page by which somebody answers a form.
    rolldownOptions: { input: ['index.html', 'answer/index.html'].map((page) => resolve(import.meta.dirname, 'src/web', page)) },
    manifest: true,
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/channels'].map((path) => [path, process.env['TWIZA_URL'] ?? 'http://127.0.0.1:8080']),
    ),
  },
})
