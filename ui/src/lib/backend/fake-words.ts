// The languages of the program made of memory.
import type { LanguageView, WordsView } from "./backend";

const language = (code: string, name: string, change: Partial<LanguageView> = {}): LanguageView => ({
  code,
  name,
  tag: code,
  direction: "ltr",
  draft: true,
  ...change,
});

export const LANGUAGES: LanguageView[] = [
  language("en", "English", { tag: "en-GB", draft: false }),
  language("cy", "Cymraeg", { tag: "cy-GB" }),
  language("pl", "Polski"),
  language("uk", "Українська"),
  language("ro", "Română"),
  language("ar", "العربية", { direction: "rtl" }),
];

const FILES: Record<string, () => Promise<{ default: unknown }>> = {
  cy: () => import("../../../../policy-content/locales/cy.ftl"),
  pl: () => import("../../../../policy-content/locales/pl.ftl"),
  uk: () => import("../../../../policy-content/locales/uk.ftl"),
  ro: () => import("../../../../policy-content/locales/ro.ftl"),
  ar: () => import("../../../../policy-content/locales/ar.ftl"),
};

/** The words of one language as the program hands them over. */
export async function wordsIn(code: string, chosen = true): Promise<WordsView | null> {
  const found = LANGUAGES.find((one) => one.code === code);
  if (found === undefined) return null;
  const patterns = (await FILES[code]?.())?.default ?? {};
  return { language: found, chosen, languages: LANGUAGES, patterns: JSON.stringify(patterns) };
}
