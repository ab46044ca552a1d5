// What the program made of memory finds on a computer and in a home.
import type { CheckView, FindingView, HubGuideView, HubPasswordAnswer, PlaceView, VerdictView, WaitingView } from "./backend";

export function finding(verdict: VerdictView, change: Partial<FindingView> = {}): FindingView {
  return {
    check: "antivirus",
    title: "Antivirus",
    place: "computer",
    verdict,
    why: verdict === "cannot-tell" ? "not-supported" : null,
    headline:
      verdict === "cannot-tell"
        ? "We could not check your antivirus, because this computer does not show it. This does not mean it is bad."
        : "ClamAV is on and up to date.",
    saw: ["ClamAV 1.0.7", "Its list was renewed today."],
    whyItMatters: ["Antivirus stops many harmful files."],
    whatToDo: ["Keep it on."],
    toldByYou: false,
    hasSettings: false,
    checkedAt: "2026-11-23T11:30:00Z",
    ...change,
  };
}

/** A view of a check that has ended, with what a test wants to be different. */
export function checkView(change: Partial<CheckView> = {}): CheckView {
  return { running: false, stopped: false, homeNetwork: true, waiting: [], findings: [], canTryLogin: null, ...change };
}

export function waiting(title: string, change: Partial<WaitingView> = {}): WaitingView {
  return { check: title.toLowerCase().replaceAll(" ", "-"), title, place: "computer", ...change };
}

type Words = Pick<FindingView, "headline"> & Partial<FindingView>;

const found = (check: string, title: string, place: PlaceView, verdict: VerdictView, words: Words): FindingView =>
  finding(verdict, { check, title, place, saw: [], whyItMatters: [], whatToDo: [], hasSettings: place === "computer", ...words });

const STEPS_FOR_HUB_PAGE = ["Open your hub’s own page. The steps for your kind of hub say how.", "Check again."];

export const FINDINGS: FindingView[] = [
  finding("good", { hasSettings: true }),
  found("firewall", "Firewall", "computer", "good", {
    headline: "Your firewall is on.",
    saw: ["Firewall for home networks: on", "Firewall for public networks: on"],
    whyItMatters: ["A firewall keeps strangers on the same network out."],
  }),
  found("updates", "Updates", "computer", "problem", {
    headline: "Updates are switched off on this computer. New weak places are not mended.",
    saw: ["Last update: 2 September 2026"],
    whyItMatters: ["Updates mend weak places in your computer.", "If they come by themselves, you do not have to think of them."],
    whatToDo: [
      "On Windows 11: open “Settings”, then “Windows Update”.",
      "Choose “Check for updates”.",
      "If nothing happens, start the computer again and try once more.",
      "Check again.",
    ],
  }),
  found("system-support", "Is your system still kept safe?", "computer", "good", {
    headline: "Windows 11, version 24H2 still gets updates.",
    saw: ["Windows 11 Home, version 24H2"],
  }),
  found("disk-encryption", "Files locked when the computer is off", "computer", "advice", {
    headline: "Your disk is not locked. If this computer is stolen, somebody could read your files.",
    saw: ["Disk C: not locked"],
    whyItMatters: ["If this computer is lost or stolen, a locked disk keeps your files private."],
    whatToDo: ["Save a copy of your files first.", "Open “Settings”, then “Privacy & security”, then “Device encryption”.", "Check again."],
  }),
  found("screen-lock", "Screen lock", "computer", "good", {
    headline: "Your screen locks by itself and asks for your password.",
    saw: ["Locks after 5 minutes"],
  }),
  found("automatic-sign-in", "Sign-in at the start", "computer", "good", {
    headline: "This computer asks who you are when it starts.",
  }),
  found("daily-account", "The account you use each day", "computer", "advice", {
    headline: "The account you use can change everything on this computer. Most home computers are like this.",
    whyItMatters: ["If you use the other kind each day, a bad program can do less."],
    whatToDo: ["You do not have to change this. If you want to, ask someone to do it with you."],
  }),
  found("remote-access", "Control from far away", "computer", "good", {
    headline: "Nobody can take over this computer in the ways that we looked for.",
    saw: ["Remote Desktop: off"],
  }),
  found("sharing", "Sharing with your network", "computer", "good", { headline: "This computer shares no folders." }),
  found("app-guard", "A look at new programs", "computer", "not-applicable", {
    headline: "This system does it in another way.",
    hasSettings: false,
  }),
  found("backup", "A copy of your files", "computer", "cannot-tell", {
    headline: "We could not check for a copy of your files, because this computer did not let us look. This does not mean it is bad.",
    why: "needs-permission",
    whyItMatters: ["A copy brings back your photos and work if the computer breaks."],
    whatToDo: ["Open “Settings”, then “Accounts”, then “Windows Backup”.", "Check again."],
  }),
  found("router", "Home hub", "hub", "good", { headline: "We found your hub.", saw: ["Hub at a home address"] }),
  found("router-admin-page", "The hub’s settings page", "hub", "advice", {
    headline: "The settings page of your hub has no lock.",
    saw: ["http://192.168.1.254 answers without encryption."],
    whyItMatters: ["Someone on your Wi-Fi could see the hub’s password."],
    whatToDo: ["Only sign in to your hub at home.", ...STEPS_FOR_HUB_PAGE],
  }),
  found("router-model", "Which hub you have", "hub", "good", { headline: "Your hub is a BT Smart Hub 2.", saw: ["Title: BT Smart Hub 2"] }),
  found("router-password", "The password of your hub’s own page", "hub", "cannot-tell", {
    headline: "We could not check your hub’s own password, because you have not told us about it yet. This does not mean it is bad.",
    whyItMatters: ["Who knows it can change how your whole home goes online."],
    whatToDo: ["Answer the question about your hub. It takes a minute."],
  }),
  found("router-ports", "Ways into your hub", "hub", "problem", {
    headline: "Your hub has old ways in that are easy to listen to: Telnet.",
    saw: ["Door 23 (Telnet) is open", "Door 80 (web page) is open"],
    whyItMatters: ["Old ways in send passwords so that others can read them."],
    whatToDo: ["Open your hub’s own page. The steps for your kind of hub say how.", "Look for “Telnet” and switch it off.", "Check again."],
  }),
  found("upnp", "Doors that your devices opened", "internet", "cannot-tell", {
    headline:
      "We could not check what your devices opened, because your hub gave no answer. It may still be able to do so. This does not mean it is bad.",
    whatToDo: STEPS_FOR_HUB_PAGE,
  }),
  found("double-nat", "One hub or two", "internet", "good", { headline: "Your home goes online through one hub." }),
  found("dns", "Finding the right website", "internet", "good", {
    headline: "Your computer uses a usual address book, and the answers were right.",
  }),
  found("wifi-encryption", "Is your Wi-Fi locked?", "wifi", "good", { headline: "Your Wi-Fi has a good lock.", saw: ["WPA2"] }),
  found("wps", "The quick way to join your Wi-Fi", "wifi", "advice", {
    headline: "Your Wi-Fi offers the quick way to join, called WPS. We cannot see which kind it is.",
    whyItMatters: ["One kind of it uses a short number that can be guessed."],
    whatToDo: STEPS_FOR_HUB_PAGE,
  }),
];

