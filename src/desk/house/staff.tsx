import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import type { StaffList, StaffMember } from '../../http/contract/accounts.js';
import type { Role } from '../../http/contract/common.js';
import { call } from '../api/client.js';
import { messageOf } from '../api/problem.js';
import { useStaff } from '../api/session.js';
import { useResource } from '../api/use-resource.js';
import { useAnnouncer } from '../design/announcer.js';
import { Button } from '../design/button.js';
import { Dialog } from '../design/dialog.js';
import { CheckField, TextField, textOf } from '../design/field.js';
import { Badge, Notice } from '../design/notice.js';
import { Failed, Waiting } from '../design/waiting.js';

const ROLES: readonly (readonly [Role, string])[] = [
  ['writer', 'writes letters'],
  ['reviewer', 'reads them before they leave'],
  ['operator', 'prints, and minds the jobs'],
  ['admin', 'looks after the house'],
];

/** Who works in the house, and what each may do. */
export function Staff() {
  const { data, error, reload } = useResource<z.infer<typeof StaffList>>('/v1/staff?limit=100');
  const [isAdding, setAdding] = useState(false);
  if (error) return <Failed error={error} onRetry={reload} />;
  if (!data) return <Waiting for="the staff" />;
  return (
    <section className="house-list" aria-label="Staff">
      <header>
        <h2>Staff</h2>
        <Button icon="plus" onClick={() => setAdding(true)}>
          New colleague
        </Button>
      </header>
      {data.data.map((member) => (
        <StaffCard key={member.id} member={member} onChanged={reload} />
      ))}
      {isAdding && <NewColleague onClose={() => setAdding(false)} onMade={reload} />}
    </section>
  );
}

function StaffCard({ member, onChanged }: { readonly member: StaffMember; readonly onChanged: () => void }) {
  const { warn } = useAnnouncer();
  const me = useStaff();
  async function change(what: Partial<Pick<StaffMember, 'roles' | 'active'>>) {
    try {
      await call('PATCH', `/v1/staff/${member.id}`, what);
      onChanged();
    } catch (error) {
      warn(messageOf(error));
    }
  }
  const toggled = (role: Role) =>
    member.roles.includes(role) ? member.roles.filter((each) => each !== role) : [...member.roles, role];
  return (
    <article className="house-card">
      <header>
        <h3>{member.name}</h3>
        {member.active ? <span className="house-quiet">{member.email}</span> : <Badge mood="bad">left the house</Badge>}
      </header>
      <fieldset className="house-roles" disabled={!member.active}>
        <legend className="house-quiet">What {member.name} does</legend>
        {ROLES.map(([role, words]) => (
          <CheckField
            key={role}
            label={`${role}: ${words}`}
            checked={member.roles.includes(role)}
            disabled={member.id === me.id && role === 'admin'}
            onChange={() => void change({ roles: toggled(role) })}
          />
        ))}
      </fieldset>
      {member.id !== me.id && (
        <div>
          <Button kind={member.active ? 'danger' : 'plain'} onClick={() => void change({ active: !member.active })}>
            {member.active ? 'Close the account' : 'Open the account again'}
          </Button>
        </div>
      )}
    </article>
  );
}

function NewColleague({ onClose, onMade }: { readonly onClose: () => void; readonly onMade: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      await call('POST', '/v1/staff', {
        name: textOf(form, 'name'),
        email: textOf(form, 'email'),
        password: textOf(form, 'password'),
        roles: form.getAll('role'),
      });
      onClose();
      onMade();
    } catch (error) {
      setProblem(messageOf(error));
    }
  }
  return (
    <Dialog title="A new colleague" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <TextField label="Name" name="name" required maxLength={120} autoComplete="off" />
        <TextField label="Email" name="email" type="email" required autoComplete="off" />
        <TextField
          label="First password"
          name="password"
          type="password"
          required
          minLength={15}
          autoComplete="new-password"
          hint="15 characters or more; a few words are best."
        />
        <fieldset className="house-roles">
          <legend className="house-quiet">What they will do</legend>
          {ROLES.map(([role, words]) => (
            <CheckField key={role} label={`${role}: ${words}`} name="role" value={role} />
          ))}
        </fieldset>
        <div role="alert">{problem && <Notice mood="bad">{problem}</Notice>}</div>
        <div className="dialog-actions">
          <Button type="submit" kind="primary">
            Welcome them
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
