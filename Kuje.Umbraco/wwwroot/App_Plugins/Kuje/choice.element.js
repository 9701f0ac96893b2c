import { css, html, repeat } from '@umbraco-cms/backoffice/external/lit';
import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_VALIDATION_EMPTY_LOCALIZATION_KEY, UmbFormControlMixin } from '@umbraco-cms/backoffice/validation';

/**
 * Chooses one or more of fixed values. The values are stable keys for readers of the APIs; the officer sees
 * the localisation `#{labels}_{value}`. Umbraco's own drop-down and check box list show the stored values as they are.
 */
export default class KujeChoiceElement extends UmbFormControlMixin(UmbLitElement, undefined) {
  static properties = {
    readonly: { type: Boolean, reflect: true },
    mandatory: { type: Boolean },
    mandatoryMessage: { type: String },
    name: { type: String },
    _items: { state: true },
    _labels: { state: true },
    _multiple: { state: true },
  };

  #selection = [];

  constructor() {
    super();
    this.readonly = false;
    this.mandatoryMessage = UMB_VALIDATION_EMPTY_LOCALIZATION_KEY;
    this._items = [];
    this._labels = '';
    this._multiple = false;
    this.addValidator(
      'valueMissing',
      () => this.mandatoryMessage ?? UMB_VALIDATION_EMPTY_LOCALIZATION_KEY,
      () => !this.readonly && !!this.mandatory && this.#selection.length === 0,
    );
  }

  set value(value) {
    const old = this.#selection;
    this.#selection = (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string' && item !== '');
    super.value = this.#selection;
    this.requestUpdate('value', old);
  }

  get value() {
    return this.#selection;
  }

  set config(config) {
    if (!config) return;
    this._items = config.getValueByAlias('items') ?? [];
    this._labels = config.getValueByAlias('labels') ?? '';
    this._multiple = config.getValueByAlias('multiple') ?? false;
  }

  /** A value that is no longer offered stays visible, so that saving does not lose it. */
  get #choices() {
    return [...this._items, ...this.#selection.filter((value) => !this._items.includes(value))];
  }

  #label(value) {
    return this.localize.termOrDefault(`${this._labels}_${value}`, value);
  }

  #select(selection) {
    this.value = selection;
    this.dispatchEvent(new UmbChangeEvent());
  }

  #toggle(value, isChosen) {
    this.#select(this.#choices.filter((item) => (item === value ? isChosen : this.#selection.includes(item))));
  }

  render() {
    return this._multiple ? this.#renderCheckboxes() : this.#renderSelect();
  }

  #renderSelect() {
    const options = this.#choices.map((value) => ({
      name: this.#label(value),
      value,
      selected: this.#selection.includes(value),
    }));
    // Also where a choice is required: an option that went away with the first choice made the browser show the next one instead.
    options.unshift({ name: '', value: '', selected: this.#selection.length === 0 });

    return html`<uui-select
      label=${this.localize.term('general_fieldFor', this.name ?? '')}
      .options=${options}
      ?readonly=${this.readonly}
      @change=${(event) => this.#select([event.target.value])}></uui-select>`;
  }

  #renderCheckboxes() {
    return repeat(
      this.#choices,
      (value) => value,
      (value) => html`<uui-checkbox
        label=${this.#label(value)}
        .checked=${this.#selection.includes(value)}
        ?readonly=${this.readonly}
        @change=${(event) => this.#toggle(value, event.target.checked)}></uui-checkbox>`,
    );
  }

  static styles = css`
    uui-select {
      width: 100%;
      max-width: 40ch;
    }

    uui-checkbox {
      display: flex;
    }
  `;
}

customElements.define('kuje-choice', KujeChoiceElement);
