import { mount } from "svelte";
import { backend } from "#backend";
import Window from "./Window.svelte";
import "./styles/app.scss";

const target = document.getElementById("app");
if (target !== null) mount(Window, { target, props: { backend } });
