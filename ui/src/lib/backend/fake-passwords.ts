// What the program made of memory knows of passwords.
import type { AuditView, ComparedView, DeletedExportView, MadeView, MakeRequest, OnlineView, PasswordAdviceView, SavedLoginView } from "./backend";

const WHAT_IS_SENT = "Five characters of a scrambled form, which hundreds of passwords share.";

export function online(password: string): OnlineView {
  return password.length < 12
    ? { outcome: "known", words: "Thieves have this password. It was seen many thousand times.", whatIsSent: WHAT_IS_SENT }
    : { outcome: "not-found", words: "It is not in this list. That does not mean that it is strong.", whatIsSent: WHAT_IS_SENT };
}

export function savedLogin(change: Partial<SavedLoginView> = {}): SavedLoginView {
  return {
    place: { name: "shop.example", user: "alex@mail.example" },
    strength: "very-weak",
    reasons: [{ id: "known-to-thieves", words: "Thieves have this password in their lists." }],
    same: [],
    sameCount: 0,
    near: [],
    nearCount: 0,
    ...change,
  };
}

const REUSED = { id: "reused", words: "You use the same password for other sites too." };
const WEAK = { id: "weak", words: "It can be guessed too fast." };
const later = (count: number, change: Partial<SavedLoginView>) =>
  Array.from({ length: count }, (_, index) => savedLogin({ place: { name: `site-${index + 1}.example`, user: "alex" }, ...change }));

export const AUDIT: AuditView = {
  from: "Chrome, Edge or a browser like them",
  judged: 1000,
  different: 912,
  fine: 957,
  first: [
    savedLogin(),
    savedLogin({
      place: { name: "mail.example", user: "alex@mail.example" },
      reasons: [REUSED, WEAK],
      same: [
        { name: "bank.example", user: "alex" },
        { name: "photos.example", user: "" },
      ],
      sameCount: 5,
    }),
    savedLogin({
      place: { name: "a-very-long-name-of-a-place-that-nobody-would-type-by-hand.council.example", user: "" },
      reasons: [{ id: "nearly-same", words: "You use nearly the same password for other sites too." }],
      near: [{ name: "video.example", user: "alex" }],
      nearCount: 1,
    }),
  ],
  later: [...later(31, { reasons: [REUSED], same: [{ name: "mail.example", user: "alex" }], sameCount: 1 }), ...later(9, { strength: "weak", reasons: [WEAK] })],
  counts: [
    { id: "known-to-thieves", words: "Thieves have this password in their lists.", count: 1 },
    { ...REUSED, count: 32 },
    { ...WEAK, count: 10 },
    { id: "nearly-same", words: "You use nearly the same password for other sites too.", count: 1 },
  ],
  skipped: [{ id: "broken-quotes", words: "A quotation mark is missing.", count: 2 }],
  badLines: [
    { line: 17, words: "A quotation mark is missing." },
    { line: 902, words: "A quotation mark is missing." },
  ],
  notWhole: "Some lines could not be checked. They are named below.",
  locked: true,
};

export const DELETED_EXPORT: DeletedExportView = {
  done: true,
  words: ["The file is deleted.", "On many new disks and in online folders, parts of a file can stay for a while. Nobody can rule that out."],
};

export function compared(typed: string[]): ComparedView[] {
  return typed.map((one, index) => {
    const others = (like: (other: string) => boolean) =>
      typed.flatMap((other, at) => (at !== index && other !== "" && like(other) ? [at + 1] : []));
    const same = others((other) => other === one);
    const near = others((other) => other !== one && other.slice(0, 6) === one.slice(0, 6));
    if (one === "") return { verdict: "empty", words: "Nothing is typed here.", same: [], near: [] };
    if (same.length > 0) return { verdict: "same", words: "It is the same.", same, near };
    if (near.length > 0) return { verdict: "near", words: "It is nearly the same. Who knows one can guess the other.", same, near };
    return { verdict: "different", words: "It is different from all the others.", same, near };
  });
}

const WORDS = ["teapot", "ladder", "cloud", "biscuit", "river"];
const SQUARE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path fill="#fff" d="M0 0h4v4H0z"/><path d="M0 0h1v1H0zM2 0h1v1H2zM1 2h2v1H1zM3 3h1v1H3z"/></svg>`;
let turn = 0;

export function made({ words, wifi, network, capitals, digit }: MakeRequest): MadeView {
  turn += 1;
  const parts = Array.from({ length: wifi ? 4 : words }, (_, index) => WORDS[(index + turn) % WORDS.length] ?? "");
  const shown = parts.map((part) => (capitals ? part.charAt(0).toUpperCase() + part.slice(1) : part));
  if (digit) shown.push(String(turn % 10));
  const code = "WIFI:T:WPA;S:Home;P:words;;";
  return {
    password: shown.join("-"),
    spelled: shown.map((part) => ({ part, letters: [...part].join(" ") })),
    bits: shown.length * 13,
    strength: words > 3 ? "This is strong enough for your e-mail and your bank." : "This is strong enough for most accounts.",
    help: wifi
      ? ["After you change it, each phone and computer at home needs the new password."]
      : ["Think of a picture with all the words in it. That helps you to remember.", "We do not keep it. When you close this page, it is gone."],
    card: wifi
      ? {
          title: "Our Wi-Fi",
          networkLabel: "Network",
          network,
          passwordLabel: "Password",
          lettersLabel: "Letter by letter",
          keep: "Keep this card at home. Do not put it where people can see it from outside.",
          code,
          picture: network === "" ? null : `data:image/svg+xml,${encodeURIComponent(SQUARE)}`,
        }
      : null,
  };
}

export const ADVICE: PasswordAdviceView = {
  policy: [
    { id: "says", words: "The council's 2022-23 rules ask you to change passwords often." },
    { id: "advice", words: "National advice now says to change a password only when there is a reason." },
    { id: "decides", words: "The council decides which to follow, so ask your tutor." },
    { id: "change-when-known", words: "Change it if someone may know it." },
    { id: "change-when-shared", words: "Change it if you use it for more than one account." },
  ],
  twoStep: {
    title: "Two-step sign-in",
    intro: "After your password, the site asks for one more thing that only you have.",
    steps: ["Sign in to the account.", "Open its page for safety or sign-in.", "Switch on two-step sign-in.", "Keep the spare codes on paper at home."],
    accounts: [
      { name: "Microsoft", steps: ["Open account.microsoft.com.", "Choose “Security”."] },
      { name: "Google", steps: ["Open myaccount.google.com.", "Choose “Security”."] },
    ],
    checkedOn: "2026-11-23",
  },
};
