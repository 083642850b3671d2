// Copies the receipt where the browser allows it; without that the text beside the button can be selected.
(() => {
  'use strict';
  for (const button of document.querySelectorAll('[data-salin]')) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.salin);
      button.textContent = 'Tersalin';
      setTimeout(() => { button.textContent = 'Salin'; }, 4000);
    });
  }
})();
