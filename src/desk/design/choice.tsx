import { type ReactNode, useId } from 'react';
import './choice.css';

export interface Choosable {
  readonly name: string;
  readonly title: string;
  /** A picture, a swatch: decoration, since the title says it. */
  readonly sample?: ReactNode;
}

interface ChoiceProps {
  readonly legend: string;
  readonly options: readonly Choosable[];
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** `cards` for samples that want room, `row` for short words. */
  readonly layout?: 'cards' | 'row';
}

/** One of several, all in sight; arrow keys go from one to the next. */
export function Choice({ legend, options, value, onChange, layout = 'row' }: ChoiceProps) {
  const group = useId();
  return (
    <fieldset className={`choice choice-${layout}`}>
      <legend>{legend}</legend>
      <div>
        {options.map(({ name, title, sample }) => (
          <label key={name}>
            <input type="radio" name={group} value={name} checked={name === value} onChange={() => onChange(name)} />
            {sample}
            <span>{title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
