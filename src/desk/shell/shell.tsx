import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { StaffMember } from '../../http/contract/accounts.js';
import type { Role } from '../../http/contract/common.js';
import { mayActAs, useSession, useStaff } from '../api/session.js';
import { IconButton } from '../design/button.js';
import { Icon, type IconName } from '../design/icon.js';
import { ThemeSwitch } from './theme.js';
import './shell.css';

interface Room {
  readonly path: string;
  readonly name: string;
  readonly icon: IconName;
  /** Who works there; null: everybody. */
  readonly role: Role | null;
}

const ROOMS: readonly Room[] = [
  { path: '/dictate', name: 'Dictate', icon: 'pen', role: 'writer' },
  { path: '/review', name: 'Review', icon: 'review', role: 'reviewer' },
  { path: '/letters', name: 'Letters', icon: 'letters', role: null },
  { path: '/print', name: 'Print', icon: 'print', role: 'operator' },
  { path: '/jobs', name: 'Jobs', icon: 'jobs', role: 'operator' },
  { path: '/house', name: 'House', icon: 'house', role: 'operator' },
];

function roomsOf(staff: StaffMember): Room[] {
  return ROOMS.filter(({ role }) => role === null || mayActAs(staff, role));
}

/** Where this person's day begins. */
export function firstRoomOf(staff: StaffMember): string {
  return roomsOf(staff)[0]!.path;
}

/** The frame around every room of the house: its name, the way to the other rooms, and the way out. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  const main = useRef<HTMLElement>(null);
  const room = `/${location.split('/')[1]}`;
  const entered = useRef(room);
  useEffect(() => {
    // A new room is read from its top; the first page has the browser's own focus.
    if (entered.current !== room) main.current?.focus();
    entered.current = room;
  }, [room]);
  return (
    <>
      <a className="skip-link" href="#room">
        Skip to the room
      </a>
      <Masthead room={room} />
      <main id="room" ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function Masthead({ room }: { readonly room: string }) {
  const staff = useStaff();
  const { signOut } = useSession();
  return (
    <header className="masthead">
      <Link href="/" className="masthead-name" aria-label="Beautiful Handwritten Letters, first page">
        Beautiful <em>Handwritten</em> Letters
      </Link>
      <nav aria-label="Rooms of the house">
        <ul>
          {roomsOf(staff).map(({ path, name, icon }) => (
            <li key={path}>
              <Link href={path} aria-current={room === path ? 'page' : undefined}>
                <Icon name={icon} />
                <span>{name}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="masthead-person">
        <span className="masthead-who">{staff.name}</span>
        <ThemeSwitch />
        <IconButton icon="door" label="Sign out" onClick={() => void signOut()} />
      </div>
    </header>
  );
}
