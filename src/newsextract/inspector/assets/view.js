"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const frame = document.getElementById("page");
  const overlay = document.getElementById("overlay");
  const left = document.getElementById("left");
  const record = document.getElementById("record");
  const STYLES = { kicker: "dashed", standfirst: "dotted", byline: "double", dateline: "dashed", published: "dotted", updated: "dotted",
    captions: "dashed", credit: "dotted", feed_items: "dashed", related: "dotted", live_posts: "double", images: "dotted" };
  const HUES = new Set(["headline", "kicker", "standfirst", "byline", "dateline", "published", "body", "captions", "credit", "images",
    "feed_items", "live_posts", "related", "dropped"]);
  const IGNORED = /[\s\u00ad\u200b\u200c\u200d\u2060\ufeff]/;

  const make = (tag, words, name) => {
    const found = document.createElement(tag);
    if (words !== undefined && words !== null) found.textContent = words;
    if (name) found.className = name;
    return found;
  };
  const dress = (node, field) => {
    const hue = field === "updated" ? "published" : HUES.has(field) ? field : "other";
    node.style.setProperty("--hue", `var(--${hue})`);
    if (STYLES[field]) node.classList.add(STYLES[field]);
    return node;
  };
  const label = (field) => field.replace(/_/g, " ");

  // Labels are told in one case, whatever the page prints: "by" for "By".
  const small = (c) => { const found = c.toLowerCase(); return found.length === 1 ? found : c; };
  // Where the words of a value stand: the letters of the element in a row, white space apart, and where each is from.
  const letters = new Map();
  const lettersOf = (element) => {
    let found = letters.get(element);
    if (found) return found;
    const text = [], nodes = [], offsets = [];
    const walker = frame.contentDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement && /^(STYLE|TITLE|TEMPLATE)$/i.test(node.parentElement.tagName)) continue;
      for (let at = 0; at < node.data.length; at++) {
        if (IGNORED.test(node.data[at])) continue;
        text.push(small(node.data[at])); nodes.push(node); offsets.push(at);
      }
    }
    found = { text: text.join(""), nodes, offsets };
    letters.set(element, found);
    return found;
  };
  const squeezed = (text) => text.split("").filter((c) => !IGNORED.test(c)).map(small).join("");

  const rangeAt = (all, element, start, end) => {
    const range = frame.contentDocument.createRange();
    range.setStart(all.nodes[start], all.offsets[start]);
    range.setEnd(all.nodes[end - 1], all.offsets[end - 1] + 1);
    return { range, element };
  };
  // A value between whose words the page has others, which nobody sees: each part as long as it can be.
  const inParts = (text, wanted, at) => {
    const found = [];
    while (wanted) {
      let low = 0, high = wanted.length;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (text.indexOf(wanted.slice(0, middle), at) >= 0) low = middle; else high = middle - 1;
      }
      if (low < Math.min(3, wanted.length)) return [];
      const start = text.indexOf(wanted.slice(0, low), at);
      at = start + low;
      found.push([start, at]);
      wanted = wanted.slice(low);
    }
    return found;
  };

  const taken = new Map();
  const rangesOf = (mark) => {
    if (mark.element === null) return [];
    const element = frame.contentDocument.querySelector(`[data-nx="${mark.element}"]`);
    if (!element) return [];
    if (!mark.pieces.length) return [{ element }];
    const all = lettersOf(element);
    const ranges = [];
    // the same words twice in one element are two values: a list whose items are alike
    const key = `${mark.element} ${mark.pieces.join(" ")}`;
    let at = mark.field === "body" ? taken.get(key) || 0 : 0;
    for (const piece of mark.pieces) {
      const wanted = squeezed(piece);
      if (!wanted) continue;
      let start = all.text.indexOf(wanted, at);
      if (start < 0) start = all.text.indexOf(wanted);
      if (start >= 0) { at = start + wanted.length; ranges.push(rangeAt(all, element, start, at)); continue; }
      for (const [from, to] of inParts(all.text, wanted, at)) { at = to; ranges.push(rangeAt(all, element, from, to)); }
    }
    taken.set(key, at);
    return ranges.length ? ranges : [{ element, whole: true }];
  };
  const boxOf = (parts) => {
    let box = null;
    for (const part of parts) {
      for (const rect of part.range ? part.range.getClientRects() : part.element.getClientRects()) {
        if (rect.width < 1 || rect.height < 1) continue;
        box = box
          ? { l: Math.min(box.l, rect.left), t: Math.min(box.t, rect.top), r: Math.max(box.r, rect.right), b: Math.max(box.b, rect.bottom) }
          : { l: rect.left, t: rect.top, r: rect.right, b: rect.bottom };
      }
    }
    return box;
  };
  // What a script of the page would have shown is shown here, since values come from it.
  const reveal = (element) => {
    for (let node = element; node && node.style; node = node.parentElement) {
      const look = frame.contentWindow.getComputedStyle(node);
      if (look.display === "none") node.style.setProperty("display", "revert", "important");
      if (look.display === "none" || node.hidden) { node.hidden = false; if (frame.contentWindow.getComputedStyle(node).display === "none") node.style.setProperty("display", "block", "important"); }
      if (look.visibility === "hidden") node.style.setProperty("visibility", "visible", "important");
      if (look.opacity === "0") node.style.setProperty("opacity", "1", "important");
      if (node.tagName === "DETAILS") node.open = true;
      if (look.height === "0px" || look.maxHeight === "0px") { node.style.setProperty("height", "auto", "important"); node.style.setProperty("max-height", "none", "important"); }
    }
  };

  const items = [];  // { mark, parts, box: the outline's element, entry: the record's element }
  const add = (mark, entry) => { const item = { mark, entry, parts: [], outline: null, evidence: null }; items.push(item); return item; };

  // The record -------------------------------------------------------------------------------------------------
  const shown = (field, value) => {
    if (value === null || value === undefined) return "no value";
    if (typeof value !== "object") return String(value);
    if (field === "byline") return value.text || value.authors.map((a) => a.name).join(", ");
    if (field === "body") return value.text || value.url || value.kind;
    if (field === "captions") return value.text || "(no words)";
    if (field === "images") return value.alt || value.url;
    if (field === "dateline") return value.text;
    if (field === "translations") return `${value.language}: ${value.url}`;
    return [value.time_text, value.title, value.summary].filter(Boolean).join(" · ") || JSON.stringify(value);
  };
  const detail = (field, value) => {
    if (value === null || typeof value !== "object") return null;
    if (field === "byline") return value.authors.map((a) => [a.name, a.role, a.agency].filter(Boolean).join(", ")).join("; ");
    if (field === "dateline") return [value.place, value.agency, value.date].filter(Boolean).join(" · ");
    if (field === "body") return value.kind === "paragraph" ? null : [value.kind.replace("_", " "), value.level, value.source].filter(Boolean).join(" · ");
    return null;
  };
  const evidenceOf = (mark) => {
    const list = make("dl", null, "evidence");
    const say = (name, value) => {
      if (value === null || value === undefined || value === "") return;
      list.append(make("dt", name), value instanceof Node ? (() => { const d = make("dd"); d.append(value); return d; })() : make("dd", value));
    };
    const e = mark.evidence;
    say("lost because", mark.lost);
    if (!e) { say("evidence", "none stated"); return list; }
    const sure = make("span");
    const meter = make("meter");
    meter.min = 0; meter.max = 1; meter.value = e.confidence;
    sure.append(meter, ` ${e.confidence.toFixed(2)}`);
    say("confidence", sure); say("source", e.source); say("rule", e.rule); say("place", e.place); say("raw", e.raw);
    if (mark.field === "published" || mark.field === "updated") say("value", mark.value);
    if (e.notes && e.notes.length) say("notes", e.notes.join("; "));
    return list;
  };
  const entryOf = (mark) => {
    const holder = make("div");
    const button = make("button", null, "value");
    button.type = "button";
    const kind = detail(mark.field, mark.value);
    button.append(shown(mark.field, mark.value));
    if (kind) button.append(" ", make("span", kind, "kind"));
    if (mark.element === null && mark.evidence) button.append(" ", make("span", `not printed: ${mark.evidence.source}`, "elsewhere"));
    holder.append(button);
    const item = add(mark, button);
    item.holder = holder;
    button.addEventListener("click", () => choose(item, "page", true));
    button.addEventListener("mouseenter", () => light(item, true));
    button.addEventListener("mouseleave", () => light(item, false));
    return holder;
  };
  const folded = (title, marks) => {
    const more = make("details");
    more.append(make("summary", title));
    for (const mark of marks) more.append(entryOf(mark));
    return more;
  };
  const tell = () => {
    const problems = data.article.problems || [];
    for (const problem of problems) record.append(make("p", problem, "problem"));
    if (data.against) record.append(compared(data.against));
    const lostBy = {};
    for (const mark of data.lost) (lostBy[mark.field] = lostBy[mark.field] || []).push(mark);
    const order = data.fields.flatMap((field) => (field === "captions" ? [field, "credit"] : [field]));
    for (const field of order) {
      const marks = data.marks.filter((mark) => mark.field === field);
      const lost = lostBy[field] || [];
      if (!marks.length && (!lost.length || field === "credit")) continue;
      const block = dress(make("section", null, "field"), field);
      block.append(make("h2", marks.length > 1 ? `${label(field)} (${marks.length})` : label(field)));
      if (!marks.length) block.append(make("p", "unknown", "elsewhere"));
      for (const mark of marks) block.append(entryOf(mark));
      if (lost.length) block.append(folded(`${lost.length} that lost`, lost));
      record.append(block);
    }
    if (data.dropped.length) {
      const block = dress(make("section", null, "field"), "dropped");
      block.append(make("h2", "left out of the body"), folded(`${data.dropped.length} blocks of text`, data.dropped));
      record.append(block);
    }
  };
  const compared = (against) => {
    const block = make("section", null, "compare");
    const count = against.differences.length;
    block.append(make("h2", count ? `${count} field${count > 1 ? "s" : ""} differ from ${against.name}` : `The same as ${against.name}`));
    for (const each of against.differences) {
      block.append(make("h3", label(each.field)));
      const steps = each.steps.length ? each.steps.filter((s) => s[0] !== "same") : [["only first", each.first], ["only second", each.second]];
      for (const [which, value] of steps) {
        const line = make("p", null, `step ${which.replace("only ", "")}`);
        line.append(make("b", which === "only first" ? "here: " : `${against.name}: `), shown(each.field, value));
        block.append(line);
      }
    }
    if (against.marks.length) block.append(folded(`where ${against.name} has them`, against.marks));
    return block;
  };

  let chosen = null, ghost = null;

  // The page ---------------------------------------------------------------------------------------------------
  const draw = () => {
    letters.clear(); taken.clear();
    overlay.replaceChildren();
    const found = frame.contentDocument;
    if (!found || !found.documentElement) return;
    frame.style.height = "10px";
    for (const item of items) {
      item.parts = rangesOf(item.mark);
      if (item.parts.length && !item.mark.lost && !boxOf(item.parts)) { item.hidden = true; reveal(item.parts[0].element); }
    }
    frame.style.height = `${Math.max(found.documentElement.scrollHeight, found.body ? found.body.scrollHeight : 0, left.clientHeight)}px`;
    const won = new Set(items.filter((item) => !item.mark.lost && item.parts.length).map((item) => item.mark.element));
    let body = 0;
    for (const item of items) {
      item.outline = null;
      if (item.mark.field === "dropped" && won.has(item.mark.element)) continue;  // no story, but another field's
      const box = item.parts.length ? boxOf(item.parts) : null;
      if (!box || (item.mark.lost && item.mark.field !== "dropped")) continue;
      const outline = dress(make("button", null, "outline"), item.mark.field);
      outline.type = "button";
      outline.tabIndex = -1;  // the record's entries are what Tab walks over
      if (item.mark.field === "dropped") outline.classList.add("dropped");
      if (item.mark.field === "body" && body++) outline.classList.add("again");  // one word on a hundred boxes hides the text
      outline.dataset.label = label(item.mark.field);
      outline.setAttribute("aria-label", `${label(item.mark.field)}: ${shown(item.mark.field, item.mark.value)}`.slice(0, 200));
      Object.assign(outline.style, { left: `${box.l - 3}px`, top: `${box.t - 3}px`, width: `${box.r - box.l + 6}px`, height: `${box.b - box.t + 6}px` });
      outline.addEventListener("click", () => choose(item, "record", true));
      outline.addEventListener("mouseenter", () => light(item, true));
      outline.addEventListener("mouseleave", () => light(item, false));
      item.outline = outline;
      overlay.append(outline);
    }
    // smaller ones above, so that what lies in another can be reached
    [...overlay.children].sort((a, b) => b.offsetWidth * b.offsetHeight - a.offsetWidth * a.offsetHeight).forEach((node) => overlay.append(node));
    if (chosen) light(chosen, true);
  };
  const light = (item, on) => {
    if (item.entry) item.entry.classList.toggle("chosen", on || item === chosen);
    if (item.outline) item.outline.classList.toggle("chosen", on || item === chosen);
  };
  const choose = (item, go, withEvidence) => {
    if (ghost) { ghost.remove(); ghost = null; }
    const before = chosen;
    chosen = item;
    if (before) { light(before, false); if (before.evidence) { before.evidence.remove(); before.evidence = null; } }
    if (!item) return;
    light(item, true);
    for (let node = item.entry.parentElement; node && node !== record; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    if (withEvidence) { item.evidence = evidenceOf(item.mark); item.holder.append(item.evidence); }
    const box = item.parts.length ? boxOf(item.parts) : null;
    if (box && !item.outline) {  // a candidate that lost is outlined while it is looked at
      ghost = dress(make("div", null, "outline chosen dashed"), item.mark.field);
      ghost.dataset.label = `lost: ${label(item.mark.field)}`;
      Object.assign(ghost.style, { left: `${box.l - 3}px`, top: `${box.t - 3}px`, width: `${box.r - box.l + 6}px`, height: `${box.b - box.t + 6}px` });
      overlay.append(ghost);
    }
    if (go !== "record" && box) { if (!reading.hidden) switchTo(false); left.scrollTo({ top: Math.max(0, box.t - left.clientHeight / 3) }); }
    if (go !== "page") item.entry.scrollIntoView({ block: "center" });
    document.getElementById("status").textContent = `${label(item.mark.field)}: ${shown(item.mark.field, item.mark.value)}`.slice(0, 300);
  };

  // The reading view -------------------------------------------------------------------------------------------
  const reading = document.getElementById("reading");
  const read = () => {
    const a = data.article;
    const put = (tag, words, name) => { if (words) reading.append(make(tag, words, name)); };
    put("p", a.kicker, "kick"); put("h1", a.headline); put("p", a.standfirst, "stand");
    put("p", [a.byline && shown("byline", a.byline), a.published].filter(Boolean).join(" · "), "sign");
    let list = null, table = null;
    for (const block of a.body) {
      if (block.kind !== "list_item") list = null;
      if (block.kind !== "table_row") table = null;
      if (block.kind === "heading") put(`h${Math.min(6, Math.max(2, block.level || 2))}`, block.text);
      else if (block.kind === "list_item") { if (!list) { list = make("ul"); reading.append(list); } list.append(make("li", block.text)); }
      else if (block.kind === "table_row") {
        if (!table) { table = make("table"); reading.append(table); }
        const row = make("tr"); block.text.split(" | ").forEach((cell) => row.append(make("td", cell))); table.append(row);
      } else if (block.kind === "quote") { const q = make("blockquote"); q.append(make("p", block.text)); if (block.source) q.append(make("footer", `— ${block.source}`)); reading.append(q); }
      else if (block.kind === "preformatted") put("pre", block.text);
      else put("p", block.text || `[${block.kind}: ${block.url || "no address"}]`);
    }
    for (const caption of a.captions) {
      const figure = make("figure");
      figure.append(make("figcaption", [caption.text, caption.credit && `(${caption.credit})`].filter(Boolean).join(" ")));
      reading.append(figure);
    }
  };
  const stage = document.getElementById("stage");
  const switchTo = (toReading) => {
    reading.hidden = !toReading; stage.hidden = toReading;
    document.getElementById("show-reading").setAttribute("aria-pressed", String(toReading));
    document.getElementById("show-page").setAttribute("aria-pressed", String(!toReading));
    if (!toReading) draw();
  };

  // Keys and switches ------------------------------------------------------------------------------------------
  const step = (by) => {
    const walk = items.filter((item) => !item.mark.lost && data.marks.includes(item.mark));
    if (!walk.length) return;
    const at = walk.indexOf(chosen);
    choose(walk[at < 0 ? (by > 0 ? 0 : walk.length - 1) : (at + by + walk.length) % walk.length], "both", true);
    chosen.entry.focus({ preventScroll: true });
  };
  const toggle = (id) => { const box = document.getElementById(id); box.checked = !box.checked; box.dispatchEvent(new Event("change")); };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const does = { j: () => step(1), k: () => step(-1), r: () => switchTo(reading.hidden), o: () => toggle("outlines"), d: () => toggle("dropped"),
      Escape: () => choose(null), "?": () => document.getElementById("help").click() }[event.key];
    if (does) { event.preventDefault(); does(); }
  });
  document.getElementById("outlines").addEventListener("change", (e) => overlay.classList.toggle("no-outlines", !e.target.checked));
  document.getElementById("dropped").addEventListener("change", (e) => overlay.classList.toggle("no-dropped", !e.target.checked));
  document.getElementById("show-page").addEventListener("click", () => switchTo(false));
  document.getElementById("show-reading").addEventListener("click", () => switchTo(true));
  document.getElementById("help").addEventListener("click", (e) => {
    const keys = document.getElementById("keys");
    keys.hidden = !keys.hidden;
    e.currentTarget.setAttribute("aria-expanded", String(!keys.hidden));
  });

  document.getElementById("title").textContent = data.title;
  if (data.url) document.getElementById("title").title = data.url;
  tell();
  read();
  let width = 0;
  frame.addEventListener("load", () => {
    draw();
    document.documentElement.dataset.ready = "true";
    new ResizeObserver(() => { if (left.clientWidth !== width) { width = left.clientWidth; draw(); } }).observe(left);
  });
  frame.srcdoc = data.page;

  // For people who check this view, and its tests: what is outlined as what.
  window.outlined = () => items.filter((item) => data.marks.includes(item.mark)).map((item) => ({
    field: item.mark.field,
    pieces: item.mark.pieces,
    element: item.mark.element,
    visible: Boolean(item.outline),
    whole: item.parts.some((part) => !part.range),
    texts: item.parts.filter((part) => part.range).map((part) => part.range.toString()),
  }));

  if (data.live) {
    let version = null;
    const ask = async () => {
      try {
        const answer = await (await fetch("version", { cache: "no-store" })).text();
        if (version !== null && answer !== version) location.reload();
        version = answer;
      } catch { /* the server is away; it is asked again */ }
      setTimeout(ask, 700);
    };
    ask();
  }
})();
