import { Encrypter } from "age-encryption";
import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { IDLE_LIMIT } from "../src/frame/idle";
import { exportJson } from "../src/export";
import { openWithKey } from "../src/sealed/age";
import { fromUtf8, utf8, type Bytes } from "../src/sealed/bytes";
import { readEnvelope } from "../src/sealed/envelope";
import { readEvent } from "../src/sealed/event";
import { fakeShelf, type Told } from "./fake";
import { asFile, onScreen, openPage, openReport, signIn, type Page } from "./open";
import { keyFile, keys, readers } from "./vectors";

const WORDS = "He wrote to me again.";
const text = () => document.body.textContent;

async function opened(told: Told = {}): Promise<Page> {
  const page = await openPage([told]);
  await signIn(page);
  await openReport(page);
  return page;
}

afterEach(() => vi.useRealTimers());

describe("signing in", () => {
  it("says which answer is missing", async () => {
    const { user } = await openPage();
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Choose your key file");
  });

  it.each([
    ["signed-out", "does not know this key"],
    ["locked", "in 10 minutes"],
    ["offline", "cannot be reached"],
  ] as const)("tells a reader what %s means", async (trouble, words) => {
    const page = await openPage();
    page.server.trouble.signIn = trouble;
    await page.user.upload(screen.getByLabelText("Your key file"), asFile(keyFile(), "lead.key"));
    await screen.findByText(/no passphrase/);
    await page.user.click(screen.getByRole("button", { name: "Sign in" }));
    expect((await screen.findByRole("alert")).textContent).toContain(words);
    await expect(page.reader().signIn("x"), "the key stays in a page that is not signed in").rejects.toThrow("signed-out");
  });

  it("refuses a file that is no key before it asks anybody", async () => {
    const page = await openPage();
    await page.user.upload(screen.getByLabelText("Your key file"), asFile(utf8("a letter"), "letter.txt"));
    await page.user.click(screen.getByRole("button", { name: "Sign in" }));
    expect((await screen.findByRole("alert")).textContent).toContain("not a desk key file");
    expect(page.server.calls).toEqual([]);
  });

  it("keeps a key file only if it is locked and somebody asked for it", async () => {
    const shelf = fakeShelf();
    const page = await openPage([], shelf);
    await signIn(page);
    expect(shelf.kept(), "a key without a passphrase was left on the computer").toBeNull();
  });

  it("keeps a locked key file once it opened, and asks for the passphrase again", async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase("otter lantern");
    encrypter.setScryptWorkFactor(4);
    const locked = (await encrypter.encrypt(keyFile())).slice();
    const shelf = fakeShelf();
    const { user } = await openPage([], shelf);
    await user.upload(screen.getByLabelText("Your key file"), asFile(locked, "lead.key.age"));
    await user.click(screen.getByLabelText("Keep the key file on this computer"));
    await user.type(screen.getByLabelText("Your passphrase"), "wrong");
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect((await screen.findByRole("alert")).textContent).toContain("does not open the key file");
    expect(shelf.kept(), "a file that never opened was kept").toBeNull();
    await user.clear(screen.getByLabelText("Your passphrase"));
    await user.type(screen.getByLabelText("Your passphrase"), "otter lantern");
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    await onScreen("reports");
    await waitFor(() => expect(shelf.kept()).toEqual({ name: "lead.key.age", file: locked }));
    await user.click(screen.getByRole("button", { name: "Sign out" }));
    await screen.findByText(/Key file kept on this computer: lead\.key\.age/);
    expect(screen.getByLabelText<HTMLInputElement>("Your passphrase").value).toBe("");
  });

  it("can forget a kept key file", async () => {
    const shelf = fakeShelf({ name: "lead.key.age", file: utf8("age-encryption.org/v1\n") });
    const { user } = await openPage([], shelf);
    await user.click(await screen.findByRole("button", { name: "Remove the kept key file" }));
    await waitFor(() => expect(shelf.kept()).toBeNull());
  });

  it("ends with a key that is gone", async () => {
    const page = await opened();
    await page.user.click(screen.getByRole("button", { name: "Sign out" }));
    await onScreen("sign-in");
    expect(text()).not.toContain(WORDS);
    expect(page.server.calls).toContain("signOut");
    await expect(page.reader().signIn("x")).rejects.toThrow("signed-out");
  });

  it("ends after 15 minutes in which nobody touched the page, with a warning before", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
    const page = await opened();
    await vi.advanceTimersByTimeAsync(IDLE_LIMIT - 55_000);
    expect(text()).toContain("You will be signed out in one minute");
    await page.user.click(screen.getByRole("button", { name: "Stay signed in" }));
    await vi.advanceTimersByTimeAsync(IDLE_LIMIT - 65_000);
    expect(text(), "somebody who is there was signed out").toContain(WORDS);
    await vi.advanceTimersByTimeAsync(70_000);
    await onScreen("sign-in");
    expect(text()).toContain("nothing happened for 15 minutes");
    await expect(page.reader().signIn("x")).rejects.toThrow("signed-out");
  });

  it("ends when the service says so", async () => {
    const page = await opened();
    page.server.trouble.audit = "signed-out";
    await page.user.click(screen.getByRole("link", { name: "History" }));
    await onScreen("sign-in");
    expect(text()).toContain("Your session has ended");
  });
});

