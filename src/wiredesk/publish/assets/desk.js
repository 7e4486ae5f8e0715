"use strict";
document.documentElement.classList.add("js");
// Everything works without this script: it places receipts beside their line, adds keys, and filters the front page.
(() => {
  const wide = window.matchMedia("(min-width: 64rem)");
  const lines = [...document.querySelectorAll("details.line")];
  const body = document.querySelector(".body");

  // Beside the line on a wide screen: the panel is placed by the style sheet, its height on the page here.
  const place = (line) => {
    const panel = line.querySelector(".receipts");
    panel.style.top = "";
    body.style.minHeight = "";
    if (!line.open || !wide.matches) return;
    const top = line.querySelector("summary").getBoundingClientRect().top + window.scrollY;
    const frame = panel.offsetParent.getBoundingClientRect().top + window.scrollY;
    panel.style.top = `${top - frame}px`;
    const bottom = panel.getBoundingClientRect().bottom + window.scrollY;
    body.style.minHeight = `${bottom - frame}px`;
  };
  const placeAll = () => lines.filter((line) => line.open).forEach(place);

  const show = (line) => {
    line.open = true;
    line.querySelector("summary").focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
  };

  lines.forEach((line) => {
    line.addEventListener("toggle", () => {
      // Browsers that do not know the name attribute of details: only one line stays open.
      if (line.open) lines.filter((other) => other !== line && other.open).forEach((other) => { other.open = false; });
      place(line);
    });
  });
  wide.addEventListener("change", placeAll);
  window.addEventListener("resize", placeAll);

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = lines.find((line) => line.open);
    if (!open) return;
    const inside = open.contains(document.activeElement);
    open.open = false;
    if (inside) open.querySelector("summary").focus();
  });

  // A link to a line opens it.
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches("details.line")) show(target);
    const fold = target && target.closest("details.fold");
    if (fold && !fold.open) { fold.open = true; target.scrollIntoView(); }
  };
  window.addEventListener("hashchange", follow);
  if (location.hash) follow();

  const form = document.querySelector("form.filter");
  if (form) {
    const input = form.querySelector("input");
    const status = form.querySelector("[role=status]");
    const items = [...document.querySelectorAll("[data-find]")];
    const filter = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let found = 0;
      items.forEach((item) => {
        const hit = words.every((word) => item.dataset.find.includes(word));
        item.hidden = !hit;
        found += hit ? 1 : 0;
      });
      document.querySelectorAll(".briefs").forEach((part) => { part.hidden = !part.querySelector("li:not([hidden])"); });
      status.textContent = words.length ? (found === 1 ? "1 story" : `${found} stories`) : "";
    };
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    input.addEventListener("input", filter);
    filter();
  }
})();
