import type { JSONColumnType, Selectable } from 'kysely';
import type { LetterTemplateId, StaffId } from '../letter/ids.js';
import type { LetterParts } from '../letter/parts.js';
import type { MadeAt, Nullable } from './columns.js';

export interface LetterTemplateTable {
  id: LetterTemplateId;
  name: string;
  language: string;
  publishedVersion: Nullable<number>;
  createdAt: MadeAt;
}

export interface LetterTemplateVersionTable {
  templateId: LetterTemplateId;
  number: number;
  parts: JSONColumnType<LetterParts>;
  requiredVariables: string[];
  staffId: StaffId;
  createdAt: MadeAt;
}

export type LetterTemplateRow = Selectable<LetterTemplateTable>;
export type LetterTemplateVersionRow = Selectable<LetterTemplateVersionTable>;