describe("the list", () => {
  const OTHER = { id: "f".repeat(32), reference: "CW-0000-000S" };

  it("says what matters about each report", async () => {
    const row = { late: true, opened_at: "2026-11-23T15:00:00Z", opened_by: "deputy", files: 2 };
    await signIn(await openPage([{ answers: { danger: "yes" }, row }]));
    for (const words of ["Urgent", "Late", "Opened by Deputy lead", "2 files", "Received"]) expect(text()).toContain(words);
  });

  it("hides nothing that nobody opened", async () => {
    const page = await openPage([{ row: { spam: true } }, { ...OTHER, row: { closed_at: "2026-11-23T15:00:00Z" } }]);
    await signIn(page);
    await page.user.selectOptions(screen.getByLabelText("Show"), "Not opened yet");
    expect(text(), "an unread report is out of sight because somebody called it spam").toContain("CW-4106-1054");
    await page.user.selectOptions(screen.getByLabelText("Show"), "All");
    expect(screen.getAllByRole("link", { name: /^CW-/ })).toHaveLength(2);
    await page.user.selectOptions(screen.getByLabelText("Show"), "Not closed");
  });

  it("refreshes by itself and says so without moving the focus", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
    const page = await openPage([{}]);
    await signIn(page);
    const focused = document.activeElement;
    await page.server.add(OTHER);
    await vi.advanceTimersByTimeAsync(31_000);
    await screen.findByText("One new report");
    expect(document.activeElement).toBe(focused);
    page.server.trouble.reports = "offline";
    await vi.advanceTimersByTimeAsync(31_000);
    await screen.findByText(/could not be refreshed/);
    expect(text(), "the list is gone because of one lost answer").toContain("CW-0000-000S");
  });
});

