// Passkeys: asks the browser's own dialog and sends its answer with the form. Without passkeys the button stays hidden.
(() => {
  'use strict';
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
  const letters = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const withIds = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));

  async function made(options) {
    const asked = { ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: withIds(options.excludeCredentials) };
    const key = await navigator.credentials.create({ publicKey: asked });
    return told(key, { attestationObject: letters(key.response.attestationObject), transports: key.response.getTransports ? key.response.getTransports() : [] });
  }

  async function shown(options) {
    const asked = { ...options, challenge: bytes(options.challenge), allowCredentials: withIds(options.allowCredentials) };
    const key = await navigator.credentials.get({ publicKey: asked });
    const { authenticatorData, signature, userHandle } = key.response;
    return told(key, { authenticatorData: letters(authenticatorData), signature: letters(signature), userHandle: userHandle ? letters(userHandle) : null });
  }

  const told = (key, response) => JSON.stringify({
    id: key.id, rawId: letters(key.rawId), type: key.type, authenticatorAttachment: key.authenticatorAttachment, clientExtensionResults: key.getClientExtensionResults(),
    response: { clientDataJSON: letters(key.response.clientDataJSON), ...response },
  });

  for (const form of document.querySelectorAll('[data-kunci]')) {
    const [button, error] = [form.querySelector('[data-kunci-tombol]'), form.querySelector('[data-kunci-galat]')];
    const fail = sentence => { error.textContent = sentence; error.hidden = false; button.disabled = false; };
    if (!window.PublicKeyCredential) {
      if (form.dataset.kunci === 'baru') fail('Peramban ini tidak mengenal kunci sandi. Pakai Chrome, Edge, Firefox, atau Safari yang baru.');
      continue;
    }

    form.hidden = false;
    button.addEventListener('click', async () => {
      button.disabled = true;
      error.hidden = true;
      try {
        if (form.dataset.kunci === 'baru') {
          form.elements['Form.Credential'].value = await made(JSON.parse(form.dataset.pilihan));
        } else {
          const answer = await fetch('/masuk/kunci', { cache: 'no-store' });
          if (!answer.ok) { fail('Server tidak menjawab. Coba lagi.'); return; }
          const { options, state } = await answer.json();
          form.elements['Key.Credential'].value = await shown(JSON.parse(options));
          form.elements['Key.State'].value = state;
        }

        form.submit();
      } catch (refused) {
        fail(refused.name === 'InvalidStateError' ? 'Perangkat ini sudah punya kunci sandi untuk akun Anda.' : 'Kunci sandi tidak jadi dipakai. Coba lagi, atau masuk dengan kata sandi.');
      }
    });
  }
})();
