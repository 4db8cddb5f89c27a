import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import './notice.css';

type Mood = 'info' | 'good' | 'warn' | 'bad';

const ICONS: Record<Mood, IconName> = { info: 'info', good: 'tick', warn: 'warning', bad: 'warning' };

/** Something the reader should know, told by an icon and words, never by colour alone. */
export function Notice({ mood = 'info', children }: { readonly mood?: Mood; readonly children: ReactNode }) {
  return (
    <div className={`notice notice-${mood}`}>
      <Icon name={ICONS[mood]} />
      <div>{children}</div>
    </div>
  );
}

/** A short word on where something stands. */
export function Badge({ mood = 'info', children }: { readonly mood?: Mood; readonly children: ReactNode }) {
  return <span className={`badge badge-${mood}`}>{children}</span>;
}
