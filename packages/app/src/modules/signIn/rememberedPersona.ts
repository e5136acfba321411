const key = 'harbour.persona';

/** The persona chosen last in this browser, so that a reload keeps it. */
export function rememberedPersona(): string | undefined {
  return window.localStorage.getItem(key) ?? undefined;
}

export function rememberPersona(id: string): void {
  window.localStorage.setItem(key, id);
}

export function forgetPersona(): void {
  window.localStorage.removeItem(key);
}
