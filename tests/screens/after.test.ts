import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { ReportState, ReportView, TellRequest } from "../../ui/src/lib/backend/backend";
import { failed, file, ok, report } from "../../ui/src/lib/backend/fake";
import { onScreen, openAt, press, screenName } from "./open";

describe("what the safeguarding team wrote", () => {
  const answered = report({
    state: "opened",
    replies: [{ at: "2026-11-23T12:10:00Z", words: "Thank you.\nSam will phone you." }],
    newReplies: 1,
  });

  it("is announced on Home and in the list, and read on the report's page", async () => {
    const repliesShown = vi.fn(async () => ok({ ...answered, newReplies: 0 }));
    const { user } = await openAt({ screen: "home" }, { reports: [answered] }, { repliesShown });
    expect(screen.getByText("The safeguarding team has written to you.")).toBeTruthy();
    await user.click(screen.getByRole("link", { name: "See my reports" }));
    await onScreen("reports");
    expect(screen.getByText("One new answer from the team")).toBeTruthy();
    expect(repliesShown, "an answer counts as read that was not").not.toHaveBeenCalled();
    await user.click(screen.getByRole("link", { name: /^Report of/ }));
    await onScreen("report");
    expect(screen.getByText(/Sam will phone you/)).toBeTruthy();
    await waitFor(() => expect(repliesShown).toHaveBeenCalledWith(answered.id));
  });

  it("is said aloud when it comes while the report is on the screen", async () => {
    const repliesShown = vi.fn(async () => ok({ ...answered, newReplies: 0 }));
    const { backend } = await openAt({ screen: "report", id: answered.id }, { reports: [report({ state: "opened" })] }, { repliesShown });
    backend.emitReports([answered]);
    await screen.findByText(/Sam will phone you/);
    await waitFor(() => expect(repliesShown).toHaveBeenCalledTimes(1));
    const said = [...document.querySelectorAll('[role="status"]')].map((region) => region.textContent).join();
    expect(said, "a screen reader user does not hear of the answer").toContain("The safeguarding team has written to you.");
  });

  it.each([
    ["until-closed", /only until you close the program/],
    ["lost", /cannot be read on this computer/],
  ] as const)("says so when its key is %s", async (hearing, words) => {
    await openAt({ screen: "report", id: answered.id }, { reports: [{ ...answered, replies: [], hearing }] });
    expect(screen.getByText(words), "a learner waits for an answer that cannot come").toBeTruthy();
  });
});

