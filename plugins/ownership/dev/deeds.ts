import { NotFoundError } from '@backstage/errors';
import type {
  ListTransfersRequest,
  Transfer,
  TransferRequest,
  TransferState,
  Verification,
  VerificationAnswerRequest,
  VerificationRequest,
} from '@stewardship/backstage-plugin-ownership-common';
import { daysAgo } from './chance';

const DECISION_DAYS = 30;

/** What people said and asked for, kept until the page is loaded anew. */
export class Deeds {
  #verifications: Verification[] = [
    {
      id: 'verification-1',
      entityRef: 'component:default/ferry-booking',
      ownerRef: 'group:default/team-lighthouse',
      kind: 'confirmed',
      at: daysAgo(40),
      byYou: false,
      state: 'in-force',
    },
    {
      id: 'verification-2',
      entityRef: 'component:default/tide-tables',
      ownerRef: 'group:default/team-lighthouse',
      kind: 'disputed',
      at: daysAgo(4),
      reason: 'The harbour team runs it since the spring.',
      byYou: false,
      state: 'open',
    },
  ];
  #transfers: Transfer[] = [
    {
      id: 'transfer-1',
      entityRef: 'component:default/crane-ledger',
      title: 'Crane ledger',
      from: { ref: 'group:default/team-crane', title: 'Team Crane' },
      to: { ref: 'group:default/team-lighthouse', title: 'Team Lighthouse' },
      reason: 'You do most of the work in it since summer.',
      state: 'proposed',
      proposedAt: daysAgo(3),
      expiresAt: daysAgo(3 - DECISION_DAYS),
      proposedByYou: false,
      mayAccept: true,
      mayWithdraw: false,
    },
    {
      id: 'transfer-2',
      entityRef: 'component:default/ferry-booking',
      title: 'Ferry booking',
      from: { ref: 'group:default/team-lighthouse', title: 'Team Lighthouse' },
      to: { ref: 'group:default/team-harbour', title: 'Team Harbour' },
      reason: 'It moves with the harbour desk.',
      state: 'proposed',
      proposedAt: daysAgo(6),
      expiresAt: daysAgo(6 - DECISION_DAYS),
      proposedByYou: true,
      mayAccept: false,
      mayWithdraw: true,
    },
  ];

  verificationsOf(entityRef: string): Verification[] {
    return this.#verifications.filter(v => v.entityRef === entityRef);
  }

  verify(request: VerificationRequest, ownerRef: string): Verification {
    const made: Verification = {
      ...request,
      id: `verification-${this.#verifications.length + 1}`,
      ownerRef,
      at: daysAgo(0),
      byYou: true,
      state: request.kind === 'confirmed' ? 'in-force' : 'open',
    };
    this.#verifications = [made, ...this.#verifications];
    return made;
  }

  answer(id: string, request: VerificationAnswerRequest): Verification {
    const found = this.#verifications.find(v => v.id === id);
    if (!found) {
      throw new NotFoundError(`No verification ${id}`);
    }
    found.state = found.kind === 'confirmed' ? 'void' : 'answered';
    found.answer = { ...request, at: daysAgo(0), byYou: true };
    return found;
  }

  transfers({ entityRef, team, state }: ListTransfersRequest): Transfer[] {
    return this.#transfers.filter(
      transfer =>
        (!entityRef || transfer.entityRef === entityRef) &&
        (!team || [transfer.from?.ref, transfer.to.ref].includes(team)) &&
        (!state?.length || state.includes(transfer.state)),
    );
  }

  propose(request: TransferRequest, title: string): Transfer {
    const made: Transfer = {
      id: `transfer-${this.#transfers.length + 1}`,
      entityRef: request.entityRef,
      title,
      to: { ref: request.to },
      reason: request.reason,
      state: 'proposed',
      proposedAt: daysAgo(0),
      expiresAt: daysAgo(-DECISION_DAYS),
      proposedByYou: true,
      mayAccept: false,
      mayWithdraw: true,
    };
    this.#transfers = [made, ...this.#transfers];
    return made;
  }

  decide(id: string, state: TransferState, reason?: string): Transfer {
    return this.#change(id, {
      state,
      decidedAt: daysAgo(0),
      decisionReason: reason,
      mayAccept: false,
      mayWithdraw: false,
    });
  }

  pullRequest(id: string): Transfer {
    return this.#change(id, {
      pullRequest: { url: 'https://git.example/pulls/7', at: daysAgo(0) },
    });
  }

  #change(id: string, part: Partial<Transfer>): Transfer {
    const found = this.#transfers.find(transfer => transfer.id === id);
    if (!found) {
      throw new NotFoundError(`No transfer ${id}`);
    }
    return Object.assign(found, part);
  }
}
