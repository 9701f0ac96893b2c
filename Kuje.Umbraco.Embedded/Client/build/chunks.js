const codeEditor = /[\\/]node_modules[\\/]monaco-editor[\\/]/;
const richText = /[\\/]node_modules[\\/](@tiptap|prosemirror-[a-z-]+|linkifyjs|orderedmap|rope-sequence|w3c-keyname)[\\/]/;
const icon = /[\\/]icon-registry[\\/]icons[\\/]/;
const language = /[\\/]dist-cms[\\/]assets[\\/]lang[\\/]/;

const withCodeEditor = new Set();
const withRichText = new Set();

/**
 * Which modules go into one file. A file for each makes thousands of requests; here the start needs one large file, and what an editor
 * opens afterwards one more. Icons, the rich text editor and the code editor come when they are used, and so does each language.
 */
export const chunks = [
	{ name: 'start', tags: ['$initial'], test: (id) => !withCodeEditor.has(id) && !withRichText.has(id), priority: 5 },
	{ name: 'code', test: (id) => withCodeEditor.has(id), priority: 4 },
	{ name: 'text', test: (id) => withRichText.has(id), priority: 3 },
	{ name: 'icons', test: icon, priority: 2 },
	{ name: 'parts', test: (id) => !language.test(id), priority: 1 },
];

/** Finds the modules that cannot be without one of the large editors, so that none of them is drawn into what everybody loads. */
export function findEditors() {
	return {
		name: 'find-editors',
		buildEnd() {
			const ids = [...this.getModuleIds()];
			const importers = (id) => this.getModuleInfo(id)?.importers ?? [];
			spread(ids.filter((id) => codeEditor.test(id)), withCodeEditor, importers);
			spread(ids.filter((id) => richText.test(id)), withRichText, importers);
		},
	};
}

function spread(found, all, importers) {
	while (found.length > 0) {
		const id = found.pop();
		if (all.has(id)) continue;
		all.add(id);
		found.push(...importers(id));
	}
}
