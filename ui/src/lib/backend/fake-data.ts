// What the program made of memory knows.
import type {
  FileView,
  GuideView,
  HomeView,
  PasswordView,
  ReportView,
  ReviewRow,
  RuleSummaryView,
  RuleView,
  StrengthView,
  TellRequest,
} from "./backend";
import { ASKED, chosen, isChoice, isTyped, typed } from "../tell/questions";

export const HOME: HomeView = {
  council: {
    name: "Riverside Council",
    leadRole: "Designated safeguarding lead",
    leadName: "Sam Example",
    phone: "01632 960123",
    email: "safe@riverside.example",
    contactSource: "Online Safety Policy 2020-21",
    confirmed: false,
  },
  notices: [],
  reportsWaiting: 0,
  canSend: true,
  practice: true,
  version: "0.1.0",
};

export const RULES: RuleView[] = [
  {
    id: "unwanted-contact",
    title: "Say no to contact you do not want",
    summary: "You choose who can contact you.",
    telling: "original",
    blocks: [
      { kind: "paragraph", text: "You do not have to talk to anyone online. You can say no." },
      { kind: "list", items: ["a friend request", "a private message", "a call"] },
      { kind: "do", items: ["Keep a copy of the messages.", "Tell your tutor if someone will not stop."] },
      { kind: "dont", items: ["Do not reply if the messages upset you.", "Do not share your home address."] },
      { kind: "steps", items: ["Keep proof.", "Block the person.", "Tell somebody."] },
    ],
    sources: [{ title: "Online Safety Policy", year: "2020-21", place: "section 5, video conferencing" }],
    links: [
      { target: "guides", id: "", text: "Help me stop the contact" },
      { target: "report", id: "", text: "Tell the council" },
    ],
    previous: null,
    next: null,
  },
  {
    id: "passwords",
    title: "Keep your passwords to yourself",
    summary: "A password is yours alone.",
    telling: "original",
    blocks: [{ kind: "paragraph", text: "Use three random words. Use a new password for each account." }],
    sources: [{ title: "Principles of Working Safely Online", year: "2022-23", place: "rule 2" }],
    links: [{ target: "password", id: "", text: "Try a password" }],
    previous: null,
    next: null,
  },
];

export function summary({ id, title, summary: text }: RuleView): RuleSummaryView {
  return { id, title, summary: text, english: false };
}

export const GUIDES: GuideView[] = [
  {
    id: "teams",
    title: "Microsoft Teams",
    summary: "Messages and calls in Teams.",
    checkedOn: "2026-11-23",
    steps: [
      {
        phase: "keep-proof",
        title: "Take a picture of the chat",
        blocks: [{ kind: "steps", items: ["Open the chat.", "Press the Windows key, Shift and S.", "Save the picture."] }],
      },
      {
        phase: "block",
        title: "Block the person",
        blocks: [
          { kind: "paragraph", text: "Point at the person’s name. Look for ⋯ and choose Block." },
          { kind: "dont", items: ["Do not worry if Block is missing. Inside a college it can be."] },
        ],
      },
      { phase: "after", title: "Tell the council", blocks: [{ kind: "paragraph", text: "The team can stop it for you." }] },
    ],
  },
  { id: "moodle", title: "Moodle", summary: "Messages in Moodle.", checkedOn: "2026-11-23", steps: [] },
];

/** Every value that would be sent, in the order of the form. */
export function reviewRows({ draft, addTo, quick }: TellRequest, files: readonly FileView[]): ReviewRow[] {
  const answers = Object.values(ASKED)
    .flat()
    .map((field): ReviewRow => {
      const text = isTyped(field) ? typed(draft, field) : "";
      const values = isChoice(field) ? [...chosen(draft, field)] : isTyped(field) ? [text].filter(Boolean) : [draft.trueAsKnown ? "yes" : "no"];
      return { field, values, choice: !isTyped(field), technical: false };
    });
  const evidence: ReviewRow = {
    field: "evidence",
    values: quick ? [] : files.map(({ name, size, shows }) => `${name}, ${size} bytes. ${shows}`),
    choice: false,
    technical: false,
  };
  const added = (field: string, value: string): ReviewRow => ({ field, values: [value], choice: false, technical: true });
  return [
    ...answers,
    evidence,
    ...(addTo === null ? [] : [added("parent", addTo)]),
    added("made-at", "2026-11-23T11:30:00Z"),
    added("program", "Learner Companion 0.1.0"),
    added("pack-version", "1"),
    added("report-number", "5f1d0c9a7be34a55a0c1d2e3f4a5b6c7"),
  ];
}

const STRENGTH_STEPS: StrengthView[] = ["very-weak", "weak", "fair", "good", "strong"];

export function passwordView(password: string): PasswordView {
  const step = STRENGTH_STEPS[Math.min(4, Math.floor(password.length / 5))] ?? "strong";
  const strength: StrengthView = password === "" ? "empty" : step;
  return {
    strength,
    headline: `This password has ${password.length} characters.`,
    guessTime: strength === "strong" ? "hundreds of years" : "a few minutes",
    reasons: strength === "strong" ? [] : ["It is short."],
    bestChange: strength === "strong" ? null : "Put three random words together.",
  };
}

export function report(change: Partial<ReportView> = {}): ReportView {
  return {
    id: "5f1d0c9a7be34a55a0c1d2e3f4a5b6c7",
    state: "saved",
    reason: null,
    reference: null,
    savedAt: "2026-11-23T11:30:00Z",
    receivedAt: null,
    council: HOME.council.name,
    phone: HOME.council.phone,
    addTo: null,
    files: 0,
    openedAt: null,
    closedAt: null,
    nextContactBy: null,
    officeOpen: null,
    replies: [],
    newReplies: 0,
    hearing: "kept",
    canWithdraw: false,
    copyKept: false,
    answersHere: false,
    waitingMinutes: 0,
    handedOver: [],
    originals: [],
    ...change,
  };
}

/** A picture that holds more than it shows. */
export function file(change: Partial<FileView> = {}): FileView {
  return {
    id: "file-1",
    name: "chat.jpg",
    size: 1_240_000,
    mediaType: "image/jpeg",
    hidden: [
      { kind: "place", shown: "53.19, -2.89" },
      { kind: "device", shown: "Phone 7" },
    ],
    looked: true,
    canRemove: true,
    removed: false,
    shows: "",
    unusual: false,
    locked: false,
    ready: true,
    ...change,
  };
}
