import { customElement } from '@umbraco-cms/backoffice/external/lit';
import { UMB_UFM_RENDER_CONTEXT, UmbUfmComponentBase, UmbUfmElementBase } from '@umbraco-cms/backoffice/ufm';

type Stored = { date?: string } | string;
type Choice = Array<string> | string;

type Times = {
  date?: Stored;
  weekdays?: Choice;
  everyWeeks?: number;
  startTime?: Stored;
  endTime?: Stored;
  firstDate?: Stored;
  lastDate?: Stored;
  dates?: { contentData?: Array<{ values?: Array<{ alias: string; value?: Stored }> }> };
};

/** What tells one rule of a schedule from another in a list: its days, times and period. The label of the block is `{kujeTimes: schedule}`. */
@customElement('ufm-kuje-times')
export class KujeTimesLabelElement extends UmbUfmElementBase {
  constructor() {
    super();
    this.consumeContext(UMB_UFM_RENDER_CONTEXT, (context) => {
      this.observe(context?.value, (block) => (this.value = this.#describe((block ?? {}) as Times)), '_value');
    });
  }

  #describe(block: Times) {
    const days = [
      ...[block.weekdays ?? []].flat().map((day) => this.localize.term(`kuje_weekday_${day}`)),
      ...(block.dates?.contentData ?? []).map((date) => this.#day(date.values?.find((value) => value.alias === 'date')?.value)),
      this.#day(block.date),
    ];
    const every = block.everyWeeks && block.everyWeeks > 1 ? this.localize.term('kujeClient_everyWeeks', block.everyWeeks) : '';
    const [first, last] = [this.#day(block.firstDate), this.#day(block.lastDate)];
    const [start, end] = [this.#clock(block.startTime), this.#clock(block.endTime)];
    const times = [days.filter(Boolean).join(', '), every, end ? `${start}–${end}` : start].filter(Boolean).join(' ');
    return first || last ? `${times}, ${first}–${last}` : times;
  }

  #day(stored?: Stored) {
    const day = /\d{4}-\d{2}-\d{2}/.exec(text(stored))?.[0];
    return day ? this.localize.date(`${day}T12:00`, { day: 'numeric', month: 'numeric', year: 'numeric' }) : '';
  }

  #clock(stored?: Stored) {
    const clock = /\d{2}:\d{2}/.exec(text(stored))?.[0];
    return clock ? this.localize.date(`2000-01-01T${clock}`, { hour: 'numeric', minute: '2-digit' }) : '';
  }
}

export class KujeTimesLabel extends UmbUfmComponentBase {
  render() {
    return '<ufm-kuje-times></ufm-kuje-times>';
  }
}

export { KujeTimesLabel as api };

const text = (stored?: Stored) => (typeof stored === 'string' ? stored : (stored?.date ?? ''));
