import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { failed, ok } from "../../ui/src/lib/backend/fake";
import type { PaperChoiceView, PaperRequest, PaperSavedView, Result } from "../../ui/src/lib/backend/backend";
import { openAt, press } from "./open";

const saving = (change: Partial<PaperSavedView> = {}) =>
  vi.fn(
    async (_: PaperRequest): Promise<Result<PaperSavedView>> =>
      ok({ fileName: "online-safety-poster-en.pdf", form: "pdf", opened: false, ...change }),
  );
const choose = (name: RegExp | string) => screen.getByRole("radio", { name });

describe("the poster and the leaflet", () => {
  it("are found from the rules", async () => {
    const opened = await openAt({ screen: "rules" });
    await opened.user.click(screen.getByRole("link", { name: "Poster and leaflet" }));
    await screen.findByRole("heading", { level: 1, name: "Poster and leaflet" });
  });

  it("are saved as the learner chose, and the file is named with where it stays", async () => {
    const savePaper = saving();
    const opened = await openAt({ screen: "paper" }, {}, { savePaper });
    await press(opened, "Save it");
    expect(savePaper).toHaveBeenLastCalledWith({ kind: "poster", language: "en", form: "pdf", open: false });
    const said = await screen.findByRole("heading", { level: 2, name: /online-safety-poster-en\.pdf is saved/ });
    await waitFor(() => expect(document.activeElement, "nobody hears that it is saved").toBe(said));
    expect(screen.getByText(/It stays there until you delete it/)).toBeTruthy();

    await opened.user.click(choose(/^Leaflet/));
    expect(screen.queryByText(/is saved/), "an old answer stands under a new question").toBeNull();
    await opened.user.click(choose("العربية"));
    await opened.user.click(choose(/^Web page/));
    await press(opened, "Save it and open it");
    expect(savePaper).toHaveBeenLastCalledWith({ kind: "leaflet", language: "ar", form: "page", open: true });
    expect(await screen.findByText(/We could not open it/)).toBeTruthy();
  });

  it("say which words nobody has checked, and speak each language's name in itself", async () => {
    const opened = await openAt({ screen: "paper" });
    expect(screen.queryByText(/These words are a draft/)).toBeNull();
    await opened.user.click(choose("Polski"));
    expect(screen.getByText(/These words are a draft/)).toBeTruthy();
    const label = screen.getByText("العربية", { selector: "label" });
    expect([label.lang, label.dir]).toEqual(["ar", "rtl"]);
  });

  it("are a page where the council's words are newer than the PDF", async () => {
    const savePaper = saving({ fileName: "online-safety-poster-en.html", form: "page", opened: true });
    const paperChoices = async () => ok<PaperChoiceView[]>([{ language: "en", asPdf: [] }]);
    const opened = await openAt({ screen: "paper" }, {}, { savePaper, paperChoices });
    expect(screen.getByText(/There is no PDF file of them yet/)).toBeTruthy();
    expect(screen.queryByRole("radio", { name: /^PDF/ })).toBeNull();
    await press(opened, "Save it and open it");
    expect(savePaper).toHaveBeenLastCalledWith({ kind: "poster", language: "en", form: "page", open: true });
    expect(await screen.findByText(/It opens in another program/)).toBeTruthy();
  });

  it("are not called saved when they are not", async () => {
    let answer: Result<PaperSavedView> = ok({ fileName: null, form: "pdf", opened: false });
    const opened = await openAt({ screen: "paper" }, {}, { savePaper: async () => answer });
    await press(opened, "Save it");
    expect(screen.queryByText(/is saved/)).toBeNull();
    answer = failed("paper-not-saved");
    await press(opened, "Save it");
    expect(await screen.findByText("The file is not saved")).toBeTruthy();
    expect(screen.queryByText(/is saved in/)).toBeNull();
  });
});
