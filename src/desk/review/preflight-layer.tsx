import type { Letter } from '../../http/contract/letters.js';
import { marginsOfPage, type Stationery } from '../../stationery/stationery.js';
import './preflight-layer.css';

interface PreflightLayerProps {
  readonly letter: Letter;
  readonly page: number;
  readonly sheet: Stationery;
}

/** The margins of the sheet in dashes, everything beyond them in a red haze, and what preflight said of this page. */
export function PreflightLayer({ letter, page, sheet }: PreflightLayerProps) {
  const { width, height } = sheet.paper;
  const { top, right, bottom, left } = marginsOfPage(sheet, page - 1);
  const problems = (letter.preflight?.problems ?? []).filter((each) => each.page === page || each.page === null);
  const inner = `M${left} ${top}V${height - bottom}H${width - right}V${top}Z`;
  return (
    <div className="preflight-layer">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <path className="preflight-beyond" fillRule="evenodd" d={`M0 0H${width}V${height}H0Z${inner}`} />
        <path className="preflight-margin" d={inner} />
      </svg>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ code, message }) => (
            <li key={code + message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
