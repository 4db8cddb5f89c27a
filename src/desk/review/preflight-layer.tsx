import type { Letter } from '../../http/contract/letters.js';
import { marginsOfPage } from '../../stationery/margins-of-page.js';
import type { Stationery } from '../../stationery/stationery.js';
import './preflight-layer.css';

interface PreflightLayerProps {
  readonly letter: Letter;
  readonly page: number;
  readonly sheet: Stationery;
}

/** The margins of the sheet in dashes, and what preflight said of this page; the page's own picture shows it in red. */
export function PreflightLayer({ letter, page, sheet }: PreflightLayerProps) {
  const { width, height } = sheet.paper;
  const { top, right, bottom, left } = marginsOfPage(sheet, page - 1);
  const problems = (letter.preflight?.problems ?? []).filter((each) => each.page === page || each.page === null);
  return (
    <div className="preflight-layer">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <rect
          className="preflight-margin"
          x={left}
          y={top}
          width={width - left - right}
          height={height - top - bottom}
        />
      </svg>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ code, message }) => (
            <li key={code + message}>{message}</li>
          ))}
        </ul>
      )}
      {problems.length === 0 && letter.preflight?.file && <p>{fileInWords(letter.preflight.file)}</p>}
    </div>
  );
}

const COLOURS: Readonly<Record<string, string>> = {
  DeviceRGB: 'screen colours',
  DeviceGray: 'black',
  DeviceCMYK: 'process colours',
};

/** What was found in the PDF itself, as one says it to a print shop. */
function fileInWords({ fonts_embedded, colour_spaces }: NonNullable<NonNullable<Letter['preflight']>['file']>): string {
  const fonts = fonts_embedded ? 'All fonts are in the file' : 'A font is not in the file';
  return `${fonts}; it is printed in ${colour_spaces.map((space) => COLOURS[space] ?? space).join(' and ')}.`;
}
