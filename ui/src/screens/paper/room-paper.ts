import type { App, Page } from "../../lib/app.svelte";
import { page } from "../../lib/page";
import { loaded } from "../loaded";
import Paper from "./Paper.svelte";

export async function openPaper({ backend }: App): Promise<Page> {
  return loaded(await backend.paperChoices(), (choices) => page(Paper, { choices }));
}
