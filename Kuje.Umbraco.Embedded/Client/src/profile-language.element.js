import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { umbExtensionsRegistry } from '@umbraco-cms/backoffice/extension-registry';
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { tryExecute } from '@umbraco-cms/backoffice/resources';

/** The language of the interface, for everybody: elsewhere only those change their own who administer users. */
export class ProfileLanguageElement extends UmbLitElement {
	static properties = { _language: { state: true }, _cultures: { state: true } };

	#user;

	constructor() {
		super();
		this._cultures = [];
		this.consumeContext(UMB_CURRENT_USER_CONTEXT, (user) => {
			this.#user = user;
			this.observe(user?.languageIsoCode, (language) => (this._language = language?.toLowerCase()), '_language');
		});
		this.observe(
			umbExtensionsRegistry.byType('localization'),
			(texts) => (this._cultures = [...new Set(texts.map((text) => text.meta.culture?.toLowerCase()).filter(Boolean))]),
			'_cultures',
		);
	}

	async #choose(languageIsoCode) {
		const saving = umbHttpClient.put({
			security: [{ scheme: 'bearer', type: 'http' }],
			url: '/umbraco/management/api/v1/user/current/profile',
			body: { languageIsoCode },
		});
		const { error } = await tryExecute(this, saving);
		if (!error) await this.#user?.load();
	}

	render() {
		if (!this._language) return nothing;
		const own = this._cultures.includes(this._language) ? this._language : this._language.split('-')[0];
		const options = this._cultures
			.map((culture) => ({ name: this.localize.term(`uiCulture_${culture}`), value: culture, selected: culture === own }))
			.sort((one, other) => one.name.localeCompare(other.name));
		const label = this.localize.term('user_language');
		return html`<uui-box headline=${label}>
			<uui-select label=${label} .options=${options} @change=${(event) => this.#choose(event.target.value)}></uui-select>
		</uui-box>`;
	}

	static styles = css`
		uui-select {
			width: 100%;
		}
	`;
}

customElements.define('profile-language', ProfileLanguageElement);

export default ProfileLanguageElement;
