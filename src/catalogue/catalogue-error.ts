import type { z } from 'zod';

/** A file under `templates/` that cannot be used; it names the file, the field and what was expected there. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  readonly code = 'bad_template';

  constructor(
    readonly file: string,
    readonly field: string,
    readonly expected: string,
    options?: ErrorOptions,
  ) {
    super(`${file}: ${field}: ${expected}`, options);
  }

  /** The first thing a schema found wrong with `file`. */
  static fromIssues(file: string, error: z.ZodError): CatalogueError {
    const [issue] = error.issues;
    const field = issue?.path.map(String).join('.') || '(the whole file)';
    return new CatalogueError(file, field, issue?.message ?? 'does not fit', { cause: error });
  }
}
