import { getContext, setContext, tick, type Component } from "svelte";
import type {
  AppFailure,
  Backend,
  CheckView,
  Draft,
  EvidenceView,
  HomeView,
  LanguageView,
  ReportView,
  Result,
  ReviewView,
  TellRequest,
  WayView,
} from "./backend/backend";
import { isSensitive, type Route } from "./routes";
import { NOTHING_STOPPED, type Stop } from "./stop/stop";
import { emptyDraft, isEmpty } from "./tell/flow";
import { spoken } from "./words/spoken.svelte";
import { say } from "./words/words";

/** A screen that is ready to be shown: its data is here. */
export interface Page {
  component: Component<Record<string, unknown>>;
  props: Record<string, unknown>;
  /** What it shows today should not be seen by others, also where its screen is open to all. */
  sensitive?: boolean;
}

export type Open = (app: App, route: Route) => Promise<Page>;

interface Shown {
  key: number;
  route: Route;
  page: Page;
}

/** Milliseconds until the program is asked to leave again. */
const FIRST_PAUSE = 150;
const LONGEST_PAUSE = 2_000;

/** What lives as long as the window: where the learner is, and answers that exist nowhere else. */
export class App {
  readonly backend: Backend;
  readonly #open: Open;
  #history: Route[] = [];
  #navigation = 0;
  #checksHeard = 0;
  #reportsHeard = 0;

  shown = $state.raw<Shown | null>(null);
  home = $state.raw<HomeView | null>(null);
  check = $state.raw<CheckView | null>(null);
  /** The check whose result the learner comes back to. */
  checkAt: string | null = null;
  /** The hub that the learner said is theirs. */
  hubGuide = $state<string | null>(null);
  reports = $state.raw<ReportView[] | null>(null);
  draft = $state.raw<Draft>(emptyDraft());
  quickDraft = $state.raw<Draft>(emptyDraft());
  /** The report that `draft` adds to. */
  addTo = $state<string | null>(null);
  /** The files of the report being written. */
  evidence = $state.raw<EvidenceView | null>(null);
  /** How often files came by themselves: dropped on the window. */
  drops = $state(0);
  /** Whether `draft` came from the answers saved on this computer, so that those are the same ones. */
  draftIsKept = $state(false);
  /** What was done with the guide against unwanted contact. */
  stop = $state.raw<Stop>(NOTHING_STOPPED);
  /** Who else can help with the report that was sent last. */
  otherHelp = $state.raw<WayView[]>([]);
  searchWords = $state("");
  /** The language that was spoken before English: one press leads back to it. */
  otherLanguage = $state.raw<LanguageView | null>(null);
  left = $state(false);
  announcement = $state("");

  constructor(backend: Backend, open: Open) {
    this.backend = backend;
    this.#open = open;
  }

