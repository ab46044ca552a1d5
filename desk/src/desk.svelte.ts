import { getContext, setContext } from "svelte";
import type { ReaderDoor } from "./reader/client";
import type { Bytes } from "./sealed/bytes";
import { Fault } from "./sealed/fault";
import { openReport, say, type OpenReport, type Progress } from "./open-report";
import type { KeyShelf } from "./server/key-shelf";
import { ServerFault, type Me, type Row, type Server } from "./server/server";

/** Where a reader can be. */
export type Route =
  | { screen: "sign-in" }
  | { screen: "reports" }
  | { screen: "report"; id: string }
  | { screen: "reply" }
  | { screen: "close" }
  | { screen: "import" }
  | { screen: "history" };

/** Why somebody is on the sign-in page again. */
export type Ending = "idle" | "server" | "self";

export interface Outside {
  server: Server;
  newReader: () => ReaderDoor;
  shelf: KeyShelf;
}

/** What lives as long as the page: who is signed in, where they are, and the report that is open. */
export class Desk {
  readonly server: Server;
  readonly shelf: KeyShelf;
  readonly #newReader: () => ReaderDoor;
  #reader: ReaderDoor | null = null;
  #history: Route[] = [];

  me = $state.raw<Me | null>(null);
  route = $state.raw<Route>({ screen: "sign-in" });
  /** Counts the screens, so that the same place can be shown anew. */
  shown = $state(0);
  ending = $state.raw<Ending | null>(null);
  rows = $state.raw<Row[] | null>(null);
  report = $state.raw<OpenReport | null>(null);
  announcement = $state("");

  constructor({ server, newReader, shelf }: Outside) {
    this.server = server;
    this.shelf = shelf;
    this.#newReader = newReader;
  }

  get reader(): ReaderDoor {
    if (this.#reader === null) throw new Fault("signed-out");
    return this.#reader;
  }

  /** Opens the key in this page and proves to the service that it is here. */
  async signIn(file: Bytes, passphrase: string): Promise<void> {
    this.#reader?.end();
    const reader = this.#newReader();
    this.#reader = reader;
    try {
      const { id } = await reader.unlock(file, passphrase);
      const nonce = await this.server.challenge(id);
      await this.server.signIn(id, nonce, await reader.signIn(nonce));
      this.me = await this.server.me();
    } catch (error) {
      this.#forget();
      throw error;
    }
    this.ending = null;
    this.#history = [];
    this.go({ screen: "reports" });
  }

  /** The key is gone before anything is asked of the service. */
  async signOut(ending: Ending): Promise<void> {
    this.#forget();
    this.ending = ending;
    this.#history = [];
    this.#show({ screen: "sign-in" });
    if (ending !== "server") await this.server.signOut().catch(() => undefined);
  }

  get canGoBack(): boolean {
    return this.#history.length > 1;
  }

  go(route: Route): void {
    this.#history = route.screen === "reports" ? [route] : [...this.#history, route];
    history.pushState(null, "");
    this.#show(route);
  }

  back(): void {
    this.#history = this.#history.slice(0, -1);
    if (this.#history.length === 0) this.#history = [{ screen: this.me === null ? "sign-in" : "reports" }];
    this.#show(this.#history.at(-1) ?? { screen: "sign-in" });
  }

  /** Said by a screen reader when it has nothing better to say. */
  announce(text: string): void {
    this.announcement = text;
  }

  /** Fetches the list; answers how many reports are new since the last time. */
  async refresh(): Promise<number> {
    const known = this.rows;
    const rows = await this.ask(() => this.server.reports());
    this.rows = rows;
    return known === null ? 0 : rows.filter((row) => !known.some((one) => one.id === row.id)).length;
  }

  async open(id: string, progress: Progress): Promise<void> {
    this.report = null;
    this.report = await this.ask(() => openReport(this, id, progress));
  }

  /** Signs something about the open report and stores it. */
  async say(kind: "opened" | "closed" | "reply", words = ""): Promise<void> {
    const report = this.report;
    if (report !== null) this.report = await this.ask(() => say(this, report, kind, words));
  }

  async markSpam(spam: boolean): Promise<void> {
    const report = this.report;
    if (report === null) return;
    await this.ask(() => this.server.markSpam(report.row.id, spam));
    this.report = { ...report, row: { ...report.row, spam } };
  }

  /** Asks the service. Where it no longer knows this reader, the key goes too. */
  async ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    try {
      return await question();
    } catch (error) {
      const ended = error instanceof ServerFault && error.trouble === "signed-out";
      if (ended && this.me !== null) void this.signOut("server");
      throw error;
    }
  }

  /** The role behind an id, where the service told it. */
  roleOf(id: string | null): string {
    return this.me?.roles[id ?? ""] ?? id ?? "";
  }

  #forget(): void {
    this.#reader?.end();
    this.#reader = null;
    this.me = null;
    this.rows = null;
    this.report = null;
  }

  #show(route: Route): void {
    if (!["report", "reply", "close"].includes(route.screen)) this.report = null;
    this.announcement = "";
    this.route = route;
    this.shown += 1;
  }
}

const KEY = Symbol("desk");

export function provideDesk(desk: Desk): void {
  setContext(KEY, desk);
}

export function useDesk(): Desk {
  return getContext<Desk>(KEY);
}
