"use strict";

/* The search. Its data are scripts, because a page opened from a file cannot read other files. */
(() => {
  const PARTS = ["pages", "fields", "codes", "scopes"];
  const MOST = 40;
  const CODES_PER_PAGE = 10000;

  const root = document.body.dataset.root;
  const form = document.querySelector("form.search");
  const input = document.getElementById("q");
  const hits = document.getElementById("hits");
  const status = document.getElementById("status");
  const parts = new Map();
  let requested = false;
  let selected = -1;

  /* Called by the scripts with the data. */
  window.larkspur = (name, data) => {
    parts.set(name, data);
    if (name === "pages") {
      for (const page of data) {
        page.text = [page[1], page[2], page[3]].map((text) => text.toLowerCase());
      }
    }
    show();
  };

  function load() {
    if (requested) {
      return;
    }
    requested = true;
    for (const part of PARTS) {
      const script = document.createElement("script");
      script.src = `${root}search/${part}.js`;
      document.head.append(script);
    }
  }

  /* Returns how well each page matches one word: a map from numbers to a score and a reason. */
  function match(word) {
    const found = new Map();
    const add = (page, score, reason, anchor) => {
      const known = found.get(page);
      if (known === undefined || known.score < score) {
        found.set(page, { score, reason, anchor });
      }
    };
    parts.get("pages").forEach((page, number) => {
      const [title, id, path] = page.text;
      const segments = id.split(/[._]/);
      let score = 0;
      if (id === word || title === word || path === word) {
        score = 100;
      } else if (segments.includes(word)) {
        score = 40 + (segments[segments.length - 1] === word ? 5 : 0);
      } else if (title.includes(word)) {
        score = title.startsWith(word) ? 35 : 30;
      } else if (id.includes(word)) {
        score = 20;
      } else if (path.includes(word)) {
        score = 15;
      } else if (page[0].toLowerCase() === word) {
        score = 10;
      }
      if (score > 0) {
        add(number, page[5] ? score / 2 : score, "", "");
      }
    });
    for (const [name, pages] of parts.get("fields") ?? []) {
      const lower = name.toLowerCase();
      const score = lower === word ? 32 : lower.startsWith(word) ? 12 : word.length > 3 && lower.includes(word) ? 6 : 0;
      if (score > 0) {
        pages.forEach((page) => add(page, score, `field ${name}`, `~${name}`));
      }
    }
    for (const [code, message, pages] of parts.get("codes") ?? []) {
      const text = String(code);
      const score =
        text === word ? 80 : word.length > 2 && text.startsWith(word) ? 18
          : word.length > 3 && message.toLowerCase().includes(word) ? 8 : 0;
      if (score > 0) {
        pages.forEach((page) => add(page, score, `error ${code}: ${message}`, `error-${code}`));
      }
    }
    for (const [name, pages] of parts.get("scopes") ?? []) {
      const score = name === word ? 60 : word.length > 2 && name.includes(word) ? 9 : 0;
      if (score > 0) {
        pages.forEach((page) => add(page, score, `scope ${name}`, ""));
      }
    }
    return found;
  }

  /* Returns the pages that match all words, the best first. */
  function find(words) {
    let all = null;
    for (const word of words) {
      const found = match(word);
      if (all === null) {
        all = found;
        continue;
      }
      for (const [page, known] of all) {
        const other = found.get(page);
        if (other === undefined) {
          all.delete(page);
        } else {
          all.set(page, {
            score: known.score + other.score,
            reason: known.reason || other.reason,
            anchor: known.anchor || other.anchor,
          });
        }
      }
    }
    return [...(all ?? [])].sort((a, b) => b[1].score - a[1].score || a[0] - b[0]);
  }

  /* Returns the entries of the code and the scope with exactly this name. */
  function indexes(words) {
    if (words.length !== 1) {
      return [];
    }
    const [word] = words;
    const entries = [];
    for (const [code, message, pages] of parts.get("codes") ?? []) {
      if (String(code) === word) {
        const file = Math.floor(code / CODES_PER_PAGE) * CODES_PER_PAGE;
        entries.push(["code", `${code} ${message}`, `${pages.length} pages list it`, `errors/${file}.html#${code}`]);
      }
    }
    for (const [name, pages] of parts.get("scopes") ?? []) {
      if (name === word) {
        entries.push(["scope", name, `${pages.length} pages name it`, `scopes.html#${safe(name)}`]);
      }
    }
    return entries;
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function option(label, title, detail, reason, href) {
    const link = document.createElement("a");
    link.href = root + href;
    link.id = `hit-${hits.childElementCount}`;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    link.tabIndex = -1;
    link.append(element("span", `m ${label.toLowerCase()}`, label), element("span", "", title));
    if (detail) {
      link.append(element("code", "", detail));
    }
    if (reason) {
      link.append(element("span", "", reason));
    }
    hits.append(link);
  }

  function show() {
    const words = input.value.toLowerCase().split(/\s+/).filter((word) => word.length > 0);
    hits.replaceChildren();
    select(-1);
    if (words.length === 0) {
      hide();
      return;
    }
    hits.hidden = false;
    input.setAttribute("aria-expanded", "true");
    if (!parts.has("pages")) {
      hits.append(element("p", "", "Loading\u2026"));
      return;
    }
    const entries = indexes(words);
    for (const [label, title, detail, href] of entries) {
      option(label, title, detail, "", href);
    }
    const found = find(words);
    for (const [number, { reason, anchor }] of found.slice(0, MOST)) {
      const [label, title, id, path, file] = parts.get("pages")[number];
      const folder = path === "" ? "events" : "operations";
      const href = `${file || `${folder}/${id}`}.html${anchor ? `#${encodeURIComponent(anchor)}` : ""}`;
      option(label, title, path || id, reason, href);
    }
    const count = found.length + entries.length;
    if (count === 0) {
      hits.append(element("p", "", "No results."));
    } else if (found.length > MOST) {
      hits.append(element("p", "", `${found.length - MOST} more results; add a word.`));
    }
    status.textContent = `${count} results`;
    if (count > 0) {
      select(0);
    }
  }

  function select(index) {
    const options = hits.querySelectorAll("a");
    options[selected]?.setAttribute("aria-selected", "false");
    selected = options.length === 0 ? -1 : index;
    const current = options[selected];
    if (current === undefined) {
      input.removeAttribute("aria-activedescendant");
    } else {
      current.setAttribute("aria-selected", "true");
      current.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", current.id);
    }
  }

  function hide() {
    hits.hidden = true;
    input.setAttribute("aria-expanded", "false");
    select(-1);
  }

  function move(step) {
    const count = hits.querySelectorAll("a").length;
    if (count > 0) {
      select((selected + step + count) % count);
    }
  }

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", "hits");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-autocomplete", "list");
  hits.setAttribute("role", "listbox");
  hits.setAttribute("aria-label", "Results");

  input.addEventListener("focus", () => {
    load();
    if (input.value !== "") {
      show();
    }
  });
  input.addEventListener("input", () => {
    load();
    show();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      hide();
      input.blur();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    hits.querySelectorAll("a")[Math.max(selected, 0)]?.click();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, [contenteditable]") !== null;
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (slash || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target) || event.target.closest("#hits a") !== null) {
      hide();
    }
  });

  /* Returns a text as fragment identifiers have it. */
  function safe(text) {
    return text.replace(/[^A-Za-z0-9_.-]/g, "_");
  }

  /* The fragment ~name leads to the first field with this name. */
  function follow() {
    const fragment = decodeURIComponent(location.hash.slice(1));
    if (fragment.startsWith("~")) {
      const row = document.querySelector(`tr[id$=${CSS.escape(`.${safe(fragment.slice(1))}`)}]`);
      if (row !== null) {
        location.replace(`#${row.id}`);
      }
    }
  }

  /* Only the names of outer fields are links. */
  document.addEventListener("click", (event) => {
    const name = event.target.closest(".fields tbody th");
    if (name !== null && name.querySelector("a") === null && getSelection().isCollapsed) {
      location.hash = name.parentElement.id;
    }
  });

  window.addEventListener("hashchange", follow);
  follow();
})();
