import { defineConfig } from 'vite';

// What Umbraco's client provides at run time stays an import; the files go where Umbraco looks for packages.
export default defineConfig({
  build: {
    lib: { entry: 'src/bundle.ts', formats: ['es'], fileName: 'kuje' },
    outDir: '../wwwroot/App_Plugins/Kuje/client',
    emptyOutDir: true,
    sourcemap: false,
    rollupOptions: {
      external: [/^@umbraco/],
      output: { chunkFileNames: '[name]-[hash].js' },
    },
  },
});
