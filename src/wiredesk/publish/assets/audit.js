"use strict";
// A link to a folded source opens it.
const unfold = () => {
  const target = document.querySelector("details:target");
  if (target) target.open = true;
};
window.addEventListener("load", unfold);
window.addEventListener("hashchange", unfold);
document.addEventListener("DOMContentLoaded", () => {
  const part = document.querySelector(".only");
  const button = part && part.querySelector("button");
  if (!button || !document.querySelector(".audit-line.stands")) return;
  part.hidden = false;
  button.addEventListener("click", () => {
    const only = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(only));
    document.querySelectorAll(".audit-line.stands").forEach((line) => { line.hidden = only; });
  });
});
