const MINUTE = 60_000;
/** A desk that nobody touches for this long is signed out. */
export const IDLE_LIMIT = 15 * MINUTE;
const WARN_AT = 14 * MINUTE;
const TOUCHES = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

export interface Idle {
  warn: (near: boolean) => void;
  leave: () => void;
}

/** Watches whether anybody is there; the answer stops it. A computer that slept counts as untouched. */
export function watchIdle({ warn, leave }: Idle): () => void {
  let touched = Date.now();
  const touch = () => {
    if (Date.now() - touched >= IDLE_LIMIT) return;
    touched = Date.now();
    warn(false);
  };
  const timer = setInterval(() => {
    const idle = Date.now() - touched;
    if (idle >= IDLE_LIMIT) leave();
    else if (idle >= WARN_AT) warn(true);
  }, 5_000);
  for (const name of TOUCHES) addEventListener(name, touch, { passive: true, capture: true });
  return () => {
    clearInterval(timer);
    for (const name of TOUCHES) removeEventListener(name, touch, { capture: true });
  };
}
