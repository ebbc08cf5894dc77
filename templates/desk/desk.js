// The pages work without this. It only makes leaving leave less behind, and says early that
// files are too large.
"use strict";
(() => {
  const leave = document.getElementById("leave");
  if (leave) {
    const go = (event) => {
      event.preventDefault();
      document.documentElement.hidden = true;
      // The page that is left does not stay behind the back button.
      location.replace(leave.href);
    };
    leave.addEventListener("click", go);
    let last = 0;
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      if (event.timeStamp - last < 1000) go(event);
      last = event.timeStamp;
    });
  }
  // An address with an anchor inside a closed form opens it.
  const asked = location.hash && document.getElementById(location.hash.slice(1));
  if (asked) asked.setAttribute("tabindex", "-1"), asked.focus();
})();
