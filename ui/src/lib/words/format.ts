/** A Fluent pattern as the word list is parsed when the window is built. */
export type Pattern = string | Part[];

type Part =
  | string
  | { type: "var"; name: string }
  | { type: "mesg"; name: string; attr: null }
  | { type: "str"; value: string }
  | { type: "num"; value: number; precision: number }
  | { type: "select"; selector: Part; variants: Variant[]; star: number };

interface Variant {
  key: Part;
  value: Pattern;
}

export type Values = Record<string, string | number>;

interface Manner {
  /** Says what these patterns do not have. */
  under?: Formatter;
  /** Whether an inserted value is kept apart from the text around it, which runs the other way. */
  isolate?: boolean;
}

const APART = ["\u2068", "\u2069"] as const;

/** Turns parsed Fluent patterns into text: the part of Fluent that our word lists use, without its parser. */
export class Formatter {
  readonly #patterns: Record<string, Pattern>;
  readonly #under: Formatter | undefined;
  readonly #isolate: boolean;
  readonly #numbers: Intl.NumberFormat;
  readonly #plurals: Intl.PluralRules;

  constructor(locale: string, patterns: Record<string, Pattern>, { under, isolate = false }: Manner = {}) {
    this.#patterns = patterns;
    this.#under = under;
    this.#isolate = isolate;
    this.#numbers = new Intl.NumberFormat(locale, { numberingSystem: "latn" });
    this.#plurals = new Intl.PluralRules(locale);
  }

  has(id: string): boolean {
    return Object.hasOwn(this.#patterns, id) || (this.#under?.has(id) ?? false);
  }

  /** The text of a message; a message that is not there shows its name. */
  text(id: string, values: Values): string {
    if (!Object.hasOwn(this.#patterns, id)) return this.#under?.text(id, values) ?? id;
    return this.#pattern(this.#patterns[id] ?? "", values);
  }

  #pattern(pattern: Pattern, values: Values): string {
    if (typeof pattern === "string") return pattern;
    return pattern.map((part) => this.#part(part, values)).join("");
  }

  #part(part: Part, values: Values): string {
    if (typeof part === "string") return part;
    switch (part.type) {
      case "var": {
        const value = values[part.name] ?? "";
        const text = typeof value === "number" ? this.#numbers.format(value) : value;
        return this.#isolate ? APART.join(text) : text;
      }
      case "mesg":
        return this.text(part.name, values);
      case "select":
        return this.#pattern(this.#variant(part.selector, part.variants, part.star, values), values);
      default:
        return String(part.value);
    }
  }

  #variant(selector: Part, variants: Variant[], star: number, values: Values): Pattern {
    const value = typeof selector === "object" && selector.type === "var" ? values[selector.name] : undefined;
    const keys = typeof value === "number" ? [String(value), this.#plurals.select(value)] : [value];
    const matching = keys.flatMap((key) => variants.filter((variant) => this.#part(variant.key, {}) === key));
    return (matching[0] ?? variants[star])?.value ?? "";
  }
}
