import type { Component } from "svelte";
import type { Page } from "./app.svelte";

/** A screen with everything it shows. */
export function page<Props extends object>(component: Component<Props>, props: Props): Page {
  return { component: component as unknown as Page["component"], props: props as Record<string, unknown> };
}
