/** A whole body, telling how much of it is there as it comes. */
export async function readAll(
  response: Response,
  onProgress: (bytes: number) => void,
): Promise<Blob> {
  const type = response.headers.get('content-type') ?? undefined;
  const reader = response.body?.getReader();
  if (!reader) {
    return response.blob();
  }
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return new Blob(parts, { type });
    }
    parts.push(value);
    bytes += value.byteLength;
    onProgress(bytes);
  }
}
