import type { LoggerService } from '@backstage/backend-plugin-api';
import { canonicalEmail } from '@stewardship/bus-factor';
import type {
  IdentityEvidence,
  IdentityResolver,
} from '@stewardship/backstage-plugin-ownership-node';

const TIMEOUT_MS = 60_000;
const LONGEST = 255;

/** What one resolver says, sorted; the same every time. */
export type EvidenceLayer = ReadonlyArray<{ email: string; userRef: string }>;

export interface AddedEvidence {
  layers: EvidenceLayer[];
  /** Whether one of them could not say anything: nobody is to be unlinked. */
  failed: boolean;
}

/** What adopters' resolvers say of who is who, the strongest first. */
export async function addedEvidence(options: {
  logger: LoggerService;
  resolvers: readonly IdentityResolver[];
  signal: AbortSignal;
}): Promise<AddedEvidence> {
  const { logger, resolvers, signal } = options;
  const result: AddedEvidence = { layers: [], failed: false };
  for (const resolver of resolvers) {
    try {
      result.layers.push(layerOf(await inTime(resolver, signal)));
    } catch (error) {
      if (signal.aborted) throw error;
      logger.warn(
        `The identity resolver ${resolver.id} failed; what it said last stays`,
        { cause: String((error as Error)?.message ?? error).slice(0, 300) },
      );
      result.failed = true;
    }
  }
  return result;
}

async function inTime(
  resolver: IdentityResolver,
  signal: AbortSignal,
): Promise<readonly IdentityEvidence[]> {
  const late = AbortSignal.timeout(TIMEOUT_MS);
  const tooLate = new Promise<never>((_, reject) => {
    late.addEventListener('abort', () =>
      reject(new Error(`It took longer than ${TIMEOUT_MS / 1000} s`)),
    );
  });
  return Promise.race([
    resolver.resolve({ signal: AbortSignal.any([signal, late]) }),
    tooLate,
  ]);
}

/** In the same form and order every time; what is malformed is left out. */
function layerOf(evidence: readonly IdentityEvidence[]): EvidenceLayer {
  const unique = new Map<string, { email: string; userRef: string }>();
  for (const item of evidence) {
    const email = emailOf(item);
    const userRef = String(item?.userRef ?? '').toLocaleLowerCase('en-US');
    if (email && /^user:[^/\s]+\/[^/\s]+$/.test(userRef)) {
      unique.set(`${email}\n${userRef}`, { email, userRef });
    }
  }
  return [...unique]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);
}

function emailOf(item: IdentityEvidence): string | undefined {
  if (!item || typeof item !== 'object') return undefined;
  const text =
    'email' in item
      ? String(item.email)
      : `${String(item.login).trim()}@users.noreply.${String(item.host)}`;
  const email = canonicalEmail(text.toLocaleLowerCase('en-US'));
  return /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= LONGEST
    ? email
    : undefined;
}
