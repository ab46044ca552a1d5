/// <reference types="svelte" />
/// <reference types="vite/client" />

/** The patterns of a word list by message, parsed when the page is built. */
declare module "*.ftl" {
  const patterns: Record<string, import("#words").Pattern>;
  export default patterns;
}