describe("adding to a report", () => {
  it("asks only for words and files, and goes as an addition", async () => {
    const sent: TellRequest[] = [];
    const parent = report({ state: "opened" });
    const second = report({ id: "second", addTo: parent.id });
    const send = async (request: TellRequest) => (sent.push(request), ok(second));
    const opened = await openAt({ screen: "report", id: parent.id }, {}, { send, reports: async () => ok([second, parent]) });
    await press(opened, "Add something");
    await onScreen("tell-words");
    await opened.user.type(screen.getByRole("textbox"), "He wrote again today.");
    await press(opened, "Continue");
    await onScreen("tell-images");
    await press(opened, "Continue");
    await onScreen("tell-check");
    expect(screen.getByText(/This adds to a report/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Save and decide later" }), "it would be kept without its report").toBeNull();
    await press(opened, "Send to the council");
    await onScreen("report");
    expect(sent.map(({ addTo, quick, draft }) => [addTo, quick, draft.words])).toEqual([[parent.id, false, "He wrote again today."]]);
  });

  it("does not mix with other answers", async () => {
    const parent = report({ state: "received" });
    const opened = await openAt({ screen: "tell", page: "words" }, { reports: [parent] });
    await opened.user.type(screen.getByRole("textbox"), "Something else.");
    await opened.user.click(screen.getByRole("link", { name: "My reports" }));
    await onScreen("reports");
    await opened.user.click(screen.getByRole("link", { name: /^Report of/ }));
    await onScreen("report");
    await press(opened, "Add something");
    expect((await screen.findByRole("alert")).textContent).toContain("other answers that are not finished");
    expect(screenName()).toBe("report");
  });

  it("does not turn the next report into an addition", async () => {
    const parent = report({ state: "received" });
    const opened = await openAt({ screen: "report", id: parent.id }, { reports: [parent] });
    await press(opened, "Add something");
    await onScreen("tell-words");
    await opened.user.click(screen.getByRole("link", { name: "Something happened" }));
    await onScreen("tell-start");
    await press(opened, "Start");
    await onScreen("tell-danger");
    await press(opened, "Continue");
    await onScreen("tell-about");
  });

  it("goes on with an addition that was begun", async () => {
    const parent = report({ state: "received" });
    const opened = await openAt({ screen: "report", id: parent.id }, { reports: [parent] });
    await press(opened, "Add something");
    await onScreen("tell-words");
    await opened.user.type(screen.getByRole("textbox"), "Again.");
    await opened.user.click(screen.getByRole("link", { name: "Something happened" }));
    await onScreen("tell-start");
    await press(opened, "Start");
    await onScreen("tell-check");
    expect(screen.getByText(/This adds to a report/), "an addition loses its report").toBeTruthy();
  });

  it("can carry the untouched file that stayed behind, after the gate", async () => {
    const original = { id: "original-1", name: "chat.jpg", size: 2_000_000 };
    const parent = report({ state: "opened", originals: [original] });
    const opened = await openAt({ screen: "report", id: parent.id }, { reports: [parent] });
    await press(opened, "Add something");
    await onScreen("tell-words");
    await press(opened, "Continue");
    await onScreen("tell-images");
    await opened.user.click(screen.getByLabelText("No"));
    await press(opened, "Continue");
    await onScreen("tell-evidence");
    await press(opened, "Add the untouched file: chat.jpg");
    await waitFor(() => expect(document.querySelector('[data-file="chat.jpg"]')).not.toBeNull());
  });
});

describe("a copy to keep", () => {
  it("is offered while the answers are still here, read and deleted", async () => {
    const opened = await openAt({ screen: "tell", page: "words" });
    await opened.user.type(screen.getByRole("textbox"), "It is him");
    await press(opened, "Continue");
    await opened.user.click(screen.getByRole("link", { name: /You can send it now/ }));
    await onScreen("tell-check");
    await press(opened, "Send to the council");
    await onScreen("report");
    await press(opened, "Keep a copy");
    await opened.user.click(await screen.findByRole("link", { name: "Read my copy" }));
    await onScreen("report-copy");
    expect(document.querySelector('[data-field="words"]')?.textContent.trim()).toBe("It is him");
    await opened.user.click(screen.getByRole("link", { name: "Delete my copy" }));
    await onScreen("report-delete-copy");
    await press(opened, "Yes, delete my copy");
    await onScreen("report");
    expect(screen.queryByRole("link", { name: "Read my copy" })).toBeNull();
  });

  it("is not offered once the answers are gone", async () => {
    await openAt({ screen: "report", id: report().id }, { reports: [report()] });
    expect(screen.queryByRole("button", { name: "Keep a copy" })).toBeNull();
  });

  it("asks for a secret word where there is no safe place for a key", async () => {
    const keepCopy = vi.fn(async (_: string, secret: string | null) => ok(report({ copyKept: secret !== null, answersHere: true })));
    const opened = await openAt({ screen: "report", id: report().id }, { reports: [report({ answersHere: true })] }, { keepCopy });
    await press(opened, "Keep a copy");
    await onScreen("report-copy");
    await press(opened, "Lock and save");
    expect((await screen.findByRole("alert")).textContent).toContain("Type your secret word.");
    await opened.user.type(screen.getByLabelText("Your secret word"), "blue river song");
    await press(opened, "Lock and save");
    await onScreen("report");
    expect(keepCopy.mock.calls.map((call) => call[1])).toEqual([null, "blue river song"]);
  });

  it("opens with the secret word that locked it", async () => {
    const rows = [{ field: "words", values: ["It is him"], choice: false, technical: false }];
    const readCopy = async (_: string, secret: string | null) => (secret === "blue river" ? ok({ rows }) : failed<{ rows: typeof rows }>("wrong-passphrase"));
    const opened = await openAt({ screen: "report-copy", id: report().id }, { reports: [report({ copyKept: true })] }, { readCopy });
    await opened.user.type(screen.getByLabelText("Your secret word"), "wrong");
    await press(opened, "Open my copy");
    expect((await screen.findByRole("alert")).textContent).toContain("That is not the secret word");
    await opened.user.clear(screen.getByLabelText("Your secret word"));
    await opened.user.type(screen.getByLabelText("Your secret word"), "blue river");
    await press(opened, "Open my copy");
    await screen.findByText("It is him");
  });
});

describe("taking back and deleting", () => {
  it("takes a report back after a question", async () => {
    const opened = await openAt({ screen: "report", id: report().id }, { reports: [report({ state: "waiting", canWithdraw: true })] });
    await opened.user.click(screen.getByRole("link", { name: "Take this report back" }));
    await onScreen("report-withdraw");
    await press(opened, "Yes, take it back");
    await onScreen("report");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Withdrawn");
  });

  it("says that it is too late when the council has it", async () => {
    const withdraw = async () => failed<ReportView>("cannot-withdraw");
    const opened = await openAt({ screen: "report-act", act: "withdraw", id: report().id }, { reports: [report()] }, { withdraw });
    await press(opened, "Yes, take it back");
    expect((await screen.findByRole("alert")).textContent).toContain("It is too late to take this report back");
  });

  it.each<[ReportState, boolean]>([
    ["saved", false],
    ["sending", false],
    ["waiting", false],
    ["needs-help", false],
    ["handed-over", false],
    ["confirmed-by-code", true],
    ["received", true],
    ["opened", true],
    ["closed", true],
    ["withdrawn", true],
  ])("offers to delete a report that is %s: %s", async (state, settled) => {
    await openAt({ screen: "report", id: report().id }, { reports: [report({ state })] });
    expect(screen.queryByRole("link", { name: "Delete this report from this computer" }) !== null).toBe(settled);
  });

  it("deletes a report here and says what the council keeps", async () => {
    const opened = await openAt({ screen: "report", id: report().id }, { reports: [report({ state: "received" })] });
    await opened.user.click(screen.getByRole("link", { name: "Delete this report from this computer" }));
    await onScreen("report-delete-report");
    expect(screen.getByText(/What the council has, it keeps/)).toBeTruthy();
    await press(opened, "Yes, delete it here");
    await onScreen("reports");
    expect(screen.getByText("There are no reports on this computer.")).toBeTruthy();
  });

  it.each([
    [0, null],
    [1, "One report is not with the council yet. It would be lost."],
    [3, "3 reports are not with the council yet. They would be lost."],
  ])("asks before everything is deleted, with %s reports on their way", async (count, warning) => {
    const reports = Array.from({ length: count }, (_, index) => report({ id: `report-${index}`, state: "waiting" }));
    const deleteEverything = vi.fn(async (confirm: boolean) => ok({ unsent: count, done: confirm }));
    const forgetAnswers = vi.fn(async () => ok(null));
    const opened = await openAt({ screen: "about" }, { reports }, { deleteEverything, forgetAnswers });
    await opened.user.click(screen.getByRole("link", { name: "Delete everything that is kept here" }));
    await onScreen("delete-everything");
    if (warning !== null) expect(screen.getByText(warning), "reports are lost without a word").toBeTruthy();
    else expect(screen.queryByText(/would be lost/)).toBeNull();
    expect(screen.getByText("Reports that the council has stay there.")).toBeTruthy();
    expect(deleteEverything.mock.calls, "everything is gone before the question").toEqual([[false]]);
    await press(opened, "Yes, delete everything");
    await onScreen("deleted");
    expect(deleteEverything.mock.calls).toEqual([[false], [true]]);
    expect(forgetAnswers, "answers stay in the window").toHaveBeenCalled();
  });

  it("does not say deleted when something stayed", async () => {
    const deleteEverything = async (confirm: boolean) =>
      confirm ? failed<{ unsent: number; done: boolean }>("not-deleted") : ok({ unsent: 0, done: false });
    const opened = await openAt({ screen: "delete-everything" }, {}, { deleteEverything });
    await press(opened, "Yes, delete everything");
    expect((await screen.findByRole("alert")).textContent).toContain("Not everything is deleted");
    expect(screenName()).toBe("delete-everything");
  });
});

describe("Home", () => {
  it.each([
    [23 * 60, false],
    [24 * 60, true],
  ])("after %s minutes says that a report waits long: %s", async (waitingMinutes, said) => {
    await openAt({ screen: "home" }, { reports: [report({ state: "waiting", waitingMinutes })], home: { reportsWaiting: 1 } });
    expect(screen.getByText(/One report is saved on this computer/)).toBeTruthy();
    expect(screen.queryByText(/waited for more than a day/) !== null).toBe(said);
  });

  it("counts a report handed over as not there yet, and one taken back not at all", async () => {
    const reports = [report({ id: "a", state: "handed-over" }), report({ id: "b", state: "withdrawn" }), report({ id: "c", state: "closed" })];
    await openAt({ screen: "home" }, { reports });
    expect(screen.getByText(/One report is saved on this computer/)).toBeTruthy();
  });

  it("forgets the files too when the answers are deleted", async () => {
    const forgetAnswers = vi.fn(async () => ok(null));
    const opened = await openAt({ screen: "tell", page: "evidence" }, { files: [file()] }, { forgetAnswers });
    await opened.user.click(screen.getByRole("link", { name: "Home" }));
    await onScreen("home");
    await press(opened, "Delete my answers");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Go on with my answers" })).toBeNull());
    expect(forgetAnswers, "a picture stays in the program").toHaveBeenCalledTimes(1);
  });
});
