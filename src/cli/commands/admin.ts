import type { Command } from 'commander';
import {
  ApiKey,
  Client,
  ClientList,
  CreatedKey,
  KeyList,
  StaffList,
  StaffMember,
} from '../../http/contract/accounts.js';
import { Role } from '../../http/contract/common.js';
import { columns } from '../columns.js';
import { WrongUsage } from '../command-failure.js';
import { asStaff } from '../server.js';
import { readText, say, type Terminal } from '../terminal.js';
import type { AddCommand } from './index.js';

const HELP = `
An admin's LETTERS_EMAIL and LETTERS_PASSWORD say who you are; LETTERS_URL says where the service is.

Examples:
  letters admin clients add "The Loneliest Florist"
  letters admin keys add cli_… --mode live
  letters admin staff add Catherine catherine@letters.example --role writer --password-file -`;

/** `letters admin …`: clients, keys and staff. */
export const addAdmin: AddCommand = (program, terminal) => {
  const admin = program.command('admin').description('look after clients, keys and staff').addHelpText('after', HELP);
  addClients(admin, terminal);
  addKeys(admin, terminal);
  addStaff(admin, terminal);
};

function addClients(admin: Command, terminal: Terminal): void {
  const clients = admin.command('clients').description('who may hand letters in');
  clients
    .command('list')
    .description('list them')
    .action(async () => {
      const { data } = await asStaff((server) => server.call('GET', '/v1/clients', ClientList));
      say(
        terminal,
        columns(data.map(({ id, name, review_policy, active }) => [id, name, review_policy, activity(active)])),
      );
    });
  clients
    .command('add')
    .description('take a new client into the books; prints its id')
    .argument('<name>')
    .option('--review <policy>', 'required or optional', 'required')
    .action(async (name: string, { review }: { review: string }) => {
      const body = { name, review_policy: review };
      say(terminal, (await asStaff((server) => server.call('POST', '/v1/clients', Client, body))).id);
    });
}

function addKeys(admin: Command, terminal: Terminal): void {
  const keys = admin.command('keys').description('the keys of clients');
  keys
    .command('list')
    .description('list them')
    .action(async () => {
      const { data } = await asStaff((server) => server.call('GET', '/v1/keys', KeyList));
      const rows = data.map(({ id, client_id, hint, revoked_at }) => [
        id,
        client_id,
        `${hint}…`,
        activity(!revoked_at),
      ]);
      say(terminal, columns(rows));
    });
  keys
    .command('add')
    .description('make a key; it is printed this once')
    .argument('<client>', 'cli_…')
    .option('--mode <mode>', 'test or live', 'test')
    .action(async (client: string, { mode }: { mode: string }) => {
      const body = { client_id: client, mode };
      say(terminal, (await asStaff((server) => server.call('POST', '/v1/keys', CreatedKey, body))).secret);
    });
  keys
    .command('revoke')
    .description('shut a key out for good')
    .argument('<key>', 'key_…')
    .action(async (key: string) => {
      await asStaff((server) => server.call('DELETE', `/v1/keys/${encodeURIComponent(key)}`, ApiKey));
    });
}

function addStaff(admin: Command, terminal: Terminal): void {
  const staff = admin.command('staff').description('who works here');
  staff
    .command('list')
    .description('list them')
    .action(async () => {
      const { data } = await asStaff((server) => server.call('GET', '/v1/staff', StaffList));
      say(
        terminal,
        columns(data.map(({ id, name, email, roles, active }) => [id, name, email, roles.join(' '), activity(active)])),
      );
    });
  staff
    .command('add')
    .description('take somebody on; prints the id')
    .argument('<name>')
    .argument('<email>')
    .requiredOption(
      '--role <role>',
      `${Role.options.join(', ')} (again for more)`,
      (role, roles: string[]) => [...roles, role],
      [],
    )
    .requiredOption('--password-file <file>', 'holds the first password in one line; - for standard input')
    .action(async (name: string, email: string, options: { role: string[]; passwordFile: string }) => {
      if (options.role.length === 0) throw new WrongUsage('--role: expected at least one');
      const password = (await readText(terminal, options.passwordFile)).trim();
      const body = { name, email, roles: options.role, password };
      say(terminal, (await asStaff((server) => server.call('POST', '/v1/staff', StaffMember, body))).id);
    });
  staff
    .command('disable')
    .description('shut somebody out, at once')
    .argument('<id>', 'stf_…')
    .action(async (id: string) => {
      const path = `/v1/staff/${encodeURIComponent(id)}`;
      await asStaff((server) => server.call('PATCH', path, StaffMember, { active: false }));
    });
}

function activity(isActive: boolean): string {
  return isActive ? 'active' : 'shut out';
}
