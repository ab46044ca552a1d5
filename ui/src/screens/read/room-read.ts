import type { App, Page } from "../../lib/app.svelte";
import type { Backend, MarksView, Result, RuleView, TopicView } from "../../lib/backend/backend";
import { page } from "../../lib/page";
import type { ReadRoute } from "../../lib/routes";
import { loaded, problem } from "../loaded";
import Paper from "./Paper.svelte";
import Posting from "./Posting.svelte";
import PrintRules from "./PrintRules.svelte";
import Rule from "./Rule.svelte";
import Rules from "./Rules.svelte";
import WordList from "./WordList.svelte";

export async function openRead(app: App, route: ReadRoute): Promise<Page> {
  const { backend } = app;
  switch (route.screen) {
    case "rules": {
      const [topics, marks] = await Promise.all([backend.topics(), backend.marks()]);
      return loaded(topics, (data) => page(Rules, { topics: data, marksBefore: known(marks) }));
    }
    case "rule":
      return openRule(app, route);
    case "rules-print":
      return openAll(backend);
    case "word-list":
      return loaded(await backend.wordList(), (list) => page(WordList, { list }));
    case "paper":
      return loaded(await backend.paperChoices(), (choices) => page(Paper, { choices }));
    case "posting":
      return page(Posting, {});
  }
}

async function openRule({ backend, searchWords }: App, { id, searched, english }: ReadRoute & { screen: "rule" }): Promise<Page> {
  const rule = await (english ? backend.ruleInEnglish(id) : backend.rule(id));
  if (rule.status === "error") return problem(rule.error);
  const words = searched ? searchWords.trim() : "";
  const [marks, found] = await Promise.all([
    backend.markRule(id, "read", true),
    words === "" ? null : backend.foundIn(id, words),
  ]);
  const shown = page(Rule, { rule: rule.data, marks: known(marks), found: found?.status === "ok" ? found.data : [] });
  return { ...shown, sensitive: rule.data.sensitive };
}

async function openAll(backend: Backend): Promise<Page> {
  const topics = await backend.topics();
  if (topics.status === "error") return problem(topics.error);
  const all = await Promise.all(topics.data.map((topic) => rulesOf(backend, topic)));
  return page(PrintRules, { topics: all });
}

/** A rule that cannot be shown is left out; the others are still worth the paper. */
async function rulesOf(backend: Backend, { title, english, rules }: TopicView): Promise<{ title: string; english: boolean; rules: RuleView[] }> {
  const answers = await Promise.all(rules.map(({ id }) => backend.rule(id)));
  return { title, english, rules: answers.flatMap((answer) => (answer.status === "ok" ? [answer.data] : [])) };
}

/** Nobody is kept from reading because a mark is not known. */
function known(marks: Result<MarksView>): MarksView {
  return marks.status === "ok" ? marks.data : { keeping: "until-closed", read: [], changed: [], atHand: [] };
}
