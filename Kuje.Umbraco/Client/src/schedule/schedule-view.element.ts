import { css, customElement, html, nothing, state } from '@umbraco-cms/backoffice/external/lit';
import { UMB_DOCUMENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/document';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { getOccurrences, type NextOccurrences, type Occurrence } from '../api.js';

const zone = 'Europe/Helsinki';

/** Long enough that typing a time asks once. */
const pause = 300;

/** The next times of an activity, from the schedule as it is being edited, saved or not. */
@customElement('kuje-schedule-view')
export default class KujeScheduleViewElement extends UmbLitElement {
  @state()
  private _next?: NextOccurrences;

  #asked = 0;
  #timer?: ReturnType<typeof setTimeout>;

  constructor() {
    super();
    this.consumeContext(UMB_DOCUMENT_WORKSPACE_CONTEXT, async (workspace) => {
      this.observe(await workspace?.propertyValueByAlias('schedule'), (schedule) => this.#ask(schedule), '_schedule');
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #ask(schedule: unknown) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const asked = ++this.#asked;
      const next = await getOccurrences(this, schedule);
      if (asked === this.#asked) this._next = next;
    }, this._next ? pause : 0);
  }

  #term(key: string, ...values: Array<string | number>) {
    return this.localize.term(`kujeClient_${key}`, ...values);
  }

  override render() {
    return html`<uui-box>
      <h2>${this.#term('nextTimes')}</h2>
      <p>${this.#term('nextTimesIntro')}</p>
      <div aria-live="polite">${this._next ? this.#renderNext(this._next) : html`<uui-loader-bar></uui-loader-bar>`}</div>
    </uui-box>`;
  }

  #renderNext({ occurrences, problems }: NextOccurrences) {
    return html`
      ${problems.length > 0
        ? html`<ul class="problems">
            ${problems.map((problem) => html`<li>${this.localize.term('kujeEditorial_item', problem.item)}: ${problem.message}</li>`)}
          </ul>`
        : nothing}
      ${occurrences.length === 0
        ? html`<p>${this.#term('noTimes')}</p>`
        : html`<ol>
            ${occurrences.map((one, index) => this.#renderOccurrence(one, occurrences[index - 1]))}
          </ol>`}
    `;
  }

  #renderOccurrence(one: Occurrence, before?: Occurrence) {
    const start = new Date(one.start);
    const day = this.#format(start, { weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric' });
    const clock: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
    const end = one.end ? `–${this.#format(new Date(one.end), clock)}` : '';
    return html`<li>
      <time datetime=${one.start}>${day}, ${this.#format(start, clock)}${end}</time>
      ${one.note ? html`<span class="detail">${one.note}</span>` : nothing}
      ${before && offset(before) !== offset(one) ? html`<span class="detail">${this.#term('clocksChange')}</span>` : nothing}
    </li>`;
  }

  #format(date: Date, options: Intl.DateTimeFormatOptions) {
    return this.localize.date(date, { ...options, timeZone: zone });
  }

  static override styles = [
    UmbTextStyles,
    css`
      :host {
        display: block;
        padding: var(--uui-size-layout-1);
      }

      h2 {
        font-size: var(--uui-type-h5-size);
        margin: 0;
      }

      li {
        padding-block: var(--uui-size-space-1);
      }

      .detail {
        color: var(--uui-color-text-alt);
        margin-inline-start: var(--uui-size-space-3);
      }

      .problems {
        border-inline-start: 4px solid var(--uui-color-warning-standalone, #8a6100);
      }
    `,
  ];
}

// The end of 2026-10-26T17:00:00+02:00.
const offset = (one: Occurrence) => one.start.slice(-6);

declare global {
  interface HTMLElementTagNameMap {
    'kuje-schedule-view': KujeScheduleViewElement;
  }
}
