// Asks the device for a passkey and sends what it says with the form. Without this script a code does the same.
const place = document.querySelector('[data-device]');
if (place && window.PublicKeyCredential && navigator.credentials) {
  const { device, into, challenge, sealed, host, keys, user, email, owner } = place.dataset;
  const form = place.closest('form');
  const problem = place.querySelector('.fault[role=alert]');
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const known = keys.split(' ').filter(Boolean).map((key) => ({ type: 'public-key', id: bytes(key) }));

  const proof = async () => {
    const said = await navigator.credentials.get({
      publicKey: { challenge: bytes(challenge), rpId: host, allowCredentials: known, userVerification: 'required' },
    });
    const { clientDataJSON, authenticatorData, signature } = said.response;
    return [said.rawId, clientDataJSON, authenticatorData, signature];
  };

  const addition = async () => {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: bytes(challenge),
        rp: { id: host, name: 'Sightline' },
        user: { id: bytes(user), name: email, displayName: owner },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        excludeCredentials: known,
        attestation: 'none',
      },
    });
    return [made.response.clientDataJSON, made.response.attestationObject];
  };

  const ask = async (question) => {
    problem.hidden = true;
    try {
      const said = await question();
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = into;
      field.value = ['passkey', sealed, ...said.map(text)].join('.');
      const typed = document.getElementById(into);
      if (typed) typed.disabled = true;
      form.append(field);
      form.submit();
    } catch {
      // called off, taken too long or not at hand: said, and everything is as before
      problem.hidden = false;
    }
  };

  place.querySelector('.without').hidden = true;
  if (device === 'proof') {
    const button = place.querySelector('button');
    button.hidden = false;
    button.addEventListener('click', () => ask(proof));
  } else {
    // a name that is missing is asked for by the page itself, before a device is
    form.addEventListener('submit', (event) => {
      if (form.elements.name.value.trim()) {
        event.preventDefault();
        ask(addition);
      }
    });
  }
}
