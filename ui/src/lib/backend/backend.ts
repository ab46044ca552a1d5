import type * as bindings from "./bindings";
import type {
  AppFailure,
  CheckRequest,
  GuideSummaryView,
  GuideView,
  ReviewView,
  SearchView,
  TopicView,
} from "./bindings";

export type {
  About,
  Age,
  AppFailure,
  BlockView,
  CheckRequest,
  ContactWay,
  Danger,
  ErrorCode,
  GuideSummaryView,
  GuideView,
  KeptDraftState,
  Kind,
  LinkView,
  Notice,
  Place,
  ReportState,
  ReviewRow,
  ReviewView,
  RuleSummaryView,
  SearchView,
  StepPhase,
  StepView,
  StrengthView,
  TopicView,
  VerdictView,
  WaitReason,
  When,
} from "./bindings";

// What the program says always has every field; only what it hears may leave some out.
export type CheckView = bindings.CheckView_Serialize;
export type Draft = bindings.Draft_Serialize;
export type FindingView = bindings.FindingView_Serialize;
export type HomeView = bindings.HomeView_Serialize;
export type KeptDraftView = bindings.KeptDraftView_Serialize;
export type PasswordView = bindings.PasswordView_Serialize;
export type ReportView = bindings.ReportView_Serialize;
export type RuleView = bindings.RuleView_Serialize;

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
  review(draft: Draft): Promise<Result<ReviewView>>;
  send(draft: Draft): Promise<Result<ReportView>>;
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
