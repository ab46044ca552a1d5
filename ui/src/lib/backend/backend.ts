import type * as bindings from "./bindings";
import type {
  AppFailure,
  AuditProgressView,
  CheckRequest,
  ComparedView,
  CopyView,
  DeletedExportView,
  DeletedView,
  EvidenceView,
  GuideSummaryView,
  GuideView,
  HandOverWay,
  HubPasswordAnswer,
  MakeRequest,
  MarksView,
  OnlineView,
  PaperChoiceView,
  PaperRequest,
  PasswordAdviceView,
  RuleMark,
  SearchView,
  TopicView,
  Under18Images,
    WordsView, WordView, WaysView,
} from "./bindings";

export type {
  About,
  Age,
  AppFailure,
  AtRisk,
  AuditProgressView,
  BlockView,
  CarerContact,
  CheckRequest,
  ComparedView,
  ContactWay,
  CopyView,
  Danger,
  DeletedExportView,
  DeletedView,
  Done,
  ErrorCode,
  EvidenceView,
  ExplainedView,
  FileTrouble,
  FileView,
  GuideSummaryView,
  GuideView,
  HandOverWay,
  Hidden,
  HubGuideView,
  HubPasswordAnswer,
  InClass,
  KeptDraftState,
  Kind,
  LanguageView,
  LeaveMessage,
  LinkView,
  MakeRequest,
  MarksKeeping,
  MarksView,
  Notice,
  OnlineView,
    PackOutcome, PaperChoiceView, PaperForm, PaperKind, PaperRequest,
  PasswordAdviceView,
  PictureView,
  Place,
  PlaceView,
  PostingKind,
  PostingWarningView,
  ReportState,
  ReviewRow,
  RuleMark,
  RuleSummaryView,
  SaidView,
  SavedLoginView,
  SearchView,
  Sharing,
  SiteView,
  SourceView,
  StepPhase,
  StepView,
  StillGoing,
  StrengthView,
  TellingView,
  TopicView,
  TwoStepView,
  Under18Images,
  VerdictView,
  WaitingView,
  WaitReason,
  Want,
  WaysView,
  WayView,
  When,
  Who,
    WordsView, WordView, WordsOrigin,
} from "./bindings";

// What the program says always has every field; only what it hears may leave some out.
export type AuditOutcomeView = bindings.AuditOutcomeView_Serialize;
export type AuditView = bindings.AuditView_Serialize;
export type CardView = bindings.CardView_Serialize;
export type CheckView = bindings.CheckView_Serialize;
export type Draft = bindings.Draft_Serialize;
export type FindingView = bindings.FindingView_Serialize;
export type HandOverView = bindings.HandOverView_Serialize;
export type HelpSheetView = bindings.HelpSheetView_Serialize;
export type HomeView = bindings.HomeView_Serialize;
export type HubGuidesView = bindings.HubGuidesView_Serialize;
export type KeptDraftView = bindings.KeptDraftView_Serialize;
export type MadeView = bindings.MadeView_Serialize;
export type OtherWordsView = bindings.OtherWordsView_Serialize;
export type PackChangeView = bindings.PackChangeView_Serialize;
export type PacksView = bindings.PacksView_Serialize;
export type PaperSavedView = bindings.PaperSavedView_Serialize;
export type PasswordView = bindings.PasswordView_Serialize;
export type PostingView = bindings.PostingView_Serialize;
export type ReportView = bindings.ReportView_Serialize;
export type ReviewView = bindings.ReviewView_Serialize;
export type RoutesView = bindings.RoutesView_Serialize;
export type RuleView = bindings.RuleView_Serialize;
export type TellRequest = bindings.TellRequest_Serialize;

export type Result<T> = { status: "ok"; data: T } | { status: "error"; error: AppFailure };

export type StopListening = () => void;

