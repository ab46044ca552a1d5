import type {
  AppFailure,
  CheckRequest,
  CheckView,
  Draft,
  GuideSummaryView,
  GuideView,
  HomeView,
  KeptDraftView,
  PasswordView,
  ReportView,
  ReviewView,
  RuleView,
  SearchView,
  TopicView,
} from "./bindings";

export type * from "./bindings";

export type Result<T> = { status: "ok"; data: T } | { status: "error"; error: AppFailure };

export type StopListening = () => void;

/** Everything a screen can ask of the program. A call never throws: trouble is a `Result`. */
export interface Backend {
  home(): Promise<Result<HomeView>>;
  topics(): Promise<Result<TopicView[]>>;
  rule(id: string): Promise<Result<RuleView>>;
  search(words: string): Promise<Result<SearchView>>;
  guides(): Promise<Result<GuideSummaryView[]>>;
  guide(id: string): Promise<Result<GuideView>>;
  startCheck(request: CheckRequest): Promise<Result<CheckView>>;
  tryPassword(password: string): Promise<Result<PasswordView>>;
  review(draft: Draft, quick: boolean): Promise<Result<ReviewView>>;
  send(draft: Draft, quick: boolean): Promise<Result<ReportView>>;
  reports(): Promise<Result<ReportView[]>>;
  sendNow(): Promise<Result<ReportView[]>>;
  keepDraft(draft: Draft, passphrase: string | null): Promise<Result<KeptDraftView>>;
  keptDraft(passphrase: string | null): Promise<Result<KeptDraftView>>;
  forgetDraft(): Promise<Result<null>>;
  /** The screen is drawn and can be used; `title` becomes the title of the window. */
  screenShown(title: string): Promise<Result<null>>;
  /** Closes the program at once. */
  leave(): Promise<Result<null>>;
  onCheckChanged(listener: (view: CheckView) => void): StopListening;
  onReportsChanged(listener: (views: ReportView[]) => void): StopListening;
}
