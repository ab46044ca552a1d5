import { render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { fakeBackend } from "../../ui/src/lib/backend/fake";
import type { Route } from "../../ui/src/lib/routes";
import Window from "../../ui/src/Window.svelte";
import { screenName } from "./open";

const gone = vi.hoisted(() => () => {
  throw new Error("the file is not there");
});
vi.mock("../../ui/src/screens/check/room-check", gone);
vi.mock("../../ui/src/screens/passwords/room-passwords", gone);
vi.mock("../../ui/src/screens/stop/room-stop", gone);
vi.mock("../../ui/src/screens/tell/room-tell", gone);
vi.mock("../../ui/src/screens/report/room-reports", gone);
vi.mock("../../ui/src/screens/about/room-about", gone);

const ROOMS: [string, Route][] = [
  ["Check my device", { screen: "check" }],
  ["Passwords", { screen: "passwords" }],
  ["Stop unwanted contact", { screen: "guides" }],
  ["Something happened", { screen: "tell", page: "start" }],
  ["My reports", { screen: "reports" }],
  ["About and help", { screen: "about" }],
];

describe("a room that cannot be loaded", () => {
  it.each(ROOMS)("is told, and Home is there: %s", async (_, start) => {
    render(Window, { props: { backend: fakeBackend(), start } });
    await waitFor(() => expect(screenName(), "the learner looks at an empty window").toBe("problem"));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Something did not work");
    screen.getByRole("button", { name: "Go to Home" }).click();
    await waitFor(() => expect(screenName()).toBe("home"));
  });
});
