import { words } from './words.js';

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
	{
		// Whoever is taken off the page while it looks for its context gets no answer, as whoever was never on it, and asks again when it
		// comes back. An error instead reaches nobody who could handle it, and stays with what was only moved.
		file: /context-api[\\/]consume[\\/]context-consumer\.js$/,
		find: `        this.#unprovide();
        if (this.#promiseRejecter) {
            const hostElement = this._retrieveHost();
            this.#promiseRejecter(\`Context request was cancelled, host was disconnected. (Context Alias: \${this.#contextAlias} with API Alias: \${this.#apiAlias}). Controller is hosted on \${hostElement?.parentNode?.nodeName ?? 'Not attached node'} > \${hostElement?.nodeName}\`);
        }
        this.#promise = undefined;
        this.#promiseOptions = undefined;
        this.#promiseResolver = undefined;
        this.#promiseRejecter = undefined;
`,
		replace: '        this.#unprovide();\n',
	},
	{
		// A link to nowhere until the route is known.
		file: /property-editor-ui-block-list\.element\.js$/,
		find: `createPath =
                this._catalogueRouteBuilder?.(`,
		replace: 'createPath = this._catalogueRouteBuilder && this._catalogueRouteBuilder(',
	},
	{
		// Pressed before the place is known, it only fails.
		file: /restore-from-recycle-bin-modal\.element\.js$/,
		find: '@click=${this.#onSubmit}',
		replace: '?disabled=${!this.value?.destination} @click=${this.#onSubmit}',
	},
	{
		// Routes below this one that were quicker have read the address by where this one was before, and stay there: a dialogue that opens
		// another does not open it. Now that the place is known they read it again; who has it right already does nothing.
		file: /core[\\/]router[\\/]router-slot[\\/]router-slot\.js$/,
		find: "dispatchGlobalRouterEvent('navigationsuccess', info);",
		replace: "requestAnimationFrame(() => dispatchRouteChangeEvent(this, info));\n                dispatchGlobalRouterEvent('navigationsuccess', info);",
	},
	...['blockEditor_tabCreateEmpty', 'blockEditor_tabClipboard'].map((key) => ({
		file: /block-catalogue-modal\.element\.js$/,
		find: `<umb-localize key=\${this.localize.term('${key}')}>`,
		replace: `<umb-localize key="${key}">`,
	})),
	// What the context was asked for has come, and the context has gone meanwhile: the editor went elsewhere.
	{
		file: /documents[\\/]workspace[\\/]actions[\\/]save\.action\.js$/,
		find: `this.observe(this._workspaceContext.variantOptions)
            .asPromise()
            .catch(() => undefined);`,
		replace: 'this.observe(this._workspaceContext?.variantOptions)?.asPromise();',
	},
	{
		file: /tree-item-expansion\.manager\.js$/,
		find: "throw new Error('Tree context is not set');",
		replace: 'return;',
	},
	{
		file: /core[\\/]property[\\/]components[\\/]property[\\/]property\.context\.js$/,
		find: "}, 'observeVariantId');",
		replace: "}, 'observeVariantId');\n        if (!this.#datasetContext) return;",
	},
	{
		file: /core[\\/]property[\\/]components[\\/]property[\\/]property\.context\.js$/,
		find: "}, 'observeValue');",
		replace: "}, 'observeValue');\n        if (!this.#datasetContext) return;",
	},
	{
		file: /server-model-validator\.context\.js$/,
		find: 'this.#context.messages.addMessageObjects(messages);',
		replace: 'this.#context?.messages.addMessageObjects(messages);',
	},
	{
		file: /dictionary-table-collection-view\.element\.js$/,
		find: 'if (!languageData)',
		replace: 'if (!languageData || !this.#collectionContext)',
	},
	...words,
];

export function mend() {
	const done = new Set();
	return {
		name: 'mend',
		transform(code, id) {
			let result = code;
			for (const fault of mended.filter(({ file }) => file.test(id))) {
				if (!result.includes(fault.find)) this.error(`${id} has changed: look whether this must still be mended: ${fault.find}`);
				result = result.replaceAll(fault.find, () => fault.replace);
				done.add(fault);
			}
			return result === code ? null : { code: result, map: null };
		},
		buildEnd(error) {
			const gone = error ? undefined : mended.find((fault) => !done.has(fault));
			if (gone) this.error(`There is no ${gone.file} any more: look whether this must still be mended: ${gone.find}`);
		},
	};
}
