package org.csecprogress.notification.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.OutboxMessage;

/** Reads notices and their mail from rows. */
final class OutboxRows {
    /** The columns of a notice n, in the order in which they are read. */
    static final String NOTICE =
            "n.id, n.kind, n.county, n.period, n.revision, n.due, n.created_at, n.read_at";

    /** Mails o with their notices and whom they go to. */
    static final String SELECT =
            "select "
                    + NOTICE
                    + ", o.message_id, a.username, a.disabled, o.attempts, o.problem, o.ended_at"
                    + " from outbox_message o join notice n on n.id = o.notice_id join account a on"
                    + " a.id = n.account_id";

    private OutboxRows() {}

    static OutboxMessage read(ResultSet row) throws SQLException {
        return new OutboxMessage(
                notice(row),
                row.getString(9),
                row.getString(10),
                !row.getBoolean(11),
                row.getInt(12),
                row.getString(13),
                Sql.instant(row, 14));
    }

    static Notice notice(ResultSet row) throws SQLException {
        String county = row.getString(3);
        String period = row.getString(4);
        return new Notice(
                row.getLong(1),
                NoticeKind.valueOf(row.getString(2)),
                county == null ? null : new CountyCode(county),
                period == null ? null : ReportingPeriod.of(period),
                row.getInt(5),
                Sql.date(row, 6),
                Sql.instant(row, 7),
                Sql.instant(row, 8));
    }
}
