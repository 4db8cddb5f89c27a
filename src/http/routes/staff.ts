import { z } from 'zod';
import { hashPassword } from '../../accounts/password.js';
import { idSchema } from '../../letter/ids.js';
import { changeStaff, createStaff, listStaff } from '../../storage/staff.js';
import { json, ok } from '../answer.js';
import { ChangeStaff, CreateStaff, StaffList, StaffMember } from '../contract/accounts.js';
import { PageQuery } from '../contract/lists.js';
import { defined } from '../defined.js';
import { HttpProblem } from '../http-problem.js';
import { defineRoute, type Route } from '../route.js';
import type { HttpServices } from '../services.js';
import { viewStaff } from '../views/account-view.js';
import { wholeList } from '../whole-list.js';
import { staffActor } from '../whose.js';
import { disabledAt } from './clients.js';

const OF_STAFF = { access: { client: false, staff: [] }, tag: 'Administration' } as const;
const StaffParams = z.strictObject({ id: idSchema('staff') });

/** Who works here, and as what. */
export function staffRoutes({ db }: HttpServices): Route[] {
  return [
    defineRoute({
      ...OF_STAFF,
      method: 'get',
      path: '/v1/staff',
      summary: 'Everybody who works here.',
      query: PageQuery,
      answers: { 200: StaffList },
      handle: async () => ok(wholeList((await listStaff(db)).map(viewStaff))),
    }),
    defineRoute({
      ...OF_STAFF,
      method: 'post',
      path: '/v1/staff',
      summary: 'Takes somebody on.',
      body: CreateStaff,
      answers: { 201: StaffMember },
      problems: ['already_exists'],
      async handle({ caller, body, requestId }) {
        const { password, ...details } = body;
        const passwordHash = await hashPassword(password);
        return json(201, viewStaff(await createStaff(db, { ...details, passwordHash }, staffActor(caller, requestId))));
      },
    }),
    defineRoute({
      ...OF_STAFF,
      method: 'patch',
      path: '/v1/staff/:id',
      summary: 'Changes roles, name or password, or shuts somebody out. Whoever is shut out is signed out everywhere.',
      params: StaffParams,
      body: ChangeStaff,
      answers: { 200: StaffMember },
      async handle({ caller, params, body, requestId }) {
        if (params.id === caller.staffId && (body.active === false || body.roles?.includes('admin') === false)) {
          throw new HttpProblem('not_allowed', 'Ask another admin: nobody locks themselves out.');
        }
        const { name, roles, active, password } = body;
        const passwordHash = password === undefined ? undefined : await hashPassword(password);
        const change = defined({ name, roles, passwordHash, disabledAt: disabledAt(active) });
        return ok(viewStaff(await changeStaff(db, params.id, change, staffActor(caller, requestId))));
      },
    }),
  ];
}
