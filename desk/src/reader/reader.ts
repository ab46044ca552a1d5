import { ackCode } from "../sealed/ack";
import { openFile, openWithKey, sealReply } from "../sealed/age";
import { readBundle, type Bundle } from "../sealed/bundle";
import { fromHex, fromUtf8, utf8, type Bytes } from "../sealed/bytes";
import { isPart, readEnvelope, type Envelope } from "../sealed/envelope";
import { issueEvent, readEvents, type DeskEvent, type EventKind } from "../sealed/event";
import { ensure, Fault } from "../sealed/fault";
import { openKeyFile, type DeskKey } from "../sealed/key-file";
import { readManifest, type Evidence, type Manifest } from "../sealed/manifest";
import { readReceipt, type Receipt } from "../sealed/receipt";
import { publicKeyOf, sign, type PublicKey } from "../sealed/signature";
import { solve } from "../sealed/work";

export interface Who {
  id: string;
  role: string;
}

/** Everything about a report that arrives beside its sealed parts. */
export interface Papers {
  envelope: Bytes;
  receipt: Bytes;
  events: Bytes[];
}

export interface PublicKeys {
  receipt: PublicKey[];
  readers: PublicKey[];
}

export interface Heard extends DeskEvent {
  /** The words of a reply that this reader wrote. */
  words: string | null;
}

export interface CheckedPapers {
  envelope: Envelope;
  receipt: Receipt;
  events: Heard[];
}

export interface Opened {
  manifest: Manifest;
  code: string;
}

/** A person's key and what can be done with it. Nothing but this class ever holds the key. */
export class Reader {
  #key: DeskKey | null = null;

  async unlock(file: Bytes, passphrase: string): Promise<Who> {
    const key = await openKeyFile(file, passphrase);
    this.#key = key;
    return { id: key.id, role: key.role };
  }

  async signIn(nonce: string): Promise<string> {
    return sign("SR-1/desk-sign-in", utf8(nonce), this.#held().readerSeed);
  }

  /** Checks the clear papers of the report with this id. */
  async check(id: string, papers: Papers, keys: PublicKeys): Promise<CheckedPapers> {
    const envelope = readEnvelope(papers.envelope);
    ensure(envelope.reportId === id, "changed");
    const receipt = readReceipt(papers.receipt, envelope, keys.receipt);
    const events = readEvents(papers.events, envelope, this.#believed(keys.readers));
    return { envelope, receipt, events: await Promise.all(events.map((event) => this.#hear(event))) };
  }

  async checkPart(envelope: Envelope, index: number, sealed: Bytes): Promise<void> {
    ensure(isPart(envelope, index, sealed), "changed");
  }

  async open(envelope: Envelope, sealed: Bytes): Promise<Opened> {
    ensure(isPart(envelope, 0, sealed), "changed");
    const manifest = readManifest(await openWithKey(sealed, this.#held().identity), envelope);
    const secret = fromHex(manifest.ackSecret, 32);
    ensure(secret !== null, "not-understood");
    return { manifest, code: ackCode(secret) };
  }

  async openFile(envelope: Envelope, index: number, sealed: Bytes, { size, sha256 }: Evidence): Promise<Bytes> {
    ensure(isPart(envelope, index + 1, sealed), "changed");
    return openFile(sealed, this.#held().identity, size, sha256);
  }

  async say(envelope: Envelope, seq: number, kind: EventKind): Promise<Bytes> {
    const { id, readerSeed } = this.#held();
    return issueEvent(envelope, { seq, at: new Date(), kind }, id, readerSeed);
  }

  async reply(envelope: Envelope, seq: number, words: string, replyKey: string): Promise<Bytes> {
    const { id, readerSeed, identity } = this.#held();
    const body = await sealReply(words, replyKey, identity);
    return issueEvent(envelope, { seq, at: new Date(), kind: "reply", body }, id, readerSeed);
  }

  async bundle(file: Bytes): Promise<Bundle> {
    return readBundle(file, this.#held().identity);
  }

  async solve(challenge: string, reportId: string, bits: number): Promise<number> {
    return solve(challenge, reportId, bits);
  }

  /** Forgets the key. */
  end(): void {
    this.#key?.readerSeed.fill(0);
    this.#key = null;
  }

  #held(): DeskKey {
    if (this.#key === null) throw new Fault("signed-out");
    return this.#key;
  }

  /** What this reader signed is checked with their own key, whatever the service says it is. */
  #believed(readers: PublicKey[]): PublicKey[] {
    const { id, readerSeed } = this.#held();
    return [...readers.filter(({ kid }) => kid !== id), { kid: id, key: publicKeyOf(readerSeed) }];
  }

  async #hear(event: DeskEvent): Promise<Heard> {
    if (event.body === null || event.kid !== this.#key?.id) return { ...event, words: null };
    const words = await openWithKey(event.body, this.#key.identity).catch(() => null);
    return { ...event, words: words === null ? null : fromUtf8(words) };
  }
}
