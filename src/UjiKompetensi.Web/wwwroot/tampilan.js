// Tells the server which look this device prefers, so that the next page has it from its first frame.
document.cookie = `__Host-uji-layar=${matchMedia('(prefers-color-scheme: dark)').matches ? 'gelap' : 'terang'}; path=/; max-age=31536000; samesite=lax; secure`;
