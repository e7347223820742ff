package org.csecprogress.notification.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.OutboxMessage;

/** Reads notices and their mail from rows. */
final class OutboxRows {
    /** Columns of a notice n, in the order in which they are read. */
    static final String NOTICE =
            "n.id, n.kind, n.county, n.period, n.revision, n.due, n.created_at, n.read_at,"
                    + " n.tables_en, n.tables_es";

    /** Selects mails o with their notices and recipients. */
    static final String SELECT =
            "select "
                    + NOTICE
                    + ", o.message_id, n.account_id, a.username, o.attempts, o.problem, o.ended_at"
                    + " from outbox_message o join notice n on n.id = o.notice_id left join account"
                    + " a on a.id = n.account_id";

    private OutboxRows() {}

    static OutboxMessage read(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getLong(1),
                row.getLong(12),
                notice(row),
                row.getString(11),
                Optional.ofNullable(row.getString(13)).orElse(""),
                row.getInt(14),
                row.getString(15),
                Sql.instant(row, 16));
    }

    /**
     * Returns the notice, or empty if this version cannot read it. During an update a newer node
     * may write kinds that this one does not know, which must not stop the rest.
     */
    static Optional<Notice> notice(ResultSet row) throws SQLException {
        Optional<NoticeKind> kind = NoticeKind.named(row.getString(2));
        String county = row.getString(3);
        String quarter = row.getString(4);
        Optional<ReportingPeriod> period = ReportingPeriod.parse(quarter);
        if (kind.isEmpty() || (quarter != null && period.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new Notice(
                        row.getLong(1),
                        kind.get(),
                        county == null ? null : new CountyCode(county),
                        period.orElse(null),
                        row.getInt(5),
                        Sql.date(row, 6),
                        Sql.instant(row, 7),
                        Sql.instant(row, 8),
                        row.getString(9) == null
                                ? null
                                : new LocalText(row.getString(9), row.getString(10))));
    }
}
