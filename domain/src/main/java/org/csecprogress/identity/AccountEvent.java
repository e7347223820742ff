package org.csecprogress.identity;

import java.time.Instant;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;

/**
 * An event of an account, or an action of its owner outside filings.
 *
 * @param accountId the account whose audit chain gets the event
 * @param subject a role with its place, a device, who proposed a new account, or empty
 */
public record AccountEvent(
        Kind kind, long accountId, long actorId, String actorName, String subject, Instant at)
        implements AuditedEvent {
    /** The kind of event. */
    public enum Kind {
        ACCOUNT_CREATED,
        ACCOUNT_DISABLED,
        ACCOUNT_ENABLED,
        IDLE_WARNED,
        IDLE_DISABLED,
        ROLE_GRANTED,
        ROLE_UNTIL,
        ROLE_REVOKED,
        INVITED,
        INVITATION_REVOKED,
        PASSWORD_SET,
        PASSWORD_ASKED,
        PASSWORD_RESET,
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGN_IN_THROTTLED,
        FACTOR_REFUSED,
        FACTOR_MISSING,
        FACTOR_ADDED,
        FACTOR_REMOVED,
        RECOVERY_CODES_MADE,
        DEVICE_ADDED,
        SIGNED_OUT,
        SESSIONS_ENDED,
        ACCESS_DOUBTED,
        PROVIDER_LINKED,
        PROVIDER_UNLINKED,
        TOKEN_MADE,
        TOKEN_REVOKED
    }

    /** Returns the event of an administrator's action on an account. */
    public static AccountEvent by(
            Actor admin, Kind kind, Account account, String subject, Instant at) {
        return new AccountEvent(kind, account.id(), admin.accountId(), admin.name(), subject, at);
    }

    /** Returns the event of an action by the account's owner, or someone claiming to be. */
    public static AccountEvent own(Kind kind, Account account, Instant at) {
        return new AccountEvent(kind, account.id(), account.id(), account.name(), "", at);
    }

    /** Returns the event of a sign-in on a device that the account does not know. */
    public static AccountEvent onDevice(Account account, String device, Instant at) {
        return new AccountEvent(
                Kind.DEVICE_ADDED, account.id(), account.id(), account.name(), device, at);
    }

    @Override
    public String chain() {
        return AuditedEvent.accountChain(accountId);
    }

    @Override
    public String auditAction() {
        return kind.name();
    }
}
