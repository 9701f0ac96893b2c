import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { backofficeFiles } from './build/backoffice-files.js';
import { chunks, findEditors } from './build/chunks.js';
import { entries } from './build/entries.js';
import { mend } from './build/mend.js';

const outDir = process.env.BACKOFFICE_OUT ?? fileURLToPath(new URL('./dist', import.meta.url));

export default defineConfig({
	// Every file finds the others beside it, whatever version the address names.
	base: './',
	publicDir: 'public',
	plugins: [mend(), findEditors(), backofficeFiles(outDir)],
	worker: { format: 'es' },
	build: {
		outDir,
		emptyOutDir: true,
		target: 'es2022',
		modulePreload: false,
		reportCompressedSize: false,
		chunkSizeWarningLimit: 10_000,
		rolldownOptions: {
			input: entries,
			// Extensions import the names that each entry of the map exports.
			preserveEntrySignatures: 'exports-only',
			output: {
				entryFileNames: '[name].js',
				chunkFileNames: 'chunks/[name].js',
				assetFileNames: 'assets/[name][extname]',
				codeSplitting: { groups: chunks },
			},
			checks: { circularDependency: false, pluginTimings: false },
		},
	},
});
