import { cleanup, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { EvidenceView, FileTrouble, Under18Images } from "../../ui/src/lib/backend/backend";
import { failed, file, ok, report } from "../../ui/src/lib/backend/fake";
import { TELL_PAGES, type TellPage } from "../../ui/src/lib/routes";
import { fullDraft, onScreen, openAt, press, screenName, shownValue, withAnswers, type Opened } from "./open";

const GATE = "Does a picture or video show someone under 18 naked or in a sexual way?";
const CLOSED: EvidenceView = { gate: "closed", files: [], problems: [], roomBytes: 0 };
const OPEN: EvidenceView = { gate: "open", files: [], problems: [], roomBytes: 100_000_000 };

/** A program that must not be asked for a file. */
function noFiles() {
  const attach = vi.fn(async () => failed<EvidenceView>("gate-closed"));
  const attachOriginal = vi.fn(async () => failed<EvidenceView>("gate-closed"));
  return { attach, attachOriginal };
}

const card = (name: string) => within(document.querySelector(`[data-file="${name}"]`) as HTMLElement);

describe("the gate before any file", () => {
  it.each<[string, Under18Images]>([
    ["Yes", "yes"],
    ["I am not sure", "not-sure"],
  ])("after “%s” shows where to go and nothing that takes a file", async (answer, told) => {
    const openGate = vi.fn(async (_: Under18Images) => ok(CLOSED));
    const picker = noFiles();
    const opened = await openAt({ screen: "tell", page: "images" }, {}, { ...picker, openGate });
    await opened.user.click(screen.getByLabelText(answer));
    await press(opened, "Continue");
    await onScreen("tell-images-help");
    expect(openGate.mock.calls, "the program is not told, so it could take a dropped file").toEqual([[told]]);
    const main = screen.getByRole("main").textContent;
    for (const way of ["CEOP", "Report Remove", "Internet Watch Foundation", "999", "Do not copy, forward or delete"]) {
      expect(main, `${way} is missing`).toContain(way);
    }
    await press(opened, "Go on without files");
    await onScreen("tell-done");
    expect(picker.attach, "a file was asked for").not.toHaveBeenCalled();
    expect(picker.attachOriginal).not.toHaveBeenCalled();
  });

  it("stays on its page when the program could not be told", async () => {
    const opened = await openAt({ screen: "tell", page: "images" }, {}, { openGate: async () => failed("unexpected") });
    await opened.user.click(screen.getByLabelText("Yes"));
    await press(opened, "Continue");
    await screen.findByRole("alert");
    expect(screenName()).toBe("tell-images");
  });

  it("is passed over when the learner has no files", async () => {
    const openGate = vi.fn(async () => ok(OPEN));
    const opened = await openAt({ screen: "tell", page: "images" }, {}, { openGate });
    await press(opened, "Continue");
    await onScreen("tell-done");
    expect(openGate).not.toHaveBeenCalled();
  });

  it.each<EvidenceView["gate"]>(["not-asked", "closed"])("stands before the page of files while it is %s", async (gate) => {
    const picker = noFiles();
    await openAt({ screen: "tell", page: "evidence" }, {}, { ...picker, evidence: async () => ok({ ...CLOSED, gate }) });
    expect(screenName(), "the gate can be walked around").toBe("tell-images");
    expect(screen.getByRole("group", { name: GATE })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Choose a file" })).toBeNull();
  });

  it("has no page before or after it, but one, with a control that takes a file", async () => {
    for (const page of TELL_PAGES.filter((one: TellPage) => one !== "evidence")) {
      const { container } = await openAt({ screen: "tell", page });
      expect(container.querySelector('input[type="file"], #add-file, [contenteditable]'), `${page} takes files`).toBeNull();
      cleanup();
    }
  }, 60_000);

  it("drops the files when the answer changes", async () => {
    const opened = await openAt({ screen: "kept" }, { ...withAnswers, files: [file()] });
    await press(opened, "Go on");
    await onScreen("tell-check");
    await opened.user.click(screen.getByRole("link", { name: "Change: A sexual picture of someone under 18" }));
    await onScreen("tell-images");
    await opened.user.click(screen.getByLabelText("I am not sure"));
    await press(opened, "Continue");
    await onScreen("tell-images-help");
    await press(opened, "Go on without files");
    await onScreen("tell-check");
    expect(document.querySelector('[data-field="evidence"]')?.textContent.trim(), "a file would still go").toBe("Not given");
  });
});

async function withOneFile(options = {}): Promise<Opened> {
  const opened = await openAt({ screen: "tell", page: "evidence" }, { files: [file()] }, options);
  await onScreen("tell-evidence");
  return opened;
}

describe("the files of a report", () => {
  it("are chosen after the gate, and each says what it hides", async () => {
    const opened = await openAt({ screen: "tell", page: "images" });
    await opened.user.click(screen.getByLabelText("No"));
    await press(opened, "Continue");
    await onScreen("tell-evidence");
    await press(opened, "Choose a file");
    await waitFor(() => expect(document.querySelector("[data-file]")).not.toBeNull());
    expect(card("chat.jpg").getByText(/Where it was made/).textContent).toContain("53.19, -2.89");
    expect(card("chat.jpg").getByText(/The phone or camera/).textContent).toContain("Phone 7");
    await press(opened, "Take them out: chat.jpg");
    await card("chat.jpg").findByText(/taken out of what you send/);
    await press(opened, "Send the file as it was: chat.jpg");
    await card("chat.jpg").findByText(/Where it was made/);
    await press(opened, "Take this file out: chat.jpg");
    await waitFor(() => expect(document.querySelector("[data-file]")).toBeNull());
    const said = [...document.querySelectorAll('[role="status"]')].map((one) => one.textContent).join();
    expect(said, "a screen reader user does not know that it is gone").toContain("No file is added now.");
  });

  it.each([
    [{ hidden: [], looked: true }, "We found nothing hidden in it."],
    [{ hidden: [], looked: false }, "We cannot look inside this kind of file. It may hold things that you do not see."],
    [{ canRemove: false }, "We cannot take them out of this kind of file."],
    [{ unusual: true }, "This is not a usual kind of file. The team may not be able to open it."],
    [{ locked: true }, "This file needs a password. Write the password in your report, or the team cannot open it."],
  ])("say what is known of them: %o", async (change, words) => {
    await openAt({ screen: "tell", page: "evidence" }, { files: [file(change)] });
    expect(await screen.findByText(words)).toBeTruthy();
    const clean = screen.queryByText("We found nothing hidden in it.") !== null;
    expect(clean, "a file nobody could look into is called clean").toBe(words.startsWith("We found nothing"));
  });

  it.each<[FileTrouble, string]>([
    ["too-big", "25 MB"],
    ["empty", "is empty"],
    ["too-many", "10 files"],
    ["too-much", "100 MB"],
    ["unreadable", "could not read"],
    ["not-a-file", "not a folder"],
    ["changed", "changed while"],
    ["disk-full", "no room left"],
  ])("that are %s are named with what to do", async (code, words) => {
    const problems = [{ name: "holiday.mp4", code }];
    const opened = await withOneFile({ attach: async () => ok({ ...OPEN, files: [file()], problems }) });
    await press(opened, "Choose another file");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("holiday.mp4");
    expect(alert.textContent).toContain(words);
    await opened.user.click(within(alert).getByRole("link"));
    expect(document.activeElement?.id, "the summary leads nowhere").toBe("add-file");
  });

  it("show a dropped file without being asked", async () => {
    const { backend } = await withOneFile();
    backend.emitEvidence({ ...OPEN, files: [file(), file({ id: "file-2", name: "dropped.eml", hidden: [] })] });
    await waitFor(() => expect(document.querySelector('[data-file="dropped.eml"]')).not.toBeNull());
  });

  it("keep what was said about them, however the page is left", async () => {
    for (const leave of ["Continue", "You can send it now: check your answers", "Take this file out: chat.jpg"]) {
      const describeFile = vi.fn(async (_: string, shows: string) => ok({ ...OPEN, files: [file({ shows })] }));
      const opened = await withOneFile({ describeFile });
      await opened.user.type(screen.getByLabelText("What chat.jpg shows"), "his first message");
      await press(opened, leave);
      await waitFor(() => expect(describeFile, `lost after ${leave}`).toHaveBeenCalledWith("file-1", "his first message"));
      cleanup();
    }
  });

  it("stop the page when too much is said about one", async () => {
    const opened = await withOneFile();
    const box = screen.getByLabelText("What chat.jpg shows");
    await opened.user.click(box);
    await opened.user.paste("a".repeat(501));
    await press(opened, "Continue");
    expect((await screen.findByRole("alert")).textContent).toContain("Use up to 500 characters.");
    expect(screenName()).toBe("tell-evidence");
  });

  it("are listed before they are sent, and can be changed there", async () => {
    const opened = await openAt({ screen: "kept" }, { kept: { state: "open", draft: fullDraft() }, files: [file({ shows: "his words" })] });
    await press(opened, "Go on");
    await onScreen("tell-check");
    const row = document.querySelector('[data-field="evidence"]')?.textContent ?? "";
    for (const part of ["chat.jpg", "his words"]) expect(row, "a file would leave unseen").toContain(part);
    await opened.user.click(screen.getByRole("link", { name: "Change: Files" }));
    await onScreen("tell-evidence");
  });

  it("are listed before anything can be sent, also one that was dropped on the last page", async () => {
    const send = vi.fn(async () => ok(report()));
    const opened = await openAt({ screen: "kept" }, { ...withAnswers, files: [file()] }, { send, reports: async () => ok([report()]) });
    await press(opened, "Go on");
    await onScreen("tell-check");
    opened.backend.emitEvidence({ ...OPEN, files: [file(), file({ id: "file-2", name: "dropped.eml" })] });
    await waitFor(() => expect(shownValue("evidence"), "a file would leave unseen").toContain("dropped.eml"));
    await press(opened, "Send to the council");
    await onScreen("report");
    expect(send).toHaveBeenCalledTimes(1);
  });
});
