// A program made of memory, for the tests and for looking at the screens without a shell.
import type {
  AppFailure,
  AuditProgressView,
  Backend,
  CheckView,
  ErrorCode,
  EvidenceView,
  FileView,
  FindingView,
  HomeView,
  KeptDraftView,
    MarksView, PacksView,
  ReportView,
  Result,
  ReviewRow,
  RuleView,
  TellRequest,
  WordsView,
} from "./backend";
import { checkView, FINDINGS, HUB_GUIDES, told } from "./fake-check";
import { ADVICE, AUDIT, compared, DELETED_EXPORT, made as madePassword, online } from "./fake-passwords";
import { waysTo } from "./fake-ways";
import { packChange, PACKS } from "./fake-packs";
import { FakeMarks, reading } from "./fake-read";
import { LANGUAGES, wordsIn } from "./fake-words";
import { file, GUIDES, HOME, passwordView, report, reviewRows, RULES, summary } from "./fake-data";

export { checkView, finding, FINDINGS, hubGuide, told, waiting } from "./fake-check";
export { ADVICE, AUDIT, made, savedLogin } from "./fake-passwords";
export { OUTCOMES, packChange, PACKS } from "./fake-packs";
export { LANGUAGES, wordsIn } from "./fake-words";
export { file, HOME, passwordView, report, RULES } from "./fake-data";

export const ok = <T>(data: T): Result<T> => ({ status: "ok", data });

export const failed = <T>(code: ErrorCode): Result<T> => {
  const error: AppFailure = { code, reference: "LC-4F2A" };
  return { status: "error", error };
};

/** A backend whose calls can be replaced one by one, and whose events a test can fire. */
export interface FakeBackend extends Backend {
  emitCheck(view: CheckView): void;
  emitReports(views: ReportView[]): void;
  emitEvidence(view: EvidenceView): void;
  emitAudit(view: AuditProgressView): void;
}

export interface FakeOptions {
  home?: Partial<HomeView>;
  /** The language that is spoken at the start; null where nobody has chosen one. */
  language?: string | null;
  reports?: ReportView[];
  kept?: KeptDraftView;
  marks?: Partial<MarksView>;
  packs?: Partial<PacksView>;
  /** The files of the report being written; with them the gate is open. */
  files?: FileView[];
  /** Milliseconds between the steps of a check or a delivery; 0 leaves them to the test. */
  pace?: number;
}

const READERS = ["Designated safeguarding lead", "Deputy safeguarding lead"];
const SECRET = "three random words";
export const CODE = "7K3M9-QXPAB";

