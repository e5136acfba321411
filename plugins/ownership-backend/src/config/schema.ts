import { z } from 'zod';
import { parseBytes } from './parseBytes';

const text = z.string().trim().min(1, 'a text that is not empty');
const texts = z.array(text);
const duration = z.union(
  [text, z.record(z.string(), z.number())],
  "a duration such as '10m', 'PT10M' or { minutes: 10 }",
);

const size = z
  .union([text, z.number()], "a size such as '20GB' or a number of bytes")
  .refine(
    value => (parseBytes(value) ?? 0) >= 10_000_000,
    "a size of at least 10 MB such as '500MB' or '20GB'",
  );

function isRegularExpression(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern));
  } catch {
    return false;
  }
}

/** Everything under `ownership`; `config.d.ts` documents it. */
export const ownershipConfigSchema = z.strictObject({
  asOf: z.iso.date('a date such as 2026-11-20').optional(),
  sources: z
    .strictObject({
      localRoots: texts.optional(),
      allowedHosts: z
        .array(
          text.regex(
            /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/i,
            "a host such as 'git.example.com' or 'git.example.com:8443'",
          ),
        )
        .optional(),
    })
    .optional(),
  privacy: z
    .strictObject({
      mode: z.enum(['aggregate', 'helpers', 'named']).optional(),
      hashKey: z
        .string()
        .min(16, 'a secret of at least 16 characters')
        .optional(),
      officers: texts.optional(),
    })
    .optional(),
  people: z
    .strictObject({
      aliases: z
        .array(
          z.strictObject({
            user: text,
            emails: z.array(z.string().includes('@', 'an e-mail address')),
          }),
        )
        .optional(),
      left: texts.optional(),
      selfLinking: z.enum(['suggested', 'any', 'off']).optional(),
      bots: z
        .array(text.refine(isRegularExpression, 'a regular expression'))
        .optional(),
    })
    .optional(),
  tiers: z
    .strictObject({
      critical: z.array(z.union([text, z.number()])).optional(),
    })
    .optional(),
  placeholders: texts.optional(),
  scan: z
    .strictObject({
      concurrency: z
        .int('a whole number from 1 to 32')
        .min(1, 'a whole number from 1 to 32')
        .max(32, 'a whole number from 1 to 32')
        .optional(),
      hostConcurrency: z
        .int('a whole number from 1 to 64')
        .min(1, 'a whole number from 1 to 64')
        .max(64, 'a whole number from 1 to 64')
        .optional(),
      timeout: duration.optional(),
      interval: duration.optional(),
      cacheDir: text.optional(),
      cacheSize: size.optional(),
      maxRepositorySize: size.optional(),
      memory: size.optional(),
    })
    .optional(),
  inventory: z
    .strictObject({
      refreshInterval: duration.optional(),
      acceptLossAfter: duration.optional(),
    })
    .optional(),
  reviews: z
    .strictObject({
      providers: z.array(z.enum(['github', 'gitlab'])).optional(),
    })
    .optional(),
  notifications: z.enum(['off', 'critical', 'warning', 'notice']).optional(),
  history: z.strictObject({ retention: duration.optional() }).optional(),
  goldenPaths: z
    .strictObject({
      preflight: z.enum(['strict', 'advisory']).optional(),
      askForReview: z.boolean().optional(),
    })
    .optional(),
  annotations: z
    .strictObject({
      tier: text.optional(),
      sourcePath: text.optional(),
      excludePaths: text.optional(),
      escalation: text.optional(),
      exempt: text.optional(),
      leftOn: text.optional(),
    })
    .optional(),
  escalation: z
    .strictObject({ annotations: z.record(z.string(), text).optional() })
    .optional(),
});
