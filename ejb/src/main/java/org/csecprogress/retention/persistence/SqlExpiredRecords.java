package org.csecprogress.retention.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.retention.ExpiredRecords;
import org.csecprogress.retention.RecordKind;

/**
 * Counts and deletes rows of all features by SQL, as blocks: the schedule knows tables and ages,
 * and none of the things that they are.
 */
@ApplicationScoped
@Transactional
class SqlExpiredRecords implements ExpiredRecords {
    /** A hash in the right form whose password nobody knows, not even by its making. */
    private static final String NO_PASSWORD =
            "PBKDF2WithHmacSHA256:600000:"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static final List<String> OF_ACCOUNTS =
            List.of(
                    "passkey",
                    "provider_link",
                    "authenticator_app",
                    "recovery_code",
                    "invitation",
                    "known_device",
                    "account_session",
                    "queue_view",
                    "table_choice",
                    "notice_mail_off");

    private static final List<String> OF_DRAFTS =
            List.of("figure", "text_answer", "milestone_answer", "explanation", "certification");

    private final Sql sql;

    protected SqlExpiredRecords() {
        this(null);
    }

    @Inject
    SqlExpiredRecords(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<RecordKind, Long> waiting(Map<RecordKind, Instant> ends) {
        List<RecordKind> kinds = List.copyOf(ends.keySet());
        Map<RecordKind, Long> waiting = new EnumMap<>(RecordKind.class);
        if (!kinds.isEmpty()) {
            rows(
                            kinds.stream()
                                    .map(kind -> ExpiryRule.of(kind).count(kind))
                                    .collect(Collectors.joining(" union all ")),
                            row -> Map.entry(row.getString("kind"), row.getLong("n")),
                            kinds.stream().map(ends::get).toArray())
                    .forEach(
                            each ->
                                    waiting.put(
                                            RecordKind.valueOf(each.getKey()), each.getValue()));
        }
        return waiting;
    }

    @Override
    public int delete(RecordKind kind, Instant end, int most) {
        ExpiryRule rule = ExpiryRule.of(kind);
        return switch (kind) {
            case QUARANTINE -> withParts(rule, end, most);
            case DRAFTS -> empty(keys(rule, end, most));
            case CLOSED_ACCOUNTS -> anonymise(keys(rule, end, most));
            default -> change(rule.delete(), end, most);
        };
    }

    private Object[] keys(ExpiryRule rule, Instant end, int most) {
        return rows(rule.some(), row -> row.getLong(1), end, most).toArray();
    }

    private int withParts(ExpiryRule rule, Instant end, int most) {
        Object[] files = keys(rule, end, most);
        deleteOf("quarantined_part", "file_id", files);
        return deleteOf("quarantined_file", "id", files);
    }

    /** Locks the filings, and looks again, because one may have been sent since. */
    private int empty(Object[] found) {
        if (found.length == 0) {
            return 0;
        }
        String some = "(" + Sql.places(found.length) + ")";
        change(
                "update submission set version = version + 1 where id in (select submission_id"
                        + " from revision where id in "
                        + some
                        + ")",
                found);
        Object[] revisions =
                rows(
                                "select r.id from revision r join submission s on s.id ="
                                        + " r.submission_id where s.status = 'DRAFT' and"
                                        + " r.sealed_at is null and r.id in "
                                        + some,
                                row -> row.getLong(1),
                                found)
                        .toArray();
        OF_DRAFTS.forEach(table -> deleteOf(table, "revision_id", revisions));
        return revisions.length;
    }

    /** An account that was enabled again since keeps what it has. */
    private int anonymise(Object[] found) {
        Object[] accounts = Arrays.stream(found).filter(this::takeAddress).toArray();
        OF_ACCOUNTS.forEach(table -> deleteOf(table, "account_id", accounts));
        return accounts.length;
    }

    private boolean takeAddress(Object account) {
        return change(
                        "update account set username = ?, title = '', password_hash = ?,"
                                + " last_sign_in_at = null, version = version + 1 where id = ?"
                                + " and disabled",
                        "closed-" + account,
                        NO_PASSWORD,
                        account)
                == 1;
    }

    private int deleteOf(String table, String column, Object[] keys) {
        return keys.length == 0
                ? 0
                : change(
                        "delete from "
                                + table
                                + " where "
                                + column
                                + " in ("
                                + Sql.places(keys.length)
                                + ")",
                        keys);
    }

    private <T> List<T> rows(String query, Sql.RowReader<T> reader, Object... values) {
        return sql.list(query, reader, values);
    }

    private int change(String statement, Object... values) {
        return sql.update(statement, values);
    }
}
