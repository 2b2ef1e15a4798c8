// What the theme makes at run time and leaves unfinished: boxes that scroll sideways are reached by keyboard, too, and
// the button beside an example is no part of the page's navigation.

function finish() {
  for (const nav of document.querySelectorAll("nav.md-code__nav:not([role])")) nav.setAttribute("role", "none");
  for (const button of document.querySelectorAll(".md-code__button:not([aria-label])")) {
    button.setAttribute("aria-label", button.title);
  }
  for (const box of document.querySelectorAll(".md-typeset__scrollwrap, .md-typeset pre > code")) {
    box.toggleAttribute("tabindex", false);
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }
}

let waiting = 0;
function soon() {
  waiting ||= requestAnimationFrame(() => {
    waiting = 0;
    finish();
  });
}

const content = document.querySelector(".md-content");
if (content?.querySelector("pre, table")) {
  new MutationObserver(soon).observe(content, { childList: true, subtree: true });
  addEventListener("resize", soon);
  soon();
}