export function fakeBackend(options: FakeOptions = {}, replace: Partial<Backend> = {}): FakeBackend {
  let language = options.language === undefined ? "en" : options.language;
  const telling = (english: boolean) => (english || language === "en" ? ("original" as const) : ("draft" as const));
  let home: HomeView = { ...HOME, ...options.home };
  let packs: PacksView = { ...PACKS, ...options.packs };
  const pace = options.pace ?? 0;
  let reports = options.reports ?? [];
  const marks = new FakeMarks(options.marks);
  let kept: KeptDraftView = options.kept ?? { state: "none", draft: null };
  let evidence: EvidenceView = {
    gate: options.files ? "open" : "not-asked",
    files: options.files ?? [],
    problems: [],
    roomBytes: 100_000_000,
  };
  let sendings = 0;
  let lastRows: ReviewRow[] = [];
  const checkListeners = new Set<(view: CheckView) => void>();
  const reportListeners = new Set<(views: ReportView[]) => void>();
  const evidenceListeners = new Set<(view: EvidenceView) => void>();
  const auditListeners = new Set<(view: AuditProgressView) => void>();
  let auditStopped = false;
  let run = 0;
  let checking = checkView({ homeNetwork: false });
  const emitCheck = (view: CheckView): void => {
    checking = view;
    checkListeners.forEach((listener) => listener(view));
  };
  const emitReports = (views: ReportView[]): void => {
    reports = views;
    reportListeners.forEach((listener) => listener(views));
  };
  const emitEvidence = (view: EvidenceView): void => {
    evidence = view;
    evidenceListeners.forEach((listener) => listener(view));
  };
  const emitAudit = (view: AuditProgressView): void => auditListeners.forEach((listener) => listener(view));
  const later = (steps: (() => void)[], between = pace): void => {
    if (pace > 0) steps.forEach((step, index) => setTimeout(step, between * (index + 1)));
  };
  const listenTo = <T>(listeners: Set<(view: T) => void>, listener: (view: T) => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };

  const withFinding = (finding: FindingView): Result<CheckView> => {
    const findings = checking.findings.map((one) => (one.check === finding.check ? finding : one));
    checking = { ...checking, findings, canTryLogin: null };
    return ok(checking);
  };
  const withFiles = (change: (files: FileView[]) => FileView[]): Result<EvidenceView> => {
    if (evidence.gate !== "open") return failed("gate-closed");
    evidence = { ...evidence, files: change(evidence.files), problems: [] };
    return ok(evidence);
  };
  const changeFile = (id: string, change: Partial<FileView>): Result<EvidenceView> =>
    withFiles((files) => files.map((one) => (one.id === id ? { ...one, ...change } : one)));
  const changeReport = (id: string, change: Partial<ReportView>): Result<ReportView> => {
    reports = reports.map((one) => (one.id === id ? { ...one, ...change } : one));
    const changed = reports.find((one) => one.id === id);
    return changed === undefined ? failed("not-found") : ok(changed);
  };
  const forget = (): void => {
    evidence = { gate: "not-asked", files: [], problems: [], roomBytes: 100_000_000 };
  };
  const routesOf = ({ who }: TellRequest["draft"]) => {
    const desk = who === "safeguarding-lead" ? "about-lead" : who === "staff" ? "about-staff" : "usual";
    return { desk, readers: desk === "about-lead" ? ["Principal", "Deputy director"] : READERS, canSend: home.canSend } as const;
  };

  const words = async (): Promise<Result<WordsView>> => {
    const view = await wordsIn(language ?? "en", language !== null);
    return view === null ? failed("not-found") : ok(view);
  };
  const ruleOf = (id: string, english: boolean): Result<RuleView> => {
    const index = RULES.findIndex((rule) => rule.id === id);
    const rule = RULES[index];
    if (rule === undefined) return failed("not-found");
    const previous = RULES[index - 1];
    const next = RULES[index + 1];
    return ok({
      ...rule,
      telling: telling(english),
      previous: previous ? summary(previous) : null,
      next: next ? summary(next) : null,
    });
  };

  const backend: Backend = {
    words,
    chooseLanguage: async (code) => {
      if ((await wordsIn(code)) === null) return failed("not-found");
      language = code;
      return words();
    },
    home: async () => ok(home),
    topics: async () =>
      ok([
        { title: "Who can contact me?", english: false, rules: RULES.slice(0, 1).map(summary) },
        { title: "How do I keep my accounts safe?", english: false, rules: RULES.slice(1).map(summary) },
      ]),
    rule: async (id) => ruleOf(id, false),
    ruleInEnglish: async (id) => ruleOf(id, true),
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
    ...reading(marks),
    guides: async () => ok(GUIDES.map(({ id, title, summary: text, places }) => ({ id, title, summary: text, places }))),
    guide: async (id) => {
      const guide = GUIDES.find((one) => one.id === id);
      return guide === undefined ? failed("not-found") : ok(guide);
    },
    paperChoices: async () => ok(LANGUAGES.map(({ code }) => ({ language: code, asPdf: ["poster", "leaflet"] }))),
    savePaper: async ({ kind, language, form, open: opened }) =>
      ok({ fileName: `online-safety-${kind}-${language}.${form === "pdf" ? "pdf" : "html"}`, form, opened }),
    startCheck: async ({ homeNetwork }) => {
      run += 1;
      const mine = run;
      const all = FINDINGS.filter((one) => homeNetwork || one.place === "computer");
      const after = (count: number): CheckView =>
        checkView({
          running: count < all.length,
          homeNetwork,
          waiting: all.slice(count).map(({ check, title, place }) => ({ check, title, place })),
          findings: all.slice(0, count),
          canTryLogin: count === all.length && homeNetwork ? "BT Smart Hub 2" : null,
        });
      checking = after(0);
      later(
        all.map((_, index) => () => {
          if (run === mine) emitCheck(after(index + 1));
        }),
        pace / 8,
      );
      return ok(checking);
    },
    stopCheck: async () => {
      run += 1;
      checking = { ...checking, running: false, stopped: checking.running, waiting: [] };
      return ok(checking);
    },
    openSettings: async () => ok(false),
    hubGuides: async () => ok({ guides: HUB_GUIDES, suggested: "bt" }),
    answerHubPassword: async (answer) => withFinding(told(answer)),
    tryHubLogin: async () => {
      const headline = "The password that your hub was sold with does not open its page. That is good.";
      return withFinding({ ...told("changed"), headline, toldByYou: false });
    },
    helpSheet: async () => {
      const findings = checking.findings.map((one) => ({ ...one, saw: one.saw.filter((fact) => !fact.includes("192.168.")) }));
      return ok({ system: "windows", madeAt: "2026-11-23T11:31:00Z", findings });
    },
    tryPassword: async (password) => ok(passwordView(password)),
    askThievesList: async (password) => ok(online(password)),
    auditSaved: async () => {
      auditStopped = false;
      for (const done of [0, 250, 500, 750].filter(() => pace > 0)) {
        emitAudit({ done, of: AUDIT.judged });
        await new Promise((resolve) => setTimeout(resolve, pace / 4));
        if (auditStopped) return ok({ kind: "stopped" });
      }
      return ok({ kind: "done", ...AUDIT });
    },
    stopAudit: async () => {
      auditStopped = true;
      return ok(null);
    },
    deleteExport: async () => ok(DELETED_EXPORT),
    forgetExport: async () => ok(null),
    comparePasswords: async (typed) => ok(compared(typed)),
    makePassword: async (request) => ok(madePassword(request)),
    passwordAdvice: async () => ok(ADVICE),
    routes: async (draft) =>
      ok({ ...routesOf(draft), readers: [...routesOf(draft).readers], phone: null, officeOpen: true, answerBy: null, under18Policy: false }),
    ways: async (draft) => ok(waysTo(draft)),
    review: async (request) => {
      const { desk, readers, canSend } = routesOf(request.draft);
      return ok({
        desk,
        readers: [...readers],
        rows: reviewRows(request, evidence.files),
        canSend,
        wordsTooLong: request.draft.words.length > 20_000,
        officeOpen: true,
        answerBy: "2026-11-24T17:00:00Z",
      });
    },
    send: async (request) => {
      lastRows = reviewRows(request, evidence.files);
      sendings += 1;
      const sent = report({
        ...(sendings === 1 ? {} : { id: `report-${sendings}` }),
        addTo: request.addTo,
        files: request.quick ? 0 : evidence.files.length,
        canWithdraw: true,
        answersHere: true,
      });
      if (!request.quick) forget();
      reports = [sent, ...reports];
      const as = (change: Partial<ReportView>) => () =>
        emitReports(reports.map((one) => (one.id === sent.id && one.state !== "withdrawn" ? { ...one, ...change } : one)));
      const received = { reference: "CW-7K3M-9QXP", receivedAt: "2026-11-23T11:31:00Z", canWithdraw: false };
      const reply = { at: "2026-11-23T12:10:00Z", words: "Thank you for telling us. Sam will phone you after 4." };
      later([
        as({ state: "sending" }),
        as({ state: "received", ...received, officeOpen: true, nextContactBy: "2026-11-24T17:00:00Z" }),
        as({ state: "opened", openedAt: "2026-11-23T12:00:00Z" }),
        as({ replies: [reply], newReplies: 1 }),
      ]);
      return ok(sent);
    },
    forgetAnswers: async () => {
      forget();
      return ok(null);
    },
    openGate: async (answer) => {
      evidence = answer === "no" ? { ...evidence, gate: "open" } : { ...evidence, gate: "closed", files: [], problems: [] };
      return ok(evidence);
    },
    evidence: async () => ok(evidence),
    attach: async () =>
      withFiles((files) => [...files, file(files.length === 0 ? {} : { id: `file-${files.length + 1}`, name: `chat-${files.length + 1}.jpg` })]),
    attachOriginal: async (id, wanted) => {
      const original = reports.find((one) => one.id === id)?.originals.find((one) => one.id === wanted);
      return original === undefined ? failed("not-found") : withFiles((files) => [...files, file({ ...original, canRemove: false })]);
    },
    detach: async (id) => withFiles((files) => files.filter((one) => one.id !== id)),
    describeFile: async (id, shows) => changeFile(id, { shows }),
    removeHidden: async (id, remove) => changeFile(id, { removed: remove }),
    reports: async () => ok(reports),
    sendNow: async () => ok(reports),
    repliesShown: async (id) => changeReport(id, { newReplies: 0 }),
    withdraw: async (id) => changeReport(id, { state: "withdrawn", canWithdraw: false, reason: null }),
    keepCopy: async (id) => changeReport(id, { copyKept: true }),
    readCopy: async (id) =>
      reports.some((one) => one.id === id && one.copyKept) ? ok({ rows: lastRows.filter((row) => !row.technical) }) : failed("copy-not-kept"),
    deleteCopy: async (id) => changeReport(id, { copyKept: false }),
    deleteReport: async (id) => {
      reports = reports.filter((one) => one.id !== id);
      return ok(reports);
    },
    deleteEverything: async (confirm) => {
      const unsent = reports.filter((one) => ["saved", "sending", "waiting", "needs-help", "handed-over"].includes(one.state)).length;
      if (confirm) {
        forget();
        reports = [];
        kept = { state: "none", draft: null };
        marks.forget();
      }
      return ok({ unsent, done: confirm });
    },
    handOver: async (id, way) => {
      const at = "2026-11-23T12:00:00Z";
      changeReport(id, { state: "handed-over", handedOver: [{ way, at }] });
      const printed = way === "print";
      return ok({
        fileName: printed ? null : "report-5f1d0c9a.age",
        shown: !printed,
        mailOpened: way === "email",
        tooBigForMail: false,
        printRows: printed ? lastRows.filter((row) => !row.technical) : null,
      });
    },
    confirmCode: async (id, code) => (code === CODE ? changeReport(id, { state: "confirmed-by-code" }) : failed("wrong-code")),
    keepDraft: async (draft, passphrase) => {
      if (passphrase === null && kept.state === "needs-passphrase") return ok({ state: "needs-passphrase", draft: null });
      kept = { state: passphrase === null ? "open" : "locked", draft };
      return ok(kept);
    },
    keptDraft: async (passphrase) => {
      if (kept.state !== "locked") return ok(kept);
      if (passphrase === null) return ok({ state: "locked", draft: null });
      return passphrase === SECRET ? ok({ state: "open", draft: kept.draft }) : failed("wrong-passphrase");
    },
    forgetDraft: async () => {
      kept = { state: "none", draft: null };
      return ok(null);
    },
    packs: async () => ok(packs),
    choosePack: async () => {
      packs = { ...packs, next: { origin: "taken", version: "4" }, before: { origin: "taken", version: "3" } };
      return ok(packChange("taken", "4"));
    },
    takePack: async () => ok(packChange("no-answer")),
    packBack: async () => {
      const { before } = packs;
      if (before === null) return ok(packChange("nothing-before"));
      packs = { ...packs, next: before, before: null };
      return ok(packChange("went-back", before.version));
    },
    leaveByShift: async (on) => {
      home = { ...home, leavesByShift: on };
      return ok(on);
    },
    screenShown: async () => ok(null),
    leave: async () => ok(null),
    onAuditProgressed: (listener) => listenTo(auditListeners, listener),
    onCheckChanged: (listener) => listenTo(checkListeners, listener),
    onReportsChanged: (listener) => listenTo(reportListeners, listener),
    onEvidenceChanged: (listener) => listenTo(evidenceListeners, listener),
  };
  return { ...backend, ...replace, emitCheck, emitReports, emitEvidence, emitAudit };
}

export const backend: Backend = fakeBackend({ pace: 4_000 });
