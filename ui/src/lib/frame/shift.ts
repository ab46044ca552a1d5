/** More would wake the sticky keys of Windows, which come at five. */
const ENOUGH = 3;
export const WITHIN = 5_000;

/**
 * Counts presses of Shift alone, wherever the focus is.
 *
 * A capital letter is Shift with another key and never counts. Any other key begins the count anew: who is new to
 * keyboards presses Shift, then a letter, and wonders. Only three presses in a row mean to leave.
 */
export class ShiftPresses {
  #times: number[] = [];
  #alone = false;

  down(event: KeyboardEvent): void {
    if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) this.reset();
    else this.#alone = true;
  }

  /** How many presses there are now, or null where this was none. */
  up(event: KeyboardEvent): number | null {
    if (event.key !== "Shift" || !this.#alone) return null;
    this.#alone = false;
    // The time of the key itself: presses that waited for a busy page count as they were made.
    this.#times = [...this.#times.filter((time) => event.timeStamp - time < WITHIN), event.timeStamp];
    return this.#times.length;
  }

  reset(): void {
    this.#times = [];
    this.#alone = false;
  }
}

/** Whether that many presses mean to leave. */
export function isEnough(presses: number): boolean {
  return presses >= ENOUGH;
}

/** Whether each of the presses that are needed has been made. */
export function made(presses: number): boolean[] {
  return Array.from({ length: ENOUGH }, (_, index) => index < presses);
}
