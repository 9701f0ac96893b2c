import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../node_modules/@umbraco-cms/backoffice/dist-cms/', import.meta.url);
const prefix = '/umbraco/backoffice/';

/** What extensions may import, and from which file below `/umbraco/backoffice/`: the map that the client's package declares. */
export const imports = Object.fromEntries(
	Object.entries(JSON.parse(readFileSync(new URL('umbraco-package.json', root), 'utf8')).importmap.imports)
		.map(([name, address]) => [name, address.slice(prefix.length)]),
);

export const entries = {
	app: fileURLToPath(new URL('../src/app.js', import.meta.url)),
	...Object.fromEntries(Object.values(imports).map((path) => [path.replace(/\.js$/, ''), fileURLToPath(new URL(path, root))])),
};
