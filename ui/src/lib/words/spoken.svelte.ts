import patterns from "../../../../policy-content/locales/en.ftl";
import type { LanguageView, WordsView } from "../backend/backend";
import { Formatter, type Pattern } from "./format";

const ENGLISH: LanguageView = { code: "en", name: "English", tag: "en-GB", direction: "ltr", draft: false };
const built = new Formatter(ENGLISH.tag, patterns);

/** Ways to write numbers and times. Digits are the same everywhere: phone numbers and codes have these too. */
function formats(tag: string) {
  const digits = { numberingSystem: "latn" } as const;
  const day = { day: "numeric", month: "long", year: "numeric", ...digits } as const;
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...digits } as const;
  return {
    day: new Intl.DateTimeFormat(tag, day),
    dayAndTime: new Intl.DateTimeFormat(tag, { ...day, ...time }),
    time: new Intl.DateTimeFormat(tag, time),
    number: new Intl.NumberFormat(tag, { maximumFractionDigits: 1, ...digits }),
  };
}

/** The language of the screens. What a screen says changes with it while the screen stays. */
class Spoken {
  language = $state.raw(ENGLISH);
  languages = $state.raw<readonly LanguageView[]>([ENGLISH]);
  formatter = $state.raw(built);
  formats = $state.raw(formats(ENGLISH.tag));

  /** Whether another language than English is spoken. */
  get foreign(): boolean {
    return this.language.code !== ENGLISH.code;
  }

  /** Takes words from the program. Words that cannot be read leave the screens in the language they have. */
  take({ language, languages, patterns: text }: WordsView): void {
    let own: Record<string, Pattern>;
    try {
      own = JSON.parse(text) as Record<string, Pattern>;
    } catch {
      return;
    }
    this.language = language;
    this.languages = languages;
    this.formatter = new Formatter(language.tag, own, { under: built, isolate: language.direction === "rtl" });
    this.formats = formats(language.tag);
    setPage(language);
  }
}

export const spoken = new Spoken();

/** What to mark a passage with that is English in the midst of another language. */
export function inEnglish(is = true): { lang?: string; dir?: "ltr" } {
  return is && spoken.foreign ? { lang: ENGLISH.code, dir: "ltr" } : {};
}

const RIGHT_TO_LEFT = ".rtl.css";

/** The page's language, its direction and the style that belongs to it. */
function setPage({ code, direction }: LanguageView): void {
  document.documentElement.lang = code;
  document.documentElement.dir = direction;
  for (const style of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const plain = style.getAttribute("href")?.replace(RIGHT_TO_LEFT, ".css") ?? "";
    const wanted = direction === "rtl" ? plain.replace(/\.css$/, RIGHT_TO_LEFT) : plain;
    if (style.getAttribute("href") !== wanted) style.setAttribute("href", wanted);
  }
}