describe("an opened report", () => {
  it("shows every answer, the code, and tells the learner", async () => {
    const { server } = await opened();
    for (const words of [WORDS, "Bullying", "exactly what the learner sealed", "2CYRY-CJRG1", "The learner can see"]) {
      expect(text()).toContain(words);
    }
    expect(text(), "silence reads like an answer").toMatch(/Not answered: .*Age of the person at risk/);
    expect(server.said).toHaveLength(1);
  });

  it("is still read when the learner could not be told, and says so", async () => {
    const page = await openPage([{}]);
    await signIn(page);
    page.server.trouble.say = "offline";
    await openReport(page);
    expect(text()).toContain(WORDS);
    expect(text()).toContain("The learner cannot see yet");
    page.server.trouble = {};
    await page.user.click(screen.getByRole("button", { name: "Tell the learner now" }));
    await screen.findByText(/The learner can see that it was opened/);
  });

  it("shows an answer that this page has no words for", async () => {
    await opened({ answers: { kinds: ["something-new"], newQuestion: "a new answer" } });
    expect(text()).toContain("something-new");
    expect(text(), "a new question was left out").toContain("a new answer");
  });

  it("cannot turn the page's own words round or pose as them", async () => {
    await opened({ answers: { words: "abc\u202egnihton\u0007<img src=x onerror=alert(1)>" } });
    expect(text()).toContain("abc[U+202E]gnihton[U+0007]<img src=x onerror=alert(1)>");
    expect(document.querySelector("img")).toBeNull();
  });

  const flip = (bytes: Bytes) => bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));
  it.each<[string, (page: Page) => void]>([
    ["a part", ({ server }) => (server.tamper.part = flip)],
    ["the last of its files", ({ server }) => {
      let fetched = 0;
      server.tamper.part = (bytes) => ((fetched += 1) === 3 ? flip(bytes) : bytes);
    }],
    ["the envelope", ({ server }) => {
      server.tamper.detail = (one) => ({ ...one, papers: { ...one.papers, envelope: flip(one.papers.envelope) } });
    }],
    ["the receipt", ({ server }) => {
      server.tamper.detail = (one) => ({ ...one, papers: { ...one.papers, receipt: flip(one.papers.receipt) } });
    }],
    ["its reference", ({ server }) => {
      server.tamper.detail = (one) => ({ ...one, row: { ...one.row, reference: "CW-0000-000S" } });
    }],
  ])("is refused as a whole when somebody changed %s", async (_, tamper) => {
    const files = ["one.txt", "two.txt"].map((name) => ({ name, bytes: utf8(name) }));
    const page = await openPage([{ files }]);
    await signIn(page);
    tamper(page);
    await openReport(page);
    expect(text()).toContain("This is not what was sent");
    expect(text()).toContain("Do not rely on it");
    expect(text(), "half of a changed report is shown").not.toContain(WORDS);
    expect(page.server.said, "the learner was told that somebody read it").toHaveLength(0);
  });

  it.each<[string, Told, string]>([
    ["a newer kind", { manifest: { schema: "report/2" } }, "This page cannot read this report"],
    ["another report's words", { manifest: { report_id: "e".repeat(32) } }, "This is not what was sent"],
    ["another council's words", { manifest: { org: "elsewhere" } }, "This is not what was sent"],
    ["a file too few", { manifest: { evidence: [] }, files: [{ name: "a.txt", bytes: utf8("a") }] }, "This is not what was sent"],
  ])("is refused when it holds %s", async (_, told, words) => {
    await opened(told);
    expect(text()).toContain(words);
    expect(text()).not.toContain(WORDS);
  });

  it("leads to the report that it adds to", async () => {
    const earlier = { id: "f".repeat(32), reference: "CW-0000-000S", answers: { words: "The first part." } };
    const page = await openPage([earlier, { parentId: earlier.id }]);
    await signIn(page);
    await openReport(page);
    await page.user.click(screen.getByRole("button", { name: /Open the earlier report, CW-0000-000S/ }));
    await screen.findByText("The first part.");
  });

  it("is exported without the secret that proves who read it", async () => {
    const page = await opened();
    const detail = await page.server.report("0123456789abcdef0123456789abcdef");
    const checked = await page.reader().check(detail.row.id, detail.papers, { receipt: [], readers: [] });
    const { manifest, code } = await page.reader().open(checked.envelope, await page.server.part(detail.row.id, 0));
    const blob = exportJson({ ...checked, manifest, code, row: detail.row, papers: detail.papers, files: [] });
    const exported = await new Promise<string>((resolve) => {
      const file = new FileReader();
      file.onload = () => resolve(String(file.result));
      file.readAsText(blob);
    });
    expect(exported).toContain(WORDS);
    expect(exported).not.toContain(keys.ack_secret);
  });
});

