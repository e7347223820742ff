// Names the button for what it will do, once that is chosen. Without this it says "Send".
(() => {
  "use strict";
  const button = document.getElementById("decide-send");
  if (!button) {
    return;
  }
  const name = () => {
    const chosen = document.querySelector("input[name='decision']:checked");
    if (chosen) {
      button.value = chosen.value === "APPROVE" ? button.dataset.approve : button.dataset.return;
    }
  };
  document.querySelectorAll("input[name='decision']").forEach((choice) => {
    choice.addEventListener("change", name);
  });
  name();
})();
