import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FluentResource } from "@fluent/bundle";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const INTAKE = "http://127.0.0.1:8731";

/** A word list is parsed when the page is built, so that the page itself carries no parser. */
function parsedWords(): Plugin {
  return {
    name: "parsed-words",
    enforce: "pre",
    load(id) {
      if (!id.endsWith(".ftl")) return null;
      this.addWatchFile(id);
      const { body } = new FluentResource(readFileSync(id, "utf8"));
      const patterns = Object.fromEntries(body.map((message) => [message.id, message.value]));
      return { code: `export default ${JSON.stringify(patterns)}`, moduleType: "js", moduleSideEffects: false };
    },
  };
}

export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [parsedWords(), svelte()],
  resolve: {
    alias: {
      "#words": here("../ui/src/lib/words/format.ts"),
      // The styles shared with the learner's program are written against this folder's packages.
      "govuk-frontend": here("./node_modules/govuk-frontend"),
      // Our keys are X25519. What age needs for other kinds of keys is half of the script.
      "@noble/post-quantum/hybrid.js": here("./src/sealed/other-keys.ts"),
      "@noble/curves/nist.js": here("./src/sealed/other-keys.ts"),
    },
    ...(mode === "test" ? { conditions: ["browser"] } : {}),
  },
  css: {
    preprocessorOptions: { scss: { loadPaths: [here("./node_modules")], quietDeps: true } },
  },
  server: {
    port: 1421,
    strictPort: true,
    fs: { allow: [here("..")] },
    proxy: { "/api": { target: INTAKE, rewrite: (path) => `/desk${path}` }, "/v1": INTAKE },
  },
  worker: { format: "es" },
  build: {
    target: "safari16",
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: {
      output: { codeSplitting: false },
      treeshake: { moduleSideEffects: (id) => !/node_modules.(svelte|age-encryption|@scure)./.test(id) },
    },
  },
  test: {
    environment: "jsdom",
    dir: here("./tests"),
    include: ["**/*.test.ts"],
    setupFiles: [here("./tests/setup.ts")],
    restoreMocks: true,
    testTimeout: 20_000,
  },
}));
