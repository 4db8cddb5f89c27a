import { type ComponentProps, type ReactNode, useId } from 'react';
import './field.css';

interface Labelled {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** What a control must carry so that its label, hint and error belong to it for everyone. */
interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

function Labelling({ label, hint, error, children }: Labelled & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** One line of text with its label above. */
export function TextField({ label, hint, error, ...rest }: Labelled & ComponentProps<'input'>) {
  return (
    <Labelling label={label} hint={hint} error={error}>
      {(wiring) => <input {...wiring} {...rest} />}
    </Labelling>
  );
}

/** Several lines of text with their label above. */
export function TextArea({ label, hint, error, ...rest }: Labelled & ComponentProps<'textarea'>) {
  return (
    <Labelling label={label} hint={hint} error={error}>
      {(wiring) => <textarea {...wiring} {...rest} />}
    </Labelling>
  );
}

/** A choice of one; the options are its children. */
export function SelectField({ label, hint, error, ...rest }: Labelled & ComponentProps<'select'>) {
  return (
    <Labelling label={label} hint={hint} error={error}>
      {(wiring) => <select {...wiring} {...rest} />}
    </Labelling>
  );
}

/** A yes or no. */
export function CheckField({ label, ...rest }: { readonly label: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className="field-check">
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  );
}

/** What was entered in the form's field of that name. */
export function textOf(form: FormData, name: string): string {
  const entry = form.get(name);
  return typeof entry === 'string' ? entry : '';
}