  /** Begins to listen to the program; the answer stops it. */
  listen(): () => void {
    const stops = [
      this.backend.onCheckChanged((view) => {
        this.#checksHeard += 1;
        this.check = view;
      }),
      this.backend.onReportsChanged((views) => {
        this.#reportsHeard += 1;
        this.reports = views;
      }),
      this.backend.onEvidenceChanged((view) => {
        this.drops += 1;
        this.evidence = view;
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }

  /** Asks something that changes what the check shows. An event that overtook the answer is the newer view. */
  async askCheck(call: (backend: Backend) => Promise<Result<CheckView>>): Promise<AppFailure | null> {
    const heard = this.#checksHeard;
    const answer = await call(this.backend);
    if (answer.status === "error") return answer.error;
    if (heard === this.#checksHeard) this.check = answer.data;
    return null;
  }

  /** Fetches the reports, or asks to send them now. An event that overtook the answer is the newer view. */
  async loadReports(call: "reports" | "sendNow" = "reports"): Promise<AppFailure | null> {
    const heard = this.#reportsHeard;
    const answer = await this.backend[call]();
    if (answer.status === "error") return answer.error;
    if (heard === this.#reportsHeard) this.reports = answer.data;
    return null;
  }

  /** Asks something about the files of the report being written. An event that overtook the answer is the newer view. */
  async askEvidence(call: (backend: Backend) => Promise<Result<EvidenceView>>): Promise<AppFailure | null> {
    const heard = this.drops;
    const answer = await call(this.backend);
    if (answer.status === "error") return answer.error;
    if (heard === this.drops) this.evidence = answer.data;
    return null;
  }

  /** The answers as the program is asked about them. */
  request(quick: boolean): TellRequest {
    return quick
      ? { draft: this.quickDraft, addTo: null, quick }
      : { draft: this.draft, addTo: this.addTo, quick };
  }

  /** What would leave this computer if the learner sent the answers now. */
  reviewAnswers(): Promise<Result<ReviewView>> {
    return this.backend.review(this.request(false));
  }

  /** Who else can help with these answers; nobody where that cannot be asked. */
  async ways(draft: Draft): Promise<WayView[]> {
    const answer = await this.backend.ways(draft);
    return answer.status === "ok" ? answer.data.ways : [];
  }

  /** A report that has just been saved is known from now on, whatever else can be read. */
  remember(report: ReportView): void {
    if (this.reports?.some((one) => one.id === report.id)) return;
    this.reports = [report, ...(this.reports ?? [])];
  }

  /** A report as it is after something was done with it. */
  renew(report: ReportView): void {
    this.reports = (this.reports ?? []).map((one) => (one.id === report.id ? report : one));
  }

  /**
   * Opens the first screen; before it, the question for a language where nobody has answered that yet.
   * Every screen shows how to reach the council, so that is fetched before any of them.
   */
  async start(route: Route): Promise<void> {
    const words = await this.backend.words();
    if (words.status === "ok") {
      spoken.take(words.data);
      if (!words.data.chosen && words.data.languages.length > 1) {
        const home = await this.backend.home();
        if (home.status === "ok") this.home = home.data;
        return this.go({ screen: "languages", next: route });
      }
    }
    if (route.screen !== "home") await this.go({ screen: "home" });
    await this.go(route);
  }

  /** Whether nothing has been asked yet but the language. */
  get isFirst(): boolean {
    return this.shown?.route.screen === "languages" && this.shown.route.next !== undefined;
  }

  /** Speaks another language; `keep`: also after the next start. */
  async chooseLanguage(code: string, keep: boolean): Promise<AppFailure | null> {
    const before = spoken.language;
    const answer = await this.backend.chooseLanguage(code, keep);
    if (answer.status === "error") return answer.error;
    spoken.take(answer.data);
    this.otherLanguage = spoken.foreign ? null : before.code === code ? this.otherLanguage : before;
    return null;
  }

  /** The same screen with the same answers in another language, for now. */
  async swapLanguage({ code }: LanguageView): Promise<void> {
    if ((await this.chooseLanguage(code, false)) !== null) return;
    await this.#renew();
    this.announce(say("language-now"));
    await tick();
    this.screenReady(document.title);
  }

  /** Whether another person should not see what is shown now. */
  get isSensitive(): boolean {
    return this.shown !== null && (isSensitive(this.shown.route) || this.shown.page.sensitive === true);
  }

  get canGoBack(): boolean {
    return this.#history.length > 1;
  }

  async go(route: Route): Promise<void> {
    await this.#show(route, route.screen === "home" ? [route] : [...this.#history, route]);
  }

  async back(): Promise<void> {
    const history = this.#history.slice(0, -1);
    const route = history.at(-1) ?? { screen: "home" };
    await this.#show(route, history.length === 0 ? [route] : history);
  }

  /** Goes on to a place from which Back leads Home: what was before is done. */
  async finish(route: Route): Promise<void> {
    await this.#show(route, route.screen === "home" ? [route] : [{ screen: "home" }, route]);
  }

  /** Back to a screen already passed if there is one, so that Back does not run in circles. */
  async returnTo(route: Route): Promise<void> {
    const target = JSON.stringify(route);
    const passed = this.#history.findLastIndex((one) => JSON.stringify(one) === target);
    await this.#show(route, passed === -1 ? [...this.#history, route] : this.#history.slice(0, passed + 1));
  }

  /** The same place once more, with fresh data. */
  async again(): Promise<void> {
    const route = this.#history.at(-1) ?? { screen: "home" };
    await this.#show(route, this.#history.length === 0 ? [route] : this.#history);
  }

  /** Whether the long form holds anything. */
  get hasDraft(): boolean {
    return !isEmpty(this.draft) || (this.evidence?.files.length ?? 0) > 0;
  }

  get hasAnswers(): boolean {
    return this.hasDraft || !isEmpty(this.quickDraft);
  }

  /** The long form is empty again; the short page keeps what it has. */
  clearDraft(): void {
    this.draft = emptyDraft();
    this.addTo = null;
    this.evidence = null;
    this.draftIsKept = false;
    this.stop = NOTHING_STOPPED;
  }

  /** Throws away what is being written, here and in the program. */
  discard(): void {
    this.clearDraft();
    this.quickDraft = emptyDraft();
    this.otherHelp = [];
    void this.backend.forgetAnswers();
  }

  /** Said by a screen reader when it has nothing better to say. */
  announce(text: string): void {
    this.announcement = text;
  }

  /**
   * Leaves quickly. The first line covers the page by itself: it needs neither the program nor the screens, and the next
   * frame that is drawn is empty.
   *
   * Nothing is ever shown again, not even Home, whatever the program answers: somebody may be looking by now, and Home
   * too says what this program is for. A window that stays is an empty one, and can be closed like any other.
   */
  leave(): void {
    if (this.left) return;
    document.documentElement.hidden = true;
    this.left = true;
    document.title = say("product-name");
    void this.#end();
    this.#forget();
  }

  /** Tells the program that the screen can be used; the task bar shows nothing about a sensitive one. */
  screenReady(title: string): void {
    void this.backend.screenShown(this.isSensitive ? say("product-name") : title);
  }

  /** Asks until the program has heard it: a program that is busy may not answer at once. */
  async #end(): Promise<void> {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      const paused = new Promise<null>((go) => setTimeout(go, pause, null));
      const answer = await Promise.race([this.backend.leave(), paused]);
      if (answer?.status === "ok") return;
      await paused;
    }
  }

  /** What the page itself remembers. */
  #forget(): void {
    this.discard();
    // What is still being fetched for a screen is not wanted any more.
    this.#navigation += 1;
    this.#history = [];
    this.shown = null;
    this.reports = null;
    this.check = null;
    this.hubGuide = null;
    this.searchWords = "";
    this.announcement = "";
  }

  /** Fetches what the screen shows once more, without building the screen anew: what was typed stays. */
  async #renew(): Promise<void> {
    const { shown } = this;
    if (shown === null) return;
    const navigation = this.#navigation;
    const page = await this.#open(this, shown.route);
    if (navigation === this.#navigation) this.shown = { ...shown, page };
  }

  async #show(route: Route, history: Route[]): Promise<void> {
    this.#navigation += 1;
    const navigation = this.#navigation;
    const page = await this.#open(this, route);
    if (navigation !== this.#navigation || this.left) return;
    this.#history = history;
    this.announcement = "";
    this.shown = { key: navigation, route, page };
  }
}

const KEY = Symbol("app");

export function provideApp(app: App): void {
  setContext(KEY, app);
}

export function useApp(): App {
  return getContext<App>(KEY);
}
