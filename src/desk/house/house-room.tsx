import { useEffect } from 'react';
import { Link } from 'wouter';
import { Nothing } from '../design/waiting.js';
import { AuditBook } from './audit-book.js';
import { Clients } from './clients.js';
import { HandsShelf } from './hands-shelf.js';
import { PaperShelf } from './paper-shelf.js';
import { Staff } from './staff.js';
import './house-room.css';

const SHELVES = [
  { id: 'clients', label: 'Clients', view: Clients },
  { id: 'staff', label: 'Staff', view: Staff },
  { id: 'hands', label: 'Hands', view: HandsShelf },
  { id: 'paper', label: 'Paper', view: PaperShelf },
  { id: 'audit', label: 'The book', view: AuditBook },
] as const;

/** The house itself: whom it works for, who works in it, what it writes with, and what was done. */
export function HouseRoom({ shelf }: { readonly shelf: string }) {
  const current = SHELVES.find(({ id }) => id === shelf);
  useEffect(() => {
    document.title = `${current?.label ?? 'House'} · Beautiful Handwritten Letters`;
  }, [current]);
  return (
    <div className="house-room">
      <h1>The house</h1>
      <nav aria-label="Parts of the house">
        <ul>
          {SHELVES.map(({ id, label }) => (
            <li key={id}>
              <Link href={`/house/${id}`} aria-current={id === shelf ? 'page' : undefined}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {current ? <current.view /> : <Nothing title="There is no such shelf." />}
    </div>
  );
}
