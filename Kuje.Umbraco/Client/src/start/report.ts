import type { Overview } from '../api.js';

const separator = ';';

/** The figures as a CSV file that spreadsheets of this country open as it is: semicolons, and a mark that it is UTF-8. */
export function toCsv(overview: Overview, term: (key: string) => string): string {
  const { figures, hubs } = overview;
  const rows: Array<Array<string | number>> = [
    [term('group'), term('name'), term('count')],
    [term('total'), term('activities'), figures.activities],
    [term('total'), term('organisations'), figures.organisations],
    ...hubs.map((one) => [term('byHub'), one.name, one.count]),
    ...figures.artForms.map((one) => [term('byArtForm'), one.name, one.count]),
    ...figures.activityForms.map((one) => [term('byActivityForm'), one.name, one.count]),
    ...figures.municipalities.map((one) => [term('byMunicipality'), one.name, one.count]),
  ];
  return '\uFEFF' + rows.map((row) => row.map(cell).join(separator)).join('\r\n') + '\r\n';
}

export function download(name: string, csv: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

// A name that begins like a formula would be run by a spreadsheet.
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
