import { screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { HandOverView, HandOverWay } from "../../ui/src/lib/backend/backend";
import { CODE, failed, ok, report } from "../../ui/src/lib/backend/fake";
import { onScreen, openAt, press, screenName } from "./open";

const NOTHING: HandOverView = { fileName: null, shown: false, mailOpened: false, tooBigForMail: false, printRows: null };
const FILE: HandOverView = { ...NOTHING, fileName: "report-5f1d0c9a.age", shown: true, mailOpened: true };
const ROWS = [{ field: "words", values: ["He wrote again"], choice: false, technical: false }];
const GO: Record<HandOverWay, string> = {
  email: "Make the file and open an e-mail",
  usb: "Choose the USB stick",
  print: "Show the report here",
};
const WAYS = Object.keys(GO) as HandOverWay[];

const openWay = (way: HandOverWay, view: HandOverView) =>
  openAt({ screen: "report-way", way, id: report().id }, { reports: [report({ state: "waiting" })] }, { handOver: async () => ok(view) });

describe.each(WAYS)("giving a report by %s", (way) => {
  it("says what is safe and what is not before anything happens", async () => {
    const handOver = vi.fn(async () => ok(FILE));
    await openAt({ screen: "report-way", way, id: report().id }, { reports: [report()] }, { handOver });
    const main = screen.getByRole("main").textContent;
    expect(main).toContain(way === "print" ? "Everybody who sees it can read it." : "Only the safeguarding team can open it.");
    expect(handOver, "a file is written without a question").not.toHaveBeenCalled();
  });

  it("is never called received", async () => {
    const opened = await openWay(way, way === "print" ? { ...NOTHING, printRows: ROWS } : FILE);
    await press(opened, GO[way]);
    await screen.findByText(/We do not know yet if it got there/);
    const main = screen.getByRole("main").textContent;
    expect(main, "a learner believes the council knows").not.toMatch(/received/i);
    expect(main).toContain("01632 960123");
    expect(document.activeElement?.id, "what happened is not read out").toBe("handed-over");
  });

  it("says nothing when the learner closed the window of folders", async () => {
    const opened = await openWay(way, NOTHING);
    await press(opened, GO[way]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.queryByText(/We do not know yet/), "nothing was handed over").toBeNull();
  });

  it("says so when it did not work", async () => {
    const handOver = async () => failed<HandOverView>("not-handed-over");
    const opened = await openAt({ screen: "report-way", way, id: report().id }, { reports: [report()] }, { handOver });
    await press(opened, GO[way]);
    expect((await screen.findByRole("alert")).textContent).toContain("The file is not made");
  });
});

describe("the ways in detail", () => {
  it.each([
    [{ mailOpened: false }, "We could not open an e-mail. Open your e-mail yourself and add the file."],
    [{ shown: false }, "We could not show the folder. Look in the folder that you chose."],
    [{ tooBigForMail: true }, "This file is too big for most e-mail. Use a USB stick, or phone."],
  ])("tell what to do when %o", async (change, words) => {
    const opened = await openWay("email", { ...FILE, ...change });
    await press(opened, GO.email);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it("warn about paper when somebody is under 18, and print only on request", async () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    const opened = await openWay("print", { ...NOTHING, printRows: ROWS });
    expect(screen.getByText(/about somebody under 18/)).toBeTruthy();
    await press(opened, GO.print);
    await screen.findByText("He wrote again");
    expect(print, "words go to a printer by themselves").not.toHaveBeenCalled();
    await press(opened, "Print");
    expect(print).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });
});

describe("the code of the safeguarding team", () => {
  const handedOver = report({ state: "handed-over", handedOver: [{ way: "usb", at: "2026-11-23T12:00:00Z" }] });

  it("turns a report that was handed over into a received one", async () => {
    const opened = await openAt({ screen: "report", id: handedOver.id }, { reports: [handedOver] });
    expect(screen.getByText(/You made it ready to give on a USB stick on 23 November 2026/)).toBeTruthy();
    await opened.user.click(screen.getByRole("link", { name: "I have the code" }));
    await onScreen("report-code");
    await press(opened, "Check the code");
    expect((await screen.findByRole("alert")).textContent).toContain("Type the code that the team told you.");
    await opened.user.type(screen.getByLabelText("The code"), "7K3M9-QXPAA");
    await press(opened, "Check the code");
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("This is not the code of this report"));
    expect(screenName(), "a wrong code is believed").toBe("report-code");
    await opened.user.clear(screen.getByLabelText("The code"));
    await opened.user.type(screen.getByLabelText("The code"), CODE);
    await press(opened, "Check the code");
    await onScreen("report");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Received: confirmed by code");
  });
});
