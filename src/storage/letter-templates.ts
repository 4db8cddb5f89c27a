import type { LetterTemplateId } from '../letter/ids.js';
import type { LetterParts } from '../letter/parts.js';
import type { Actor } from './actor.js';
import { recordAudit } from './audit.js';
import { type Database, json, type Step, transact } from './database.js';
import { NotFound } from './errors.js';
import { newId } from './ids.js';
import type { LetterTemplateRow, LetterTemplateVersionRow } from './letter-template-tables.js';

/** What a version says: parts in Liquid, and the variables that they name. */
export interface TemplateWording {
  readonly parts: LetterParts;
  readonly requiredVariables: readonly string[];
}

/** A version as a list shows it, without its words. */
export type TemplateVersionLine = Pick<LetterTemplateVersionRow, 'number' | 'requiredVariables' | 'createdAt'>;

/** A template with its versions, the first one first. */
export interface LetterTemplate extends LetterTemplateRow {
  readonly versions: readonly TemplateVersionLine[];
}

type StaffActor = Actor & { readonly kind: 'staff' };

/** The name is taken by another template. */
export class TemplateNameTaken extends Error {
  readonly code = 'template_name_taken';

  constructor() {
    super('there is a template of this name already: choose another name, or add a version to that one');
  }
}

/** Takes a template in with its first version, which nobody has published yet. @throws TemplateNameTaken */
export function addLetterTemplate(
  db: Database,
  { name, language, wording }: Pick<LetterTemplateRow, 'name' | 'language'> & { readonly wording: TemplateWording },
  actor: StaffActor,
): Promise<LetterTemplate> {
  return transact(db, async (step) => {
    const added = await step
      .insertInto('letterTemplates')
      .values({ id: newId('letterTemplate'), name, language })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) throw new TemplateNameTaken();
    await recordVersion(step, { id: added.id, number: 1, wording }, actor);
    await recordAudit(step, actor, { action: 'add_letter_template', subject: added.id });
    return findLetterTemplate(step, added.id);
  });
}

/** Adds the next version; letters go on being made from the published one. @throws NotFound */
export function addTemplateVersion(
  db: Database,
  id: LetterTemplateId,
  wording: TemplateWording,
  actor: StaffActor,
): Promise<LetterTemplate> {
  return transact(db, async (step) => {
    await lock(step, id);
    const { versions } = await findLetterTemplate(step, id);
    await recordVersion(step, { id, number: versions.length + 1, wording }, actor);
    await recordAudit(step, actor, { action: 'add_template_version', subject: id });
    return findLetterTemplate(step, id);
  });
}

/** From now on letters are made from this version where they name none. @throws NotFound */
export function publishTemplateVersion(
  db: Database,
  id: LetterTemplateId,
  number: number,
  actor: StaffActor,
): Promise<LetterTemplate> {
  return transact(db, async (step) => {
    await findTemplateVersion(step, id, number);
    await step.updateTable('letterTemplates').set({ publishedVersion: number }).where('id', '=', id).execute();
    await recordAudit(step, actor, { action: 'publish_template_version', subject: id, note: `version ${number}` });
    return findLetterTemplate(step, id);
  });
}

/** @throws NotFound */
export async function findLetterTemplate(db: Database, id: LetterTemplateId): Promise<LetterTemplate> {
  const template = await db.selectFrom('letterTemplates').selectAll().where('id', '=', id).executeTakeFirst();
  if (!template) throw new NotFound('template');
  return { ...template, versions: await versionLines(db, id) };
}

/** @throws NotFound */
export async function findTemplateVersion(
  db: Database,
  id: LetterTemplateId,
  number: number,
): Promise<LetterTemplateVersionRow> {
  const query = db.selectFrom('letterTemplateVersions').selectAll().where('templateId', '=', id);
  const version = await query.where('number', '=', number).executeTakeFirst();
  if (!version) throw new NotFound('template version');
  return version;
}

/** Every template by its name. */
export async function listLetterTemplates(db: Database): Promise<LetterTemplate[]> {
  const templates = await db.selectFrom('letterTemplates').selectAll().orderBy('name').execute();
  const lines = await versionLines(db);
  return templates.map((template) => ({
    ...template,
    versions: lines.filter(({ templateId }) => templateId === template.id),
  }));
}

/** Of one template, or of all. */
function versionLines(db: Database, of?: LetterTemplateId) {
  return db
    .selectFrom('letterTemplateVersions')
    .select(['templateId', 'number', 'requiredVariables', 'createdAt'])
    .$if(of !== undefined, (query) => query.where('templateId', '=', of!))
    .orderBy('number')
    .execute();
}

/** Two versions that are added at once get two numbers. */
async function lock(step: Step, id: LetterTemplateId): Promise<void> {
  await step.selectFrom('letterTemplates').select('id').where('id', '=', id).forUpdate().execute();
}

async function recordVersion(
  step: Step,
  {
    id,
    number,
    wording,
  }: { readonly id: LetterTemplateId; readonly number: number; readonly wording: TemplateWording },
  actor: StaffActor,
): Promise<void> {
  const { parts, requiredVariables } = wording;
  await step
    .insertInto('letterTemplateVersions')
    .values({
      templateId: id,
      number,
      parts: json(parts),
      requiredVariables: [...requiredVariables],
      staffId: actor.id,
    })
    .execute();
}
