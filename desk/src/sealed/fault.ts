/** Why something cannot be relied on. Each has its own words on the screen. */
export type FaultCode =
  /** Bytes, hashes or signatures do not agree: it is not what was sent. */
  | "changed"
  /** Whole, but of a kind this page does not read. */
  | "not-understood"
  /** Sealed to other keys. */
  | "other-reader"
  | "wrong-passphrase"
  | "not-a-key-file"
  | "not-a-report-file"
  | "too-big"
  /** The key is no longer in memory. */
  | "signed-out";

export class Fault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode) {
    super(code);
    this.code = code;
  }
}

export function ensure(holds: boolean, code: FaultCode): asserts holds {
  if (!holds) throw new Fault(code);
}
