/// <reference types="svelte" />
/// <reference types="vite/client" />

/** The patterns of a word list by message, parsed when the window is built. */
declare module "*.ftl" {
  const patterns: Record<string, import("./lib/words/format").Pattern>;
  export default patterns;
}