/** Everything a screen can ask of the program. A call never throws: trouble is a `Result`. */
export interface Backend {
  /** The words of the screens in the language of now. */
  words(): Promise<Result<WordsView>>;
  /** Speaks another language; `keep`: also after the next start. */
  chooseLanguage(code: string, keep: boolean): Promise<Result<WordsView>>;
  home(): Promise<Result<HomeView>>;
  topics(): Promise<Result<TopicView[]>>;
  rule(id: string): Promise<Result<RuleView>>;
  ruleInEnglish(id: string): Promise<Result<RuleView>>;
  search(words: string): Promise<Result<SearchView>>;
  /** The words of a rule that answer a search. */
  foundIn(id: string, words: string): Promise<Result<string[]>>;
  wordList(): Promise<Result<WordView[]>>;
  /** What was read and what is at hand. */
  marks(): Promise<Result<MarksView>>;
  markRule(id: string, mark: RuleMark, on: boolean): Promise<Result<MarksView>>;
  /** Keeps the marks on this computer, or only until the program is closed. */
  keepMarks(keep: boolean): Promise<Result<MarksView>>;
  forgetMarks(): Promise<Result<MarksView>>;
  /** What the rules warn about in a text; nothing of it is kept. */
  lookBeforePosting(text: string): Promise<Result<PostingView>>;
  guides(): Promise<Result<GuideSummaryView[]>>;
  guide(id: string): Promise<Result<GuideView>>;
  /** What can be had on paper, language by language. */
  paperChoices(): Promise<Result<PaperChoiceView[]>>;
  /** Lets the learner choose a folder and saves there what they want on paper. */
  savePaper(request: PaperRequest): Promise<Result<PaperSavedView>>;
  startCheck(request: CheckRequest): Promise<Result<CheckView>>;
  stopCheck(): Promise<Result<CheckView>>;
  /** Opens the page of the system's settings for a check; false where it did not open. */
  openSettings(check: string): Promise<Result<boolean>>;
  hubGuides(): Promise<Result<HubGuidesView>>;
  answerHubPassword(answer: HubPasswordAnswer): Promise<Result<CheckView>>;
  /** Tries once the password that this model of hub was sold with. */
  tryHubLogin(): Promise<Result<CheckView>>;
  /** The results for somebody who helps, without names, addresses and serial numbers. */
  helpSheet(): Promise<Result<HelpSheetView>>;
  tryPassword(password: string): Promise<Result<PasswordView>>;
  /** Asks the large list on the internet; only where the learner has just asked for it. */
  askThievesList(password: string): Promise<Result<OnlineView>>;
  /** Lets the learner choose a file of saved passwords and looks at it; null where they chose none. */
  auditSaved(): Promise<Result<AuditOutcomeView | null>>;
  stopAudit(): Promise<Result<null>>;
  /** Deletes the file that was chosen last. */
  deleteExport(): Promise<Result<DeletedExportView>>;
  /** The learner keeps that file: the program forgets where it is. */
  forgetExport(): Promise<Result<null>>;
  comparePasswords(typed: string[]): Promise<Result<ComparedView[]>>;
  makePassword(request: MakeRequest): Promise<Result<MadeView>>;
  passwordAdvice(): Promise<Result<PasswordAdviceView>>;

  /** Who would get a report with these answers. */
  routes(draft: Draft): Promise<Result<RoutesView>>;
  /** Who else can help, first things first. */
  ways(draft: Draft): Promise<Result<WaysView>>;
  review(request: TellRequest): Promise<Result<ReviewView>>;
  send(request: TellRequest): Promise<Result<ReportView>>;
  /** Forgets the answers and files of the report being written. */
  forgetAnswers(): Promise<Result<null>>;
  keepDraft(draft: Draft, passphrase: string | null): Promise<Result<KeptDraftView>>;
  keptDraft(passphrase: string | null): Promise<Result<KeptDraftView>>;
  forgetDraft(): Promise<Result<null>>;

  /** The gate before any file: only "no" opens it. */
  openGate(answer: Under18Images): Promise<Result<EvidenceView>>;
  evidence(): Promise<Result<EvidenceView>>;
  /** Lets the learner choose files. */
  attach(): Promise<Result<EvidenceView>>;
  /** Adds the untouched file that stayed behind when a report was made. */
  attachOriginal(id: string, file: string): Promise<Result<EvidenceView>>;
  detach(id: string): Promise<Result<EvidenceView>>;
  describeFile(id: string, shows: string): Promise<Result<EvidenceView>>;
  removeHidden(id: string, remove: boolean): Promise<Result<EvidenceView>>;

  reports(): Promise<Result<ReportView[]>>;
  sendNow(): Promise<Result<ReportView[]>>;
  /** The learner has seen the replies to a report. */
  repliesShown(id: string): Promise<Result<ReportView>>;
  withdraw(id: string): Promise<Result<ReportView>>;
  keepCopy(id: string, passphrase: string | null): Promise<Result<ReportView>>;
  readCopy(id: string, passphrase: string | null): Promise<Result<CopyView>>;
  deleteCopy(id: string): Promise<Result<ReportView>>;
  deleteReport(id: string): Promise<Result<ReportView[]>>;
  deleteEverything(confirm: boolean): Promise<Result<DeletedView>>;
  handOver(id: string, way: HandOverWay): Promise<Result<HandOverView>>;
  confirmCode(id: string, code: string): Promise<Result<ReportView>>;

  /** The council's words: those in use, and those kept here. */
  packs(): Promise<Result<PacksView>>;
  /** Lets the learner choose a file, or a folder, and takes the words in it; null where they chose none. */
  choosePack(folder: boolean): Promise<Result<PackChangeView | null>>;
  /** Asks the council's own address for newer words; only where the learner has just asked for it. */
  takePack(): Promise<Result<PackChangeView>>;
  packBack(): Promise<Result<PackChangeView>>;
  /** Turns Shift pressed three times on or off; what is true now. */
  leaveByShift(on: boolean): Promise<Result<boolean>>;

  /** The screen is drawn and can be used; `title` becomes the title of the window. */
  screenShown(title: string): Promise<Result<null>>;
  /** Closes the program at once. */
  leave(): Promise<Result<null>>;
  onAuditProgressed(listener: (view: AuditProgressView) => void): StopListening;
  onCheckChanged(listener: (view: CheckView) => void): StopListening;
  onReportsChanged(listener: (views: ReportView[]) => void): StopListening;
  onEvidenceChanged(listener: (view: EvidenceView) => void): StopListening;
}
