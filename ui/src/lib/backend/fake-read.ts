// What the program made of memory knows about reading the rules.
import type { Backend, MarksView, PostingKind, PostingView, PostingWarningView, RuleMark, RuleView, WordView } from "./backend";
import { lines } from "../read/cut";
import { RULES, summary } from "./fake-data";

export const WORDS: WordView[] = [
  { word: "Block", meaning: "A setting that stops one person from sending you messages or calls." },
  { word: "Safeguarding", meaning: "Keeping people safe from harm." },
];

/** The marks of one window, as they change. */
export class FakeMarks {
  view: MarksView;

  constructor(view: Partial<MarksView> = {}) {
    this.view = { keeping: "until-closed", read: [], changed: [], atHand: [], ...view };
  }

  mark(id: string, mark: RuleMark, on: boolean): MarksView {
    const { read, changed, atHand } = this.view;
    const others = { read: read.filter((one) => one !== id), atHand: atHand.filter((rule) => rule.id !== id) };
    const rule = RULES.find((one) => one.id === id);
    this.view =
      mark === "read"
        ? { ...this.view, read: on ? [...others.read, id] : others.read, changed: changed.filter((one) => one !== id) }
        : { ...this.view, atHand: on && rule ? [...others.atHand, summary(rule)] : others.atHand };
    return this.view;
  }

  keep(keep: boolean): MarksView {
    const stays = this.view.keeping === "no-safe-place" && keep;
    this.view = { ...this.view, keeping: stays ? "no-safe-place" : keep ? "on-this-computer" : "until-closed" };
    return this.view;
  }

  forget(): MarksView {
    this.view = { keeping: "until-closed", read: [], changed: [], atHand: [] };
    return this.view;
  }
}

const SEEN: { kind: PostingKind; form: RegExp; title: string; why: string; change: string }[] = [
  {
    kind: "phone",
    form: /\b0\d{4} ?\d{6}\b/,
    title: "A phone number",
    why: "Strangers can call it, and pass it on.",
    change: "Take it out, or send it to one person only.",
  },
  {
    kind: "hurtful",
    form: /\bidiot\b/i,
    title: "Words that may hurt",
    why: "The person who reads this cannot hear how you mean it.",
    change: "Read it with their eyes. Is there a kinder way?",
  },
];

/** Sees a phone number and one unkind word. */
export function looked(text: string): PostingView {
  const places = SEEN.flatMap(({ kind, form }) => {
    const match = text.match(form);
    return match?.index === undefined ? [] : [{ kind, start: match.index, end: match.index + match[0].length }];
  }).sort((left, right) => left.start - right.start);
  const pieces: PostingView["pieces"] = [];
  let written = 0;
  for (const { kind, start, end } of places) {
    if (start > written) pieces.push({ text: text.slice(written, start), kind: null });
    pieces.push({ text: text.slice(start, end), kind });
    written = end;
  }
  if (written < text.length) pieces.push({ text: text.slice(written), kind: null });
  const rule = summary(RULES[0] as RuleView);
  const warnings = SEEN.filter(({ kind }) => places.some((place) => place.kind === kind)).map(
    ({ kind, title, why, change }): PostingWarningView => ({ kind, title, why, change, count: 1, rule }),
  );
  return {
    headline: warnings.length === 0 ? "We saw nothing that the rules warn about." : "Look at these parts before you post.",
    notes: [
      "We do not see everything. Please read it once more yourself.",
      "We look on this computer only. We keep nothing and send nothing.",
    ],
    warnings,
    pieces,
    cut: false,
  };
}

/** The calls of this part. */
export function reading(marks: FakeMarks): Pick<
  Backend,
  "foundIn" | "wordList" | "marks" | "markRule" | "keepMarks" | "forgetMarks" | "lookBeforePosting"
> {
  const ok = <T>(data: T) => ({ status: "ok", data }) as const;
  return {
    foundIn: async (id, words) => {
      const rule = RULES.find((one) => one.id === id);
      const text = [rule?.summary, ...lines(rule?.blocks ?? [])].join(" ");
      const found = text.split(/[^\p{L}]+/u).filter((word) => word.toLowerCase().startsWith(words.toLowerCase()));
      return ok([...new Set(found)]);
    },
    wordList: async () => ok(WORDS),
    marks: async () => ok(marks.view),
    markRule: async (id, mark, on) => ok(marks.mark(id, mark, on)),
    keepMarks: async (keep) => ok(marks.keep(keep)),
    forgetMarks: async () => ok(marks.forget()),
    lookBeforePosting: async (text) => ok(looked(text)),
  };
}
