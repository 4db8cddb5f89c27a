import { formatAddress } from 'localized-address-format';
import type { Correspondent } from './letter.js';

/**
 * A person's name and address as the lines of an envelope, in the order that their country's post expects. The country
 * itself comes last, in `language`, where the letter crosses a border (`from` is another country). Not in capitals, which
 * the Universal Postal Union likes in print: a row of a cursive hand's capitals is what nobody can read.
 * Someone without an address is a single line.
 */
export function addressLines({ name, address }: Correspondent, from: string | null, language: string): string[] {
  if (!address) return [name];
  const lines = formatAddress(
    {
      postalCountry: address.country,
      name,
      addressLines: [address.line1, address.line2].filter((line) => line !== null),
      locality: address.city,
      administrativeArea: address.region ?? '',
      postalCode: address.postcode ?? '',
    },
    'local',
  );
  return from === null || from === address.country ? lines : [...lines, countryName(address.country, language)];
}

function countryName(country: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(country) ?? country;
}
