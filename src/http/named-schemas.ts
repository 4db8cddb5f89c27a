import { z } from 'zod';

/** A JSON value of the description. */
export type Json = { readonly [key: string]: unknown };

/** Schemas as the description shows them: one with a name (`meta({ id })`) stands once among its components, and everybody points there. */
export class NamedSchemas {
  readonly #components: Record<string, Json> = {};
  readonly #ofAnswers: ReadonlySet<string>;

  /** @param answers every schema that is sent out: they keep their names, and what is taken in steps aside */
  constructor(answers: readonly z.ZodType[]) {
    for (const answer of answers) this.answer(answer);
    this.#ofAnswers = new Set(Object.keys(this.#components));
  }

  /** A value that is sent out. */
  answer(schema: z.ZodType): Json {
    return this.#describe(schema, 'output', (name) => name);
  }

  /** A value that is taken in, where fields may be left out that an answer always has. */
  body(schema: z.ZodType): Json {
    return this.#describe(schema, 'input', (name) => (this.#ofAnswers.has(name) ? `${name}Input` : name));
  }

  get components(): Json {
    return this.#components;
  }

  #describe(schema: z.ZodType, io: 'input' | 'output', nameOf: (name: string) => string): Json {
    const whole = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
    const text = JSON.stringify(whole).replaceAll(
      /"#\/\$defs\/(\w+)"/g,
      (_, name: string) => `"#/components/schemas/${nameOf(name)}"`,
    );
    const { $schema: _dialect, $defs, ...described } = Described.parse(JSON.parse(text));
    for (const [name, { id: _name, ...definition }] of Object.entries($defs)) {
      this.#components[nameOf(name)] = definition;
    }
    return described;
  }
}

const Described = z.looseObject({ $defs: z.record(z.string(), z.looseObject({})).default({}) });