const TOLD: Record<HubPasswordAnswer, [VerdictView, string]> = {
  changed: ["good", "You told us that you changed the password of your hub’s own page. That keeps others out."],
  sticker: ["advice", "You told us that your hub still has the password from its sticker. On newer hubs it is different on each one."],
  "many-people-know": ["problem", "You told us that your hub has a password that many people know. It is best to change it today."],
  "do-not-know": [
    "cannot-tell",
    "We could not check your hub’s own password, because you are not sure. That is fine. This does not mean it is bad.",
  ],
};

/** The finding after the learner answered. */
export function told(answer: HubPasswordAnswer): FindingView {
  const [verdict, headline] = TOLD[answer];
  return found("router-password", "The password of your hub’s own page", "hub", verdict, {
    headline,
    toldByYou: true,
    whatToDo: verdict === "good" ? [] : ["Open the steps for your kind of hub.", "Choose three random words.", "Check again."],
  });
}

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 280"><rect width="480" height="280" fill="#fff"/><rect x="28" y="40" width="150" height="190" rx="10" fill="#dce6f0" stroke="#0b3d66" stroke-width="3"/><rect x="70" y="150" width="66" height="44" fill="#ffdd00" stroke="#0b0c0c" stroke-width="2"/><rect x="250" y="60" width="216" height="152" rx="6" fill="#fff7bf" stroke="#0b0c0c" stroke-width="3"/><text x="264" y="100" font-size="18">Wi-Fi password</text><text x="264" y="170" font-size="18">Hub password</text></svg>`;

export function hubGuide(change: Partial<HubGuideView> = {}): HubGuideView {
  return {
    id: "bt",
    name: "BT hub",
    picture: `data:image/svg+xml,${encodeURIComponent(DRAWING)}`,
    pictureText: "A drawing of an upright, slim hub seen from the back, with a small card on it.",
    sticker: "Look at the back of the hub for a small card. Pull it out. Older hubs have a sticker on the base.",
    twoPasswords: "“Wi-Fi password” is for joining the Wi-Fi. “Admin password” is for the hub’s own page.",
    changeSteps: [
      "Open your browser. Type 192.168.1.254 where web addresses go, and press Enter.",
      "Choose “Advanced Settings”, then “System”.",
      "Type the “Admin password” from the card.",
      "Choose a new password. Three random words are good.",
      "Save it. Write it down and keep it at home.",
    ],
    updates: "BT sends updates to it by itself. Leave it switched on, at night too.",
    askForNewer: "If your hub is more than five years old, ask BT for a newer one. It is often free.",
    unsure: false,
    checkedOn: "2026-11-23",
    ...change,
  };
}

export const HUB_GUIDES: HubGuideView[] = [
  hubGuide(),
  ...["EE hub", "Plusnet hub", "Sky hub", "Virgin Media hub", "TalkTalk hub", "Vodafone hub", "TP-Link router"].map((name) =>
    hubGuide({ id: name.toLowerCase().replaceAll(" ", "-"), name, unsure: true }),
  ),
  hubGuide({ id: "other", name: "Another hub", unsure: true }),
];
