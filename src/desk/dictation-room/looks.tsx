import { useState } from 'react';
import { INK_NAMES, INKS } from '../../letter/inks.js';
import { NIB_NAMES, NIBS } from '../../letter/nibs.js';
import { InkName, Neatness, NibName } from '../../letter/style.js';
import { useHands, useSheets } from '../api/catalogue.js';
import { Button } from '../design/button.js';
import { Choice, type Choosable } from '../design/choice.js';
import { Dialog } from '../design/dialog.js';
import { CheckField, SelectField, TextField } from '../design/field.js';
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
  const hands = useHands().data?.data ?? [];
  const sheets = useSheets().data?.data ?? [];
  const hand = hands.find(({ name }) => name === style.hand);
  const sheet = sheets.find(({ name }) => name === stationery);
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
        <Dialog title="Whose hand?" width="wide" onClose={() => setOpens(null)}>
          <Choice
            legend="Hands of the house"
            layout="cards"
            options={hands.map(({ name, title, sample }) => ({
              name,
              title,
              sample: <img src={sample} alt="" loading="lazy" />,
            }))}
            value={style.hand}
            onChange={(name) => onStyle({ hand: name, size: null, nib: null })}
          />
        </Dialog>
      )}
      {opens === 'paper' && (
        <Dialog title="Which paper?" width="wide" onClose={() => setOpens(null)}>
          <Choice
            legend="Paper of the house"
            layout="cards"
            options={sheets.map(({ name, title, sample }) => ({
              name,
              title,
              sample: <img src={sample} alt="" loading="lazy" />,
            }))}
            value={stationery}
            onChange={onStationery}
          />
        </Dialog>
      )}
    </div>
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
