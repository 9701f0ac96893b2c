import { css, customElement, html, nothing, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UMB_CREATE_DOCUMENT_WORKSPACE_PATH_PATTERN, UMB_EDIT_DOCUMENT_WORKSPACE_PATH_PATTERN } from '@umbraco-cms/backoffice/document';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { getOverview, type AttentionItem, type AttentionList, type CreationPlace, type Overview } from '../api.js';
import { download, toCsv } from './report.js';
import './bars.element.js';

/** The officer's start page: what to look at, what there is, what was changed last, and where to add more. */
@customElement('kuje-start')
export default class KujeStartElement extends UmbLitElement {
  @state()
  private _overview?: Overview;

  @state()
  private _hub?: string;

  @state()
  private _state: 'loading' | 'ready' | 'failed' = 'loading';

  override connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    this._state = 'loading';
    const hub = this._hub;
    const overview = await getOverview(this, hub);
    if (hub !== this._hub) return;
    this._overview = overview ?? this._overview;
    this._state = overview ? 'ready' : 'failed';
  }

  #choose(hub: string) {
    this._hub = hub === '' ? undefined : hub;
    this.#load();
  }

  #term(key: string, ...values: Array<string | number>) {
    return this.localize.term(`kujeClient_${key}`, ...values);
  }

  #day(date: string) {
    return this.localize.date(new Date(`${date}T12:00:00`), { day: 'numeric', month: 'numeric', year: 'numeric' });
  }

  #download() {
    if (this._overview) download(`kuje-${this._overview.today}.csv`, toCsv(this._overview, (key) => this.#term(key)));
  }

  override render() {
    return html`
      <div class="page">
        <header>
          <h1>${this.#term('startHeading')}</h1>
          ${this.#renderHubs()}
        </header>
        <div role="status" class="status">${this.#renderState()}</div>
        ${this._overview ? this.#renderOverview(this._overview) : nothing}
      </div>
    `;
  }

  #renderState() {
    switch (this._state) {
      case 'loading':
        return html`<uui-loader-bar></uui-loader-bar><span class="hidden">${this.#term('loading')}</span>`;
      case 'failed':
        return html`<p>${this.#term('failed')}</p>
          <uui-button look="secondary" label=${this.#term('again')} @click=${() => this.#load()}></uui-button>`;
      default:
        return nothing;
    }
  }

  #renderHubs() {
    const hubs = this._overview?.hubs ?? [];
    if (hubs.length < 2) return nothing;
    return html`<uui-select
      label=${this.#term('hub')}
      .options=${[
        { name: this.#term('allHubs'), value: '', selected: !this._hub },
        ...hubs.map((hub) => ({ name: hub.name, value: hub.key, selected: hub.key === this._hub })),
      ]}
      @change=${(event: Event) => this.#choose((event.target as HTMLInputElement).value)}></uui-select>`;
  }

  #renderOverview(overview: Overview) {
    const places = overview.create.filter((place) => !this._hub || place.hub === this._hub);
    return html`
      ${this.#renderCreate(places)}
      <div class="columns">
        <section aria-labelledby="attention">
          <uui-box>
            <h2 id="attention">${this.#term('attention')}</h2>
            ${overview.attention.every((list) => list.total === 0)
              ? html`<p>${this.#term('allWell')}</p>`
              : overview.attention.filter((list) => list.total > 0).map((list) => this.#renderAttention(list))}
          </uui-box>
        </section>
        <section aria-labelledby="latest">
          <uui-box>
            <h2 id="latest">${this.#term('latest')}</h2>
            ${this.#renderLatest(overview)}
          </uui-box>
        </section>
      </div>
      <section aria-labelledby="figures">
        <uui-box>
          <div class="heading">
            <h2 id="figures">${this.#term('figures')}</h2>
            <uui-button look="secondary" label=${this.#term('download')} @click=${() => this.#download()}></uui-button>
          </div>
          <p>${this.#term('figuresIntro', this.#day(overview.today))}</p>
          <dl>
            <div><dt>${this.#term('activities')}</dt><dd>${this.localize.number(overview.figures.activities)}</dd></div>
            <div><dt>${this.#term('organisations')}</dt><dd>${this.localize.number(overview.figures.organisations)}</dd></div>
          </dl>
          <div class="columns">
            ${this.#renderBars(this.#term('byArtForm'), overview.figures.artForms)}
            ${this.#renderBars(this.#term('byActivityForm'), overview.figures.activityForms)}
            ${this.#renderBars(this.#term('byMunicipality'), overview.figures.municipalities)}
            ${this._hub ? nothing : this.#renderBars(this.#term('byHub'), overview.hubs)}
          </div>
        </uui-box>
      </section>
    `;
  }

  #renderBars(heading: string, terms: Overview['hubs']) {
    return html`<kuje-bars .heading=${heading} .unit=${this.#term('activities')} .terms=${terms}></kuje-bars>`;
  }

  #renderCreate(places: Array<CreationPlace>) {
    const hubs = new Map(places.map((place) => [place.hub, place.hubName]));
    return html`<section class="create" aria-label=${this.#term('create')}>
      ${repeat(
        hubs,
        ([hub]) => hub,
        ([hub, name]) => html`<uui-box>
          <h2>${name}</h2>
          <div class="buttons">
            ${places.filter((place) => place.hub === hub).map((place) => this.#renderCreateButton(place))}
          </div>
        </uui-box>`,
      )}
    </section>`;
  }

  #renderCreateButton(place: CreationPlace) {
    const isActivity = place.type === 'kujeActivity';
    const what = isActivity ? this.#term('newActivity') : this.#term('newOrganisation');
    return html`<uui-button
      look=${isActivity ? 'primary' : 'outline'}
      href=${UMB_CREATE_DOCUMENT_WORKSPACE_PATH_PATTERN.generateAbsolute({
        parentEntityType: 'document',
        parentUnique: place.parent,
        documentTypeUnique: place.typeKey,
      })}
      label="${what}: ${place.hubName}"
      >${what}</uui-button
    >`;
  }

  #renderAttention(list: AttentionList) {
    return html`<details>
      <summary>${this.#term(`attention_${list.kind}`)} <strong>(${this.localize.number(list.total)})</strong></summary>
      <ul>
        ${repeat(
          list.items,
          (item) => item.key,
          (item) => html`<li>
            <a href=${this.#edit(item.key)}>${item.name}</a>
            <span class="detail">${this.#detail(item)}</span>
          </li>`,
        )}
      </ul>
      ${list.total > list.items.length ? html`<p class="detail">${this.#term('andMore', list.total - list.items.length)}</p>` : nothing}
    </details>`;
  }

  #detail(item: AttentionItem) {
    const type = this.localize.termOrDefault(`kuje_type${item.type.slice('kuje'.length)}`, item.type);
    if (item.date) return `${type}, ${this.#day(item.date)}`;
    if (item.property) return `${type}: ${this.localize.termOrDefault(`kuje_${item.property}`, item.property)}`;
    if (item.cultures) {
      const names = item.cultures.map((culture) => this.localize.termOrDefault(`kuje_language_${culture.split('-')[0]}`, culture));
      return `${type}: ${names.join(', ')}`;
    }

    return type;
  }

  #renderLatest(overview: Overview) {
    return html`<ul>
      ${repeat(
        overview.latest,
        (change) => change.key,
        (change) => html`<li>
          <a href=${this.#edit(change.key)}>${change.name}</a>
          <span class="detail">
            <time datetime=${change.updated}
              >${this.localize.date(new Date(change.updated), { dateStyle: 'short', timeStyle: 'short' })}</time
            >${change.isPublished ? nothing : ` · ${this.#term('draft')}`}
          </span>
        </li>`,
      )}
    </ul>`;
  }

  #edit(key: string) {
    return UMB_EDIT_DOCUMENT_WORKSPACE_PATH_PATTERN.generateAbsolute({ unique: key });
  }

  static override styles = [
    UmbTextStyles,
    css`
      :host {
        display: block;
        padding: var(--uui-size-layout-1);
      }

      .page {
        display: grid;
        gap: var(--uui-size-layout-1);
        max-inline-size: 90rem;
      }

      header,
      .heading {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--uui-size-space-4);
      }

      h1,
      h2 {
        margin: 0;
      }

      h2 {
        font-size: var(--uui-type-h5-size);
        margin-block-end: var(--uui-size-space-4);
      }

      .status:empty {
        display: none;
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--uui-size-space-3);
      }

      .create,
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
        gap: var(--uui-size-layout-1);
      }

      dl {
        display: flex;
        gap: var(--uui-size-layout-2);
      }

      dd {
        margin: 0;
        font-size: var(--uui-type-h3-size);
        line-height: 1.4;
        font-weight: bold;
      }

      ul {
        margin: 0;
        padding-inline-start: var(--uui-size-space-5);
      }

      li,
      summary {
        padding-block: var(--uui-size-space-2);
      }

      summary {
        cursor: pointer;
      }

      a {
        color: var(--uui-color-interactive);
      }

      a:focus-visible,
      summary:focus-visible {
        outline: 2px solid var(--uui-color-focus);
        outline-offset: 2px;
      }

      .detail {
        color: var(--uui-color-text-alt);
        font-size: var(--uui-type-small-size);
        margin-inline-start: var(--uui-size-space-2);
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

declare global {
  interface HTMLElementTagNameMap {
    'kuje-start': KujeStartElement;
  }
}
