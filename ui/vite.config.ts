import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FluentResource } from "@fluent/bundle";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import rtlcss from "rtlcss";
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

/** A word list is parsed when the window is built, so that the window itself carries no parser. */
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

/**
 * The same style for languages that run from right to left, in a file of its own beside the first.
 * What runs from left to right everywhere, such as a phone number, says so in the page: here it would be turned round.
 */
function rightToLeft(): Plugin {
  return {
    name: "right-to-left",
    enforce: "post",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".css")) continue;
        const source = rtlcss.process(String(file.source));
        this.emitFile({ type: "asset", fileName: file.fileName.replace(/\.css$/, ".rtl.css"), source });
      }
    },
  };
}

export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [packagesForTests(), parsedWords(), svelte(), rightToLeft()],
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
    rolldownOptions: {
      output: {
        // The words are data, not program: a file of their own for each language, with a budget of its own.
        // A room (`room-*.ts`) is a file of its own because it is only imported when somebody enters it.
        codeSplitting: { groups: [{ name: "words-en", test: /locales.en\.ftl$/ }] },
        chunkFileNames: "assets/[name]-[hash].mjs",
      },
      // Neither package says so itself, and both only do something when they are called.
      treeshake: { moduleSideEffects: (id) => !/node_modules.(svelte|@fluent)./.test(id) },
    },
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
