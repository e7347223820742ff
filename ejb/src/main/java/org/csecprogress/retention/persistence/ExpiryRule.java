package org.csecprogress.retention.persistence;

import org.csecprogress.retention.RecordKind;

/**
 * The rows of a kind of records that are too old.
 *
 * @param table their table, with joins
 * @param key their key
 * @param condition that they are too old, with one parameter
 */
record ExpiryRule(String table, String key, String condition) {
    /**
     * A filing that was never sent, has answers and has stood still: it has one revision, which is
     * open. The trail has an entry of each change of it.
     */
    private static final String DRAFT =
            "s.status = 'DRAFT' and s.revision = 1 and r.sealed_at is null and"
                    + " coalesce((select max(a.happened_at) from audit_entry a where a.chain ="
                    + " 'filing:' || s.period || '-' || s.county), s.opened_at) < ? and"
                    + " (exists (select 1 from figure f where f.revision_id = r.id)"
                    + " or exists (select 1 from text_answer t where t.revision_id = r.id)"
                    + " or exists (select 1 from milestone_answer m where m.revision_id = r.id)"
                    + " or exists (select 1 from explanation e where e.revision_id = r.id))";

    /** A closed account that still has the address of its owner. */
    private static final String CLOSED =
            "disabled and sessions_from < ? and username <> 'closed-' || cast(id as varchar(20))";

    /** Returns the rule of a kind that is deleted. */
    static ExpiryRule of(RecordKind kind) {
        return switch (kind) {
            case SIGN_IN_FAILURES -> before("sign_in_failure", "subject", "last_failure");
            case SPENT_CHALLENGES -> before("spent_challenge", "digest", "spent_at");
            case INVITATIONS -> before("invitation", "account_id", "expires_at");
            case SESSIONS -> before("account_session", "id", "last_seen_at");
            case MAIL -> before("outbox_message", "notice_id", "ended_at");
            case QUARANTINE -> before("quarantined_file", "id", "sent_at");
            case DEVICES -> before("known_device", "id", "last_seen_at");
            case NOTICES -> before("notice", "id", "created_at");
            case TOKENS -> before("access_token", "id", "coalesce(revoked_at, expires_at)");
            case DRAFTS ->
                    new ExpiryRule(
                            "revision r join submission s on s.id = r.submission_id",
                            "r.id",
                            DRAFT);
            case CLOSED_ACCOUNTS -> new ExpiryRule("account", "id", CLOSED);
            case FILINGS, RELEASES, TRAIL ->
                    throw new IllegalArgumentException(kind + " is never deleted");
        };
    }

    private static ExpiryRule before(String table, String key, String time) {
        return new ExpiryRule(table, key, time + " < ?");
    }

    /** Returns a query for the kind's name and the number of its rows. */
    String count(RecordKind kind) {
        return "select '" + kind + "' as kind, count(*) as n from " + table + " where " + condition;
    }

    /** Returns a query for some keys, with the number of them as its last parameter. */
    String some() {
        return "select " + key + " from " + table + " where " + condition + " limit ?";
    }

    /** Returns a statement that deletes some of them. */
    String delete() {
        return "delete from " + table + " where " + key + " in (" + some() + ")";
    }
}
