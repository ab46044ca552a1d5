import { screen } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { TellRequest } from "../../ui/src/lib/backend/backend";
import { failed, ok, report } from "../../ui/src/lib/backend/fake";
import { emptyDraft } from "../../ui/src/lib/tell/flow";
import { onScreen, openAt, press, reviewOf, shownValue as value } from "./open";

describe("the short page", () => {
  it("is one click from Home and one click to send, without files", async () => {
    const sent: TellRequest[] = [];
    const send = async (request: TellRequest) => (sent.push(request), ok(report()));
    const opened = await openAt({ screen: "home" }, {}, { send, reports: async () => ok([report()]) });
    await press(opened, "Tell the council now");
    await onScreen("quick");
    await press(opened, "Send to the council");
    await onScreen("report");
    expect(sent).toEqual([{ draft: emptyDraft(), addTo: null, quick: true }]);
  });

  it("lists what is typed before it can be sent, even when the button is pressed at once", async () => {
    const seen: string[] = [];
    const opened = await openAt({ screen: "quick" }, {}, {
      send: async () => {
        seen.push(value("words") ?? "");
        return failed("report-not-saved");
      },
    });
    await opened.user.type(screen.getByLabelText("What happened?"), "It is him");
    await press(opened, "Send to the council");
    await screen.findByRole("alert");
    expect(seen, "words would leave unseen").toEqual(["It is him"]);
    expect(screen.getByLabelText<HTMLTextAreaElement>("What happened?").value, "the words are lost").toBe("It is him");
  });

  it("does not send what it could not show", async () => {
    const send = vi.fn(async () => ok(report()));
    let calls = 0;
    const opened = await openAt({ screen: "quick" }, {}, {
      send,
      review: async () => {
        calls += 1;
        return calls === 1 ? reviewOf({}) : failed("unexpected");
      },
    });
    await opened.user.type(screen.getByLabelText("What happened?"), "It is him");
    await press(opened, "Send to the council");
    await screen.findByRole("alert");
    expect(send, "words left unseen").not.toHaveBeenCalled();
  });
});
