import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { UMB_DOCUMENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/document';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { getDocumentJson, type DocumentJson } from '../api.js';
import { compare, plain, type Line } from './lines.js';

/** What other sites get of the document, published and draft side by side. */
@customElement('kuje-json-view')
export default class KujeJsonViewElement extends UmbLitElement {
  @state()
  private _json?: DocumentJson;

  @state()
  private _isLoading = true;

  @state()
  private _isNew = false;

  @state()
  private _said = '';

  #key?: string;
  #culture?: string;

  constructor() {
    super();
    this.consumeContext(UMB_DOCUMENT_WORKSPACE_CONTEXT, (workspace) => {
      this.observe(workspace?.splitView.activeVariantsInfo, (variants) => (this.#culture ??= variants?.[0]?.culture ?? undefined), '_culture');
      this.observe(workspace?.isNew, (isNew) => {
        this._isNew = isNew === true;
        if (isNew === false) this.#load();
      }, '_isNew');
      this.observe(workspace?.unique, (unique) => {
        this.#key = unique ?? undefined;
        this.#load();
      }, '_unique');
    });
  }

  async #load() {
    if (!this.#key || this._isNew) return;
    this._isLoading = true;
    const key = this.#key;
    const culture = this.#culture;
    const json = await getDocumentJson(this, key, culture);
    if (key !== this.#key || culture !== this.#culture) return;
    this._json = json;
    this._isLoading = false;
  }

  #choose(culture: string) {
    this.#culture = culture;
    this.#load();
  }

  async #copy(text: string) {
    await navigator.clipboard.writeText(text);
    this._said = this.#term('copied');
  }

  #term(key: string, ...values: Array<string | number>) {
    return this.localize.term(`kujeClient_${key}`, ...values);
  }

  override render() {
    if (this._isNew) return html`<p>${this.#term('saveFirst')}</p>`;
    return html`
      <div role="status" class="hidden">${this._isLoading ? this.#term('loading') : this._said}</div>
      ${this._isLoading ? html`<uui-loader-bar></uui-loader-bar>` : nothing} ${this._json ? this.#renderJson(this._json) : nothing}
    `;
  }

  #renderJson(json: DocumentJson) {
    const address = new URL(json.url, location.origin).toString();
    const published = text(json.published);
    const draft = text(json.draft);
    const [left, right] = published && draft ? compare(published, draft) : [plain(published ?? []), plain(draft ?? [])];
    return html`
      <uui-box>
        <div class="bar">
          <uui-select
            label=${this.#term('language')}
            .options=${json.cultures.map((one) => ({
              name: this.localize.termOrDefault(`kuje_language_${one.culture.split('-')[0]}`, one.culture),
              value: one.culture,
              selected: one.culture === json.culture,
            }))}
            @change=${(event: Event) => this.#choose((event.target as HTMLInputElement).value)}></uui-select>
          <uui-button look="secondary" label=${this.#term('refresh')} @click=${() => this.#load()}></uui-button>
        </div>
        <p>${this.#term('jsonIntro')}</p>
        <p class="bar">
          <code>GET ${address}<br />Accept-Language: ${json.culture}</code>
          <uui-button look="secondary" label=${this.#term('copyUrl')} @click=${() => this.#copy(address)}></uui-button>
        </p>
      </uui-box>
      <div class="sides">
        ${this.#renderSide('published', this.#term('published'), json.published, left)}
        ${this.#renderSide('draft', this.#term('savedDraft'), json.draft, right)}
      </div>
    `;
  }

  #renderSide(id: string, heading: string, json: unknown, lines: Array<Line>) {
    return html`<uui-box>
      <div class="bar">
        <h2 id=${id}>${heading}</h2>
        ${json
          ? html`<uui-button
              compact
              look="secondary"
              label="${this.#term('copyJson')}: ${heading}"
              @click=${() => this.#copy(JSON.stringify(json, undefined, 2))}
              >${this.#term('copyJson')}</uui-button
            >`
          : nothing}
      </div>
      ${json
        ? html`<pre tabindex="0" role="region" aria-labelledby=${id}>${lines.map((line) => this.#renderLine(line))}</pre>`
        : html`<p>${this.#term('notThere')}</p>`}
    </uui-box>`;
  }

  #renderLine(line: Line) {
    return line.isOwn ? html`<mark>± ${line.text}</mark>\n` : html`  ${line.text}\n`;
  }

  static override styles = [
    UmbTextStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--uui-size-layout-1);
        padding: var(--uui-size-layout-1);
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--uui-size-space-3);
      }

      .sides {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
        gap: var(--uui-size-layout-1);
      }

      .sides > * {
        min-inline-size: 0;
      }

      h2 {
        font-size: var(--uui-type-h5-size);
        margin: 0;
      }

      pre {
        overflow: auto;
        max-block-size: 70vh;
        padding: var(--uui-size-space-3);
        background: var(--uui-color-surface-alt);
        color: var(--uui-color-text);
        font-size: var(--uui-type-small-size);
        line-height: 1.5;
      }

      pre:focus-visible {
        outline: 2px solid var(--uui-color-focus);
      }

      code {
        overflow-wrap: anywhere;
      }

      mark {
        background: #fdf3c7;
        color: #1b264f;
      }

      .hidden {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `,
  ];
}

const text = (json: unknown): Array<string> | undefined => (json ? JSON.stringify(json, undefined, 2).split('\n') : undefined);

declare global {
  interface HTMLElementTagNameMap {
    'kuje-json-view': KujeJsonViewElement;
  }
}
