import { css, customElement, html, nothing, property, repeat, state } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import type { CountedTerm } from '../api.js';

const few = 12;

/** A table of numbers with bars beside them: the numbers are text, the bars only for the eye. */
@customElement('kuje-bars')
export class KujeBarsElement extends UmbLitElement {
  @property()
  heading = '';

  /** What is counted, as the heading of the column. */
  @property()
  unit = '';

  @property({ attribute: false })
  terms: Array<CountedTerm> = [];

  @state()
  private _isWhole = false;

  override render() {
    const most = Math.max(1, ...this.terms.map((term) => term.count));
    const shown = this._isWhole ? this.terms : this.terms.slice(0, few);
    return html`
      <table>
        <caption>
          ${this.heading}
        </caption>
        <thead>
          <tr>
            <th scope="col">${this.localize.term('kujeClient_name')}</th>
            <th scope="col" class="count">${this.unit}</th>
            <td class="bar"></td>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            shown,
            (term) => term.key,
            (term) => html`
              <tr>
                <th scope="row">${term.name}</th>
                <td class="count">${this.localize.number(term.count)}</td>
                <td class="bar" aria-hidden="true"><div style="inline-size: ${(100 * term.count) / most}%"></div></td>
              </tr>
            `,
          )}
        </tbody>
      </table>
      ${this.terms.length === 0 ? html`<p>${this.localize.term('kujeClient_nothing')}</p>` : nothing}
      ${this.terms.length > few && !this._isWhole
        ? html`<uui-button
            look="secondary"
            label=${this.localize.term('kujeClient_showAll', this.terms.length)}
            @click=${() => (this._isWhole = true)}></uui-button>`
        : nothing}
    `;
  }

  static override styles = css`
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }

    caption {
      font-weight: bold;
      text-align: start;
      padding-block-end: var(--uui-size-space-3);
    }

    th {
      font-weight: normal;
      text-align: start;
      padding-block: var(--uui-size-space-1);
      inline-size: 45%;
    }

    thead th {
      color: var(--uui-color-text-alt);
      font-size: var(--uui-type-small-size);
    }

    .count {
      inline-size: 5em;
      text-align: end;
      padding-inline-end: var(--uui-size-space-4);
      font-variant-numeric: tabular-nums;
    }

    .bar div {
      block-size: 0.9em;
      background: var(--uui-color-default);
      border-radius: 2px;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'kuje-bars': KujeBarsElement;
  }
}
