import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TESTS = here("../tests/screens");

/** The tests live outside this folder, their packages inside it. */
function packagesForTests(): Plugin {
  return {
    name: "packages-for-tests",
    enforce: "pre",
    resolveId(source, importer) {
      const bare = !source.startsWith(".") && !source.startsWith("/") && !source.startsWith("\0");
      if (!bare || !importer?.startsWith(TESTS)) return null;
      return this.resolve(source, here("./index.html"), { skipSelf: true });
    },
  };
}

/** Comments and empty lines of a word list are for people who edit it, not for the program. */
function leanWords(): Plugin {
  return {
    name: "lean-words",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith(".ftl?raw")) return null;
      return { code: code.replace(/(?:\\n|")#[^"]*?(?=\\n)/g, (comment) => (comment.startsWith('"') ? '"' : "")), map: null };
    },
  };
}

export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [packagesForTests(), svelte(), leanWords()],
  resolve: {
    alias: { "#backend": here(mode === "fake" ? "./src/lib/backend/fake.ts" : "./src/lib/backend/tauri.ts") },
    ...(mode === "test" ? { conditions: ["browser"] } : {}),
  },
  css: {
    preprocessorOptions: { scss: { loadPaths: [here("./node_modules")], quietDeps: true } },
  },
  server: { port: 1420, strictPort: true, fs: { allow: [here("..")] } },
  build: {
    target: "safari15",
    outDir: mode === "fake" ? "dist-fake" : "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    cssCodeSplit: false,
    rollupOptions: { output: { inlineDynamicImports: true } },
  },
  test: {
    environment: "jsdom",
    dir: TESTS,
    include: ["**/*.test.ts"],
    setupFiles: [here("../tests/screens/setup.ts")],
    restoreMocks: true,
    testTimeout: 20_000,
  },
}));
