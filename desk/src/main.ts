import { mount } from "svelte";
import { readerInWorker } from "./reader/client";
import { httpServer } from "./server/http";
import { keyShelf } from "./server/key-shelf";
import Window from "./Window.svelte";
import "./styles/desk.scss";

const target = document.getElementById("app");
if (target !== null) mount(Window, { target, props: { server: httpServer(), newReader: readerInWorker, shelf: keyShelf() } });
