// A program made of memory, for the tests and for looking at the screens without a shell.
import type {
  AppFailure,
  Backend,
  CheckView,
  Draft,
  ErrorCode,
  FindingView,
  GuideView,
  HomeView,
  KeptDraftView,
  PasswordView,
  ReportView,
  Result,
  ReviewRow,
  RuleSummaryView,
  RuleView,
  StrengthView,
} from "./backend";

export const ok = <T>(data: T): Result<T> => ({ status: "ok", data });

export const failed = <T>(code: ErrorCode): Result<T> => {
  const error: AppFailure = { code, reference: "LC-4F2A" };
  return { status: "error", error };
};

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

const RULES: RuleView[] = [
  {
    id: "unwanted-contact",
    title: "Say no to contact you do not want",
    summary: "You choose who can contact you.",
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
    blocks: [{ kind: "paragraph", text: "Use three random words. Use a new password for each account." }],
    sources: [{ title: "Principles of Working Safely Online", year: "2022-23", place: "rule 2" }],
    links: [{ target: "password", id: "", text: "Try a password" }],
    previous: null,
    next: null,
  },
];

function summary({ id, title, summary: text }: RuleView): RuleSummaryView {
  return { id, title, summary: text };
}

const GUIDES: GuideView[] = [
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

export function finding(verdict: FindingView["verdict"], change: Partial<FindingView> = {}): FindingView {
  return {
    check: "antivirus",
    title: "Antivirus",
    verdict,
    why: verdict === "cannot-tell" ? "not-supported" : null,
    headline:
      verdict === "cannot-tell"
        ? "We could not check your antivirus, because this computer does not show it. This does not mean it is bad."
        : "ClamAV is on and up to date.",
    saw: ["ClamAV 1.0.7", "Its list was renewed today."],
    whyItMatters: ["Antivirus stops many harmful files."],
    whatToDo: ["Keep it on."],
    toldByYou: false,
    checkedAt: "2026-11-23T11:30:00Z",
    ...change,
  };
}

const FINDINGS: FindingView[] = [
  finding("good"),
  finding("problem", {
    check: "router-admin-page",
    title: "Your hub’s settings page",
    headline: "The settings page of your hub has no lock.",
    saw: ["http://192.168.1.254 answers without encryption."],
    whyItMatters: ["Someone on your Wi-Fi could see the hub’s password."],
    whatToDo: ["Open the settings page.", "Look for “HTTPS” and switch it on.", "Ask your provider if you cannot find it."],
  }),
  finding("cannot-tell", {
    check: "router-model",
    title: "Which hub you have",
    headline: "We could not check which hub you have, because we do not know it. This does not mean it is bad.",
    saw: [],
    whatToDo: ["Look at the sticker on the hub."],
  }),
];

function reviewRows(draft: Draft): ReviewRow[] {
  const one = (field: string, value: string | null): ReviewRow => ({
    field,
    values: value === null ? [] : [value],
    choice: true,
    technical: false,
  });
  const text = (field: string, value: string): ReviewRow => ({
    field,
    values: value === "" ? [] : [value],
    choice: false,
    technical: false,
  });
  const added = (field: string, value: string): ReviewRow => ({ field, values: [value], choice: false, technical: true });
  return [
    one("danger", draft.danger),
    { field: "kinds", values: [...draft.kinds], choice: true, technical: false },
    one("about", draft.about),
    one("age", draft.age),
    one("place", draft.place),
    one("when", draft.when),
    text("words", draft.words),
    one("contact-way", draft.contactWay),
    text("contact-detail", draft.contactDetail),
    text("contact-times", draft.contactTimes),
    text("name", draft.name),
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
    ...change,
  };
}

/** A backend whose calls can be replaced one by one, and whose events a test can fire. */
export interface FakeBackend extends Backend {
  emitCheck(view: CheckView): void;
  emitReports(views: ReportView[]): void;
}

export interface FakeOptions {
  home?: Partial<HomeView>;
  reports?: ReportView[];
  kept?: KeptDraftView;
  /** Milliseconds between the steps of a check or a delivery; 0 leaves them to the test. */
  pace?: number;
}

export function fakeBackend(options: FakeOptions = {}, replace: Partial<Backend> = {}): FakeBackend {
  const home: HomeView = { ...HOME, ...options.home };
  const pace = options.pace ?? 0;
  let reports = options.reports ?? [];
  let kept: KeptDraftView = options.kept ?? { state: "none", draft: null };
  const checkListeners = new Set<(view: CheckView) => void>();
  const reportListeners = new Set<(views: ReportView[]) => void>();
  const emitCheck = (view: CheckView): void => checkListeners.forEach((listener) => listener(view));
  const emitReports = (views: ReportView[]): void => {
    reports = views;
    reportListeners.forEach((listener) => listener(views));
  };
  const later = (steps: (() => void)[]): void => {
    if (pace > 0) steps.forEach((step, index) => setTimeout(step, pace * (index + 1)));
  };

  const backend: Backend = {
    home: async () => ok(home),
    topics: async () =>
      ok([
        { title: "Who can contact me?", rules: RULES.slice(0, 1).map(summary) },
        { title: "How do I keep my accounts safe?", rules: RULES.slice(1).map(summary) },
      ]),
    rule: async (id) => {
      const index = RULES.findIndex((rule) => rule.id === id);
      const rule = RULES[index];
      if (rule === undefined) return failed("not-found");
      const previous = RULES[index - 1];
      const next = RULES[index + 1];
      return ok({ ...rule, previous: previous ? summary(previous) : null, next: next ? summary(next) : null });
    },
    search: async (words) => {
      const found = RULES.filter((rule) => rule.title.toLowerCase().includes(words.toLowerCase()));
      return ok({
        hits: found.map((rule) => ({
          rule: summary(rule),
          excerpt: [
            { text: "A rule about ", marked: false },
            { text: words, marked: true },
            { text: ".", marked: false },
          ],
        })),
        suggestions: found.length === 0 ? RULES.map(summary) : [],
      });
    },
    guides: async () => ok(GUIDES.map(({ id, title, summary: text }) => ({ id, title, summary: text }))),
    guide: async (id) => {
      const guide = GUIDES.find((one) => one.id === id);
      return guide === undefined ? failed("not-found") : ok(guide);
    },
    startCheck: async ({ homeNetwork }) => {
      const all = homeNetwork ? FINDINGS : FINDINGS.slice(0, 1);
      const after = (count: number): CheckView => ({
        running: count < all.length,
        waiting: all.slice(count).map((one) => one.title),
        findings: all.slice(0, count),
      });
      later(all.map((_, index) => () => emitCheck(after(index + 1))));
      return ok(after(0));
    },
    tryPassword: async (password) => ok(passwordView(password)),
    review: async (draft) =>
      ok({
        readers: ["Designated safeguarding lead", "Deputy safeguarding lead"],
        rows: reviewRows(draft),
        canSend: home.canSend,
        wordsTooLong: draft.words.length > 20_000,
      }),
    send: async () => {
      const made = report();
      reports = [made, ...reports];
      const as = (change: Partial<ReportView>) => () => emitReports([{ ...made, ...change }, ...reports.slice(1)]);
      later([
        as({ state: "sending" }),
        as({ state: "received", reference: "CW-7K3M-9QXP", receivedAt: "2026-11-23T11:31:00Z" }),
      ]);
      return ok(made);
    },
    reports: async () => ok(reports),
    sendNow: async () => ok(reports),
    keepDraft: async (draft, passphrase) => {
      if (passphrase === null && kept.state === "needs-passphrase") return ok({ state: "needs-passphrase", draft: null });
      kept = { state: passphrase === null ? "open" : "locked", draft };
      return ok(kept);
    },
    keptDraft: async (passphrase) => {
      if (kept.state !== "locked") return ok(kept);
      if (passphrase === null) return ok({ state: "locked", draft: null });
      return passphrase === "three random words" ? ok({ state: "open", draft: kept.draft }) : failed("wrong-passphrase");
    },
    forgetDraft: async () => {
      kept = { state: "none", draft: null };
      return ok(null);
    },
    screenShown: async () => ok(null),
    leave: async () => ok(null),
    onCheckChanged: (listener) => {
      checkListeners.add(listener);
      return () => checkListeners.delete(listener);
    },
    onReportsChanged: (listener) => {
      reportListeners.add(listener);
      return () => reportListeners.delete(listener);
    },
  };
  return { ...backend, ...replace, emitCheck, emitReports };
}

export const backend: Backend = fakeBackend({ pace: 1200 });
