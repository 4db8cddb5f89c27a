import { useState } from 'react';
import { INK_NAMES, INKS } from '../../letter/inks.js';
import { NIB_NAMES, NIBS } from '../../letter/nibs.js';
import { InkName, Neatness, NibName } from '../../letter/style.js';
import { type Hands, type Sheets, useHands, useSheets } from '../api/catalogue.js';
import type { Resource } from '../api/use-resource.js';
import { Button } from '../design/button.js';
import { Choice, type Choosable } from '../design/choice.js';
import { Dialog } from '../design/dialog.js';
import { CheckField, SelectField, TextField } from '../design/field.js';
import { Failed, Waiting } from '../design/waiting.js';
import type { DeskDraft, StyleChange } from './desk-draft.js';
import './looks.css';

interface LooksProps {
  readonly draft: DeskDraft;
  readonly onStyle: (change: StyleChange) => void;
  readonly onStationery: (name: string) => void;
}

const INK_CHOICES: readonly Choosable[] = INK_NAMES.map((name) => ({
  name,
  title: INKS[name].title,
  sample: <span className="swatch" style={{ background: INKS[name].colour }} />,
}));

const NEATNESS: readonly Choosable[] = [
  { name: 'neat', title: 'Neat' },
  { name: 'natural', title: 'Natural' },
  { name: 'hurried', title: 'Hurried' },
];

/** Hand, pen, ink and paper; the sheet on the desk follows at once. */
export function Looks({ draft, onStyle, onStationery }: LooksProps) {
  const { style, stationery } = draft;
  const [opens, setOpens] = useState<'hand' | 'paper' | null>(null);
  const hands = useHands();
  const sheets = useSheets();
  const hand = hands.data?.data.find(({ name }) => name === style.hand);
  const sheet = sheets.data?.data.find(({ name }) => name === stationery);
  return (
    <div className="looks">
      <div className="looks-pair">
        <Button onClick={() => setOpens('hand')}>Hand: {hand?.title ?? style.hand}</Button>
        <Button onClick={() => setOpens('paper')}>Paper: {sheet?.title ?? stationery}</Button>
      </div>
      <Choice
        legend="Ink"
        options={INK_CHOICES}
        value={style.ink}
        onChange={(name) => onStyle({ ink: InkName.parse(name) })}
      />
      <SelectField
        label="Pen"
        value={style.nib ?? ''}
        onChange={(event) => onStyle({ nib: event.target.value ? NibName.parse(event.target.value) : null })}
      >
        <option value="">The hand’s own</option>
        {NIB_NAMES.map((name) => (
          <option key={name} value={name}>
            {NIBS[name].title}
          </option>
        ))}
      </SelectField>
      <Choice
        legend="Written"
        options={NEATNESS}
        value={style.neatness}
        onChange={(name) => onStyle({ neatness: Neatness.parse(name) })}
      />
      <CheckField
        label="Words may be divided at the end of a line"
        checked={style.hyphenation}
        onChange={(event) => onStyle({ hyphenation: event.currentTarget.checked })}
      />
      <Sizes style={style} ownSize={hand?.x_height_mm ?? 2.4} onStyle={onStyle} />
      {opens === 'hand' && (
        <Choose
          title="Whose hand?"
          legend="Hands of the house"
          of={hands}
          value={style.hand}
          onChange={(name) => onStyle({ hand: name, size: null, nib: null })}
          onClose={() => setOpens(null)}
        />
      )}
      {opens === 'paper' && (
        <Choose
          title="Which paper?"
          legend="Paper of the house"
          of={sheets}
          value={stationery}
          onChange={onStationery}
          onClose={() => setOpens(null)}
          picture="choice-sheet"
        />
      )}
    </div>
  );
}

interface ChooseProps {
  readonly title: string;
  readonly legend: string;
  readonly of: Pick<Resource<Hands | Sheets>, 'data' | 'error' | 'reload'>;
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly onClose: () => void;
  /** How the samples are shown. */
  readonly picture?: string;
}

/** One of the house's hands or papers, by their samples; the sheet on the desk follows while the dialog is open. */
function Choose({ title, legend, of, value, onChange, onClose, picture }: ChooseProps) {
  const { data, error, reload } = of;
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      {error ? <Failed error={error} onRetry={reload} /> : null}
      {!error && !data && <Waiting for="the samples" />}
      {data && (
        <Choice
          legend={legend}
          layout="cards"
          options={data.data.map((each) => ({
            name: each.name,
            title: each.title,
            sample: <img className={picture} src={each.sample} alt="" loading="lazy" />,
          }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Dialog>
  );
}

interface SizesProps {
  readonly style: DeskDraft['style'];
  readonly ownSize: number;
  readonly onStyle: LooksProps['onStyle'];
}

function Sizes({ style, ownSize, onStyle }: SizesProps) {
  const size = style.size ?? ownSize;
  return (
    <div className="looks-pair">
      <TextField
        label={`Size: ${size.toFixed(1)} mm`}
        type="range"
        min={1.4}
        max={5}
        step={0.1}
        value={size}
        onChange={(event) => onStyle({ size: event.target.valueAsNumber })}
      />
      <TextField
        label={`Lean: ${style.slant > 0 ? '+' : ''}${style.slant}°`}
        type="range"
        min={-15}
        max={15}
        step={1}
        value={style.slant}
        onChange={(event) => onStyle({ slant: event.target.valueAsNumber })}
      />
    </div>
  );
}
