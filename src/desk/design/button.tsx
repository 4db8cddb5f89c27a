import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icon.js';
import './button.css';

interface Looks {
  /** `primary` once per view; `quiet` has no box until it is pointed at. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly icon?: IconName;
  /** The key that does the same, shown small beside the label. */
  readonly shortcut?: string;
}

type ButtonProps = ComponentProps<'button'> & Looks;

/** A button whose visible words are its name. */
export function Button({ kind = 'plain', icon, shortcut, children, className = '', ...rest }: ButtonProps) {
  return (
    <button type="button" className={`button button-${kind} ${className}`} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}

type IconButtonProps = ComponentProps<'button'> & { readonly icon: IconName; readonly label: string };

/** A button known well enough to be only a picture; its name is in `label` and shows as a tooltip. */
export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <button type="button" className={`button button-icon ${className}`} aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}

/** A link that looks like a button, for going somewhere rather than doing something. */
export function ButtonLink({ kind = 'plain', icon, children, className = '', ...rest }: ComponentProps<'a'> & Looks) {
  return (
    <a className={`button button-${kind} ${className}`} {...rest}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}
