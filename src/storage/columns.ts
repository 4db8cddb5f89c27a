import type { ColumnType } from 'kysely';

/** A time that is set once, by the database. */
export type MadeAt = ColumnType<Date, never, never>;
export type Nullable<T> = ColumnType<T | null, T | null | undefined, T | null>;
export type WithDefault<T> = ColumnType<T, T | undefined, T>;
export type NullableJson<T extends object> = ColumnType<T | null, string | null | undefined, string | null>;
