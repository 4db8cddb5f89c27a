/** Codes that Unicode has a name for and no post goes to: unions, mock regions, the unknown. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether a country goes by this code today (ISO 3166-1 alpha-2). `UK` and `SU` are understood by people and by no post. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.has(code) || NAMES.of(code) === undefined) return false;
  return new Intl.Locale('und', { region: code }).region === code;
}
