package org.csecprogress.identity.signing;

import java.time.Instant;
import org.csecprogress.kernel.AuditedEvent;

/** An act was confirmed with a second factor, for the audit trail. */
public record ActConfirmed(ActConfirmation confirmation) implements AuditedEvent {
    @Override
    public long actorId() {
        return confirmation.actorId();
    }

    @Override
    public Instant at() {
        return confirmation.at();
    }

    @Override
    public String chain() {
        return confirmation.chain();
    }

    @Override
    public String actorName() {
        return confirmation.actorName();
    }

    @Override
    public String auditAction() {
        return "ACT_" + confirmation.way();
    }

    @Override
    public String subject() {
        return confirmation.action();
    }

    @Override
    public String detail() {
        return "sha256 " + confirmation.digest();
    }
}
