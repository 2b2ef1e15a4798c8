// A worker in the place of the theme's own, which fetches its engine and the whole index with every page that anyone
// looks at. This one says that it is ready, and fetches both when the first letter is typed; letters typed meanwhile
// are kept. Kinds of messages (theme: search/worker/message): 0 set up, 1 ready, 2 query, 3 result.

const asked = new URL(location.href).searchParams.get("mesin");
const root = new URL("../", location.href);
const engine = new URL(asked.slice(asked.indexOf("assets/")), root);
const index = new URL("search/isi.json", root);
const send = self.postMessage.bind(self);

let options;
let query;
let state = "menunggu";

self.addEventListener("message", ({ data, isTrusted }) => {
  if (state === "siap" || !isTrusted) return; // the engine listens by itself, and is what `tell` speaks to
  if (data.type === 0) {
    options = data.data.options;
    send({ type: 1 });
  } else if (data.type === 2) {
    query = data;
    if (data.data) fetchEngine();
    else send({ type: 3, data: { items: [] } });
  }
});

async function fetchEngine() {
  if (state !== "menunggu") return;
  state = "mengambil";
  try {
    const answer = await fetch(index);
    if (!answer.ok) throw new Error(answer.statusText);
    const found = await answer.json();
    self.postMessage = pass;
    importScripts(engine);
    tell({ type: 0, data: { ...found, options } });
  } catch {
    state = "menunggu"; // the next letter tries again
  }
}

/** What the engine says; when it is ready it gets the words that are waiting. */
function pass(message) {
  if (message.type !== 1) return send(message);
  state = "siap";
  tell(query);
}

function tell(data) {
  self.dispatchEvent(new MessageEvent("message", { data }));
}
