package org.csecprogress.identity;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;

/**
 * Something that happened to an account, or that its owner did outside of filings.
 *
 * @param accountId the account that it is about, whose chain it joins
 * @param subject to what: a role with its place, or empty
 */
public record AccountEvent(
        Kind kind, long accountId, long actorId, String actorName, String subject, Instant at)
        implements AuditedEvent {
    /** What happened. */
    public enum Kind {
        ACCOUNT_CREATED,
        ACCOUNT_DISABLED,
        ACCOUNT_ENABLED,
        ROLE_GRANTED,
        ROLE_UNTIL,
        ROLE_REVOKED,
        INVITED,
        INVITATION_REVOKED,
        PASSWORD_SET,
        SIGNED_IN,
        SIGN_IN_REFUSED,
        TOKEN_MADE,
        TOKEN_REVOKED
    }

    /** An administrator did it to an account. */
    public static AccountEvent by(
            Actor admin, Kind kind, Account account, String subject, Instant at) {
        return new AccountEvent(kind, account.id(), admin.accountId(), admin.name(), subject, at);
    }

    /** The account's owner did it, or someone who claimed to be. */
    public static AccountEvent own(Kind kind, Account account, Instant at) {
        return new AccountEvent(kind, account.id(), account.id(), account.name(), "", at);
    }

    @Override
    public String chain() {
        return AuditedEvent.accountChain(accountId);
    }

    @Override
    public String auditAction() {
        return kind.name();
    }

    @Override
    public String detail() {
        return "";
    }
}
