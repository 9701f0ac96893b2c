// Faults of the client that an editor meets daily, until a version of it mends them. A text that is no longer there fails the build.
const mended = [
	{
		file: /create-document-collection-action\.element\.js$/,
		find: "            ' ' +\n            item.name;",
		replace: "            ' ' +\n            this.localize.string(item.name);",
	},
	{
		file: /create-document-collection-action\.element\.js$/,
		find: 'label=${item.name}',
		replace: 'label=${this.localize.string(item.name)}',
	},
	{
		// A tree that was closed while it opened a branch: nobody waits for the children any more.
		file: /tree-item-children\.manager\.js$/,
		find: "throw new Error('Could not request children, repository is missing');",
		replace: 'return;',
	},
	{
		// A session that the server ended: with its remains in the storage the window for signing in believes that there is nothing to do.
		file: /core[\\/]auth[\\/]auth\.context\.js$/,
		find: 'this.#isTimeout.next();',
		replace: 'this.#authFlow.clearTokenStorage();\n        this.#isTimeout.next();',
	},
];

export function mend() {
	return {
		name: 'mend',
		transform(code, id) {
			let result = code;
			for (const { file, find, replace } of mended.filter((fault) => fault.file.test(id))) {
				if (!result.includes(find)) this.error(`${id} has changed: look whether this must still be mended: ${find}`);
				result = result.replace(find, replace);
			}
			return result === code ? null : { code: result, map: null };
		},
	};
}
