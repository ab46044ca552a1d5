import type { Bytes } from "../sealed/bytes";
import type { Papers, PublicKeys, Who } from "../reader/reader";
import type { Urgency } from "../sealed/envelope";

/** Who is signed in, and the council's public keys. */
export interface Me extends Who {
  keys: PublicKeys;
  /** The roles of everybody at the desk, by id. */
  roles: Record<string, string>;
}

/** A report in the list. */
export interface Row {
  id: string;
  reference: string;
  received_at: string;
  urgency: Urgency;
  size: number;
  files: number;
  opened_at: string | null;
  opened_by: string | null;
  closed_at: string | null;
  spam: boolean;
  late: boolean;
}

export interface Detail {
  row: Row;
  papers: Papers;
}

export interface AuditEntry {
  at: string;
  who: string;
  what: string;
  reference: string | null;
}

/** What went wrong between the page and the council's service. */
export type Trouble = "offline" | "signed-out" | "refused" | "locked" | "busy" | "gone" | "taken" | "full" | "unexpected";

export class ServerFault extends Error {
  readonly trouble: Trouble;
  /** Seconds until it is worth trying again. */
  readonly retryAfter: number | null;

  constructor(trouble: Trouble, retryAfter: number | null = null) {
    super(trouble);
    this.trouble = trouble;
    this.retryAfter = retryAfter;
  }
}

/** The council's service as the page sees it. It holds sealed bytes only. */
export interface Server {
  challenge(id: string): Promise<string>;
  signIn(id: string, nonce: string, signature: string): Promise<void>;
  signOut(): Promise<void>;
  me(): Promise<Me>;
  reports(): Promise<Row[]>;
  report(id: string): Promise<Detail>;
  part(id: string, index: number): Promise<Bytes>;
  /** Stores a signed event; `taken` when another one has its number. */
  say(id: string, event: Bytes): Promise<void>;
  markSpam(id: string, spam: boolean): Promise<void>;
  audit(): Promise<AuditEntry[]>;
  /** One public call of the delivery protocol; every status is an answer. */
  deliver(method: "PUT" | "HEAD" | "PATCH" | "POST", path: string, headers: Record<string, string>, body?: Bytes): Promise<Response>;
}