describe("answering", () => {
  it("sends a reply that only the learner reads", async () => {
    const page = await opened();
    await page.user.click(screen.getByRole("button", { name: "Reply to the learner" }));
    await page.user.type(screen.getByLabelText("Your reply"), "We will phone you.");
    await page.user.click(screen.getByRole("button", { name: "Send reply" }));
    await screen.findByText("We will phone you.");
    const event = page.server.said.at(-1)?.event ?? new Uint8Array();
    expect(fromUtf8(event), "the service reads what the team writes").not.toContain("phone");
    const { papers } = await page.server.report("0123456789abcdef0123456789abcdef");
    const read = readEvent(event, readEnvelope(papers.envelope), readers);
    expect(fromUtf8(await openWithKey(read.body ?? new Uint8Array(), keys.reply_identity))).toBe("We will phone you.");
  });

  it("keeps the words of a reply that could not be sent", async () => {
    const page = await opened();
    await page.user.click(screen.getByRole("button", { name: "Reply to the learner" }));
    await page.user.click(screen.getByRole("button", { name: "Send reply" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Write your reply");
    await page.user.type(screen.getByLabelText("Your reply"), "We will phone you.");
    page.server.trouble.say = "offline";
    await page.user.click(screen.getByRole("button", { name: "Send reply" }));
    await screen.findByText(/cannot be reached/);
    expect(screen.getByLabelText<HTMLTextAreaElement>("Your reply").value).toBe("We will phone you.");
  });

  it("takes the next number when a colleague was quicker", async () => {
    const page = await opened();
    const { server } = page;
    const say = server.say.bind(server);
    let beaten = false;
    server.say = async (id, event) => {
      if (!beaten) {
        beaten = true;
        const detail = await server.report(id);
        await say(id, await page.reader().say(readEnvelope(detail.papers.envelope), 2, "closed"));
      }
      return say(id, event);
    };
    await page.user.click(screen.getByRole("button", { name: "Reply to the learner" }));
    await page.user.type(screen.getByLabelText("Your reply"), "Hello.");
    await page.user.click(screen.getByRole("button", { name: "Send reply" }));
    await screen.findByText("Hello.");
    expect(server.said).toHaveLength(3);
  });

  it("closes a report and marks spam without deleting", async () => {
    const page = await opened();
    await page.user.click(screen.getByRole("button", { name: "Mark as spam" }));
    await screen.findByRole("button", { name: "This is not spam" });
    await page.user.click(screen.getByRole("button", { name: "Close this report" }));
    await onScreen("close");
    await page.user.click(screen.getByRole("button", { name: "Close report" }));
    await onScreen("report");
    await screen.findByText(/Safeguarding lead closed it/);
    expect(text()).toContain(WORDS);
  });

  it("goes back inside the page when the browser's Back is pressed", async () => {
    const page = await opened();
    await page.user.click(screen.getByRole("button", { name: "Reply to the learner" }));
    await fireEvent.popState(window);
    await onScreen("report");
    expect(text(), "one press of Back threw the key away").toContain(WORDS);
  });
});

describe("files", () => {
  const letter = { name: "mail.eml", bytes: utf8("From: a\r\n\r\n<script>alert(1)</script>\u202e"), shows: "His mail", removed: ["place"] };

  it("are shown as plain text after a click", async () => {
    const page = await opened({ files: [letter] });
    expect(text()).toContain("His mail");
    expect(text()).toContain("place");
    expect(text(), "a file was opened without a click").not.toContain("From: a");
    await page.user.click(screen.getByRole("button", { name: "Show: mail.eml" }));
    await screen.findByText(/From: a/);
    expect(text()).toContain("<script>alert(1)</script>[U+202E]");
    expect(document.querySelector("main script")).toBeNull();
  });

  it.each(["yes", "not-sure"])("stay sealed where the answer about images of under-18s is %s", async (under18Images) => {
    await opened({ files: [letter], answers: { under18Images } });
    expect(text()).toContain("Stop. Do not view these files");
    expect(screen.queryByRole("button", { name: /mail\.eml/ }), "the page would make a copy of it").toBeNull();
  });

  it("that are not what the report says are refused", async () => {
    const evidence = [{ media_type: "x", name: "a.txt", original: null, removed: [], sha256: "0".repeat(64), shows: "", size: 1 }];
    const page = await opened({ files: [{ name: "a.txt", bytes: utf8("a") }], manifest: { evidence } });
    await page.user.click(screen.getByRole("button", { name: "Show: a.txt" }));
    await screen.findByText(/This file is not what was sent/);
  });
});
