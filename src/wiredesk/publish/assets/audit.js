"use strict";
// A link to a folded source opens it; one to a line that is hidden shows all lines again.
const unfold = () => {
  const target = document.querySelector(":target");
  if (!target) return;
  if (target.matches("details")) target.open = true;
  if (target.hidden) {
    document.querySelector(".only button").click();
    target.scrollIntoView();
  }
};
window.addEventListener("load", unfold);
window.addEventListener("hashchange", unfold);
document.addEventListener("DOMContentLoaded", () => {
  const part = document.querySelector(".only");
  const button = part.querySelector("button");
  if (!document.querySelector(".audit-line.stands") || !document.querySelector(".audit-line:not(.stands)")) return;
  part.hidden = false;
  button.addEventListener("click", () => {
    const only = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(only));
    document.querySelectorAll(".audit-line.stands").forEach((line) => { line.hidden = only; });
  });
});
