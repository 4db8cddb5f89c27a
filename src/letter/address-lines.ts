import { formatAddress } from 'localized-address-format';
import type { Correspondent } from './letter.js';

/**
 * A person's name and address as the lines of an envelope, in the order that their country's post expects. The country
 * itself comes last where the letter crosses a border (`from` is another country): in the letter's `language`, or in that of
 * the country which it leaves, where the letter is in another script than every post reads. Not in capitals, which the
 * Universal Postal Union likes in print: a row of a cursive hand's capitals is what nobody can read.
 * Someone without an address is a single line.
 */
export function addressLines({ name, address }: Correspondent, from: string | null, language: string): string[] {
  if (!address) return [name];
  const lines = inLocalOrder(name, address);
  if (from !== null && from !== address.country)
    return [...lines, countryName(address.country, readableFrom(from, language))];
  return lines.map((line) => withoutCountryPrefix(line, address.postcode));
}

/** A letter of any script but ours. */
const OTHER_LETTERS = /(?!\p{Script=Latin})\p{L}/u;

type Address = NonNullable<Correspondent['address']>;

/**
 * The lines as Google's address data (libaddressinput, which the library carries) orders them for the country, and for the script
 * that the address is in: in Latin letters Japan's begins with the name, in its own with the postcode. Where a country's
 * order has no place for a city, as Japan's, it belongs to the street.
 */
function inLocalOrder(name: string, address: Address): string[] {
  const { line1, line2, city, region, postcode, country } = address;
  const street = [line1, line2 ?? ''].filter((line) => line.trim() !== '');
  const isLatin = !OTHER_LETTERS.test([line1, city, region].join(''));
  const linesWith = (addressLine: readonly string[]) =>
    withoutLeadingCommas(
      formatAddress(
        {
          postalCountry: country,
          name,
          addressLines: [...addressLine],
          locality: city,
          // A province that is called after its city is not said twice.
          administrativeArea: region !== null && region !== city ? region : '',
          postalCode: postcode ?? '',
        },
        isLatin ? 'latin' : 'local',
      ),
    );
  const lines = linesWith(street);
  const hasCity = lines.some((line) => line.toLowerCase().includes(city.toLowerCase()));
  if (hasCity) return lines;
  return linesWith(isLatin ? [...street, city] : [city, ...street]);
}

/** A region that follows the street after a comma stands on the street's own line, which the library tears in two. */
function withoutLeadingCommas(lines: readonly string[]): string[] {
  return lines.join('\n').replaceAll('\n, ', ', ').split('\n');
}

/** Within Sweden or Switzerland nobody writes `SE-` or `CH-` before a postcode, as the data would have it. */
function withoutCountryPrefix(line: string, postcode: string | null): string {
  const at = postcode === null ? -1 : line.indexOf(postcode);
  return at < 0 ? line : line.slice(0, at).replace(/\b[A-Z]{1,3}-$/, '') + line.slice(at);
}

function readableFrom(country: string, language: string): string {
  const { script } = new Intl.Locale(language).maximize();
  return script === 'Latn' ? language : new Intl.Locale('und', { region: country }).maximize().language;
}

function countryName(country: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(country) ?? country;
}
