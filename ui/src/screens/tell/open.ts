import type { App, Page } from "../../lib/app.svelte";
import type { TellPage } from "../../lib/routes";
import { page } from "../../lib/page";
import ChoiceQuestion from "./ChoiceQuestion.svelte";
import ContactDetail from "./ContactDetail.svelte";
import DangerHelp from "./DangerHelp.svelte";
import Name from "./Name.svelte";
import Review from "./Review.svelte";
import Start from "./Start.svelte";
import Under18 from "./Under18.svelte";
import Words from "./Words.svelte";

export async function openTell(app: App, name: TellPage, changing: boolean): Promise<Page> {
  switch (name) {
    case "start":
      return page(Start, {});
    case "danger-help":
      return page(DangerHelp, { changing });
    case "under-18":
      return page(Under18, { changing });
    case "words":
      return page(Words, { changing });
    case "contact-detail":
      return page(ContactDetail, { changing });
    case "name":
      return page(Name, { changing });
    case "check":
      return page(Review, { review: await app.reviewAnswers() });
    default:
      return page(ChoiceQuestion, { question: name, changing });
  }
}
