import type { BlockView, ExplainedView } from "../backend/backend";

/** A part of a text: plain, marked because it was searched for, or explained. */
export interface Part {
  text: string;
  marked: boolean;
  explained: ExplainedView | null;
}

/** A word as the search cuts it: hyphens and apostrophes between letters belong to it. */
const WORD = /[\p{L}\p{N}]+(?:['’\-‐‑][\p{L}\p{N}]+)*/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** Cuts a text so that what was found can be marked and what is explained can be pressed. */
export function cut(text: string, found: readonly string[], explained: readonly ExplainedView[]): Part[] {
  const first = explained
    .map((one) => ({ one, at: whereWhole(text, one.said) }))
    .filter(({ at }) => at !== -1)
    .sort((left, right) => left.at - right.at)[0];
  if (first === undefined) return marked(text, found);
  const { one, at } = first;
  const end = at + one.said.length;
  const others = explained.filter((other) => other !== one);
  const known = marked(one.said, found).some((part) => part.marked);
  return [
    ...marked(text.slice(0, at), found),
    { text: one.said, marked: known, explained: one },
    ...cut(text.slice(end), found, others),
  ];
}

/** The words that are explained, each with the first text that has it. */
export function explainedIn(texts: readonly string[], words: readonly ExplainedView[]): Map<string, ExplainedView[]> {
  const places = new Map<string, ExplainedView[]>();
  for (const word of words) {
    const text = texts.find((one) => whereWhole(one, word.said) !== -1);
    if (text !== undefined) places.set(text, [...(places.get(text) ?? []), word]);
  }
  return places;
}

/** Every line of a text, in reading order. */
export function lines(blocks: readonly BlockView[]): string[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : block.items));
}

function marked(text: string, found: readonly string[]): Part[] {
  const parts: Part[] = [];
  const push = (piece: string, isMarked: boolean): void => {
    if (piece !== "") parts.push({ text: piece, marked: isMarked, explained: null });
  };
  let written = 0;
  for (const word of text.matchAll(WORD)) {
    if (!found.includes(word[0])) continue;
    push(text.slice(written, word.index), false);
    push(word[0], true);
    written = word.index + word[0].length;
  }
  push(text.slice(written), false);
  return parts;
}

/** Where a word stands by itself, not inside another. */
function whereWhole(text: string, word: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = text.slice(0, at).match(/.$/su)?.[0] ?? "";
    const after = text.slice(at + word.length).match(/^./su)?.[0] ?? "";
    if (!LETTER.test(before) && !LETTER.test(after)) return at;
  }
  return -1;
}
