/** The code that Node or PostgreSQL gave an error, such as `ENOENT` or `55P03`; an empty string where it has none. */
export function errorCode(error: unknown): string {
  // Not by class: an error that crosses from one JavaScript realm into another is no `Error` there.
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
