import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import './file-link.css';

interface FileLinkProps {
  readonly href: string;
  /** What the file is called where it is kept. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Something to take along. */
export function FileLink({ href, name, children }: FileLinkProps) {
  return (
    <a className="file-link" href={href} download={name}>
      <Icon name="download" /> {children}
    </a>
  );
}
