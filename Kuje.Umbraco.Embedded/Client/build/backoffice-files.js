import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { imports } from './entries.js';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const compress = promisify(brotliCompress);
const isCompressed = /\.(woff2?|png|jpe?g|webp)$/;

/** What the bundle does not bring: stylesheets and fonts, the map of modules, a version; then everything compressed. */
export function backofficeFiles(outDir) {
	return {
		name: 'backoffice-files',
		async closeBundle() {
			const css = join(modules, '@umbraco-ui/uui-css');
			cpSync(join(css, 'dist/uui-css.css'), join(outDir, 'css/uui-css.css'));
			cpSync(join(css, 'assets/fonts'), join(outDir, 'assets/fonts'), { recursive: true });
			writeFileSync(join(outDir, 'imports.json'), JSON.stringify(imports));

			const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name))
				.sort();
			const hash = createHash('sha256');
			for (const file of files) hash.update(relative(outDir, file).split(sep).join('/')).update(readFileSync(file));
			for (const file of files.filter((name) => !isCompressed.test(name))) {
				const content = readFileSync(file);
				const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
				writeFileSync(`${file}.br`, await compress(content, { params }));
				rmSync(file);
			}
			writeFileSync(join(outDir, 'version.txt'), hash.digest('hex').slice(0, 12));
		},
	};
}
