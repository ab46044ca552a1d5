import type { App, Page } from "../../lib/app.svelte";
import { page } from "../../lib/page";
import type { PasswordRoute } from "../../lib/routes";
import { loaded } from "../loaded";
import Make from "./Make.svelte";
import Password from "./Password.svelte";
import Passwords from "./Passwords.svelte";
import Same from "./Same.svelte";
import Saved from "./Saved.svelte";
import TwoStep from "./TwoStep.svelte";

export async function openPasswords(app: App, route: PasswordRoute): Promise<Page> {
  switch (route.screen) {
    case "passwords":
      return loaded(await app.backend.passwordAdvice(), ({ policy }) => page(Passwords, { policy }));
    case "password":
      return page(Password, {});
    case "password-saved":
      return page(Saved, {});
    case "password-make":
      return page(Make, { wifi: route.wifi ?? false });
    case "password-same":
      return page(Same, {});
    case "two-step":
      return loaded(await app.backend.passwordAdvice(), ({ twoStep }) => page(TwoStep, { guide: twoStep }));
  }
}
