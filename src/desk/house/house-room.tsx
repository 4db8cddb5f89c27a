import { useEffect } from 'react';
import { Link } from 'wouter';
import { mayActAs, useStaff } from '../api/session.js';
import { Nothing } from '../design/waiting.js';
import { AuditBook } from './audit-book.js';
import { Clients } from './clients.js';
import { HandsShelf } from './hands-shelf.js';
import { PaperShelf } from './paper-shelf.js';
import { PrintersShelf } from './printers-shelf.js';
import { Staff } from './staff.js';
import './house-room.css';

const SHELVES = [
  { id: 'clients', label: 'Clients', role: 'admin', view: Clients },
  { id: 'staff', label: 'Staff', role: 'admin', view: Staff },
  { id: 'printers', label: 'Printers', role: 'operator', view: PrintersShelf },
  { id: 'hands', label: 'Hands', role: 'operator', view: HandsShelf },
  { id: 'paper', label: 'Paper', role: 'operator', view: PaperShelf },
  { id: 'audit', label: 'The book', role: 'admin', view: AuditBook },
] as const;

/** The house itself: whom it works for, who works in it, what it writes and prints with, and what was done. */
export function HouseRoom({ shelf }: { readonly shelf: string | null }) {
  const staff = useStaff();
  const shelves = SHELVES.filter(({ role }) => mayActAs(staff, role));
  const current = shelf === null ? shelves[0] : shelves.find(({ id }) => id === shelf);
  useEffect(() => {
    document.title = `${current?.label ?? 'House'} · Beautiful Handwritten Letters`;
  }, [current]);
  return (
    <div className="house-room">
      <h1>The house</h1>
      <nav aria-label="Parts of the house">
        <ul>
          {shelves.map(({ id, label }) => (
            <li key={id}>
              <Link href={`/house/${id}`} aria-current={id === current?.id ? 'page' : undefined}>
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
