package org.csecprogress.release.record.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.MilestoneStanding;

/** Reads the milestones of a release, its own or those that it copied. */
final class MilestoneRows {
    /** The table of the release's own milestones. */
    static final String FROZEN = "release_milestone";

    /** The table of the milestones that it copied from the quarter before. */
    static final String EARLIER = "release_earlier_milestone";

    /** With JPA, the public side would need a persistence unit on its own connections. */
    private static final String MILESTONES =
            """
            select m.county, m.milestone, m.status, m.due, m.due_confirmed, m.actual, m.done,
                   m.days_late, m.overdue, m.as_of
            from %s m
            join release r on r.id = m.release_id
            where r.period = ? and r.revision = ?
            order by m.county, m.milestone
            """;

    private MilestoneRows() {}

    /**
     * Returns the milestones of a release, in the order of county and milestone.
     *
     * @param table the table from which they are read
     */
    static List<MilestoneStanding> read(Sql sql, String table, ReleaseNumber number) {
        return sql.list(
                MILESTONES.formatted(table),
                MilestoneRows::milestone,
                number.period().toString(),
                number.revision());
    }

    private static MilestoneStanding milestone(ResultSet row) throws SQLException {
        return new MilestoneStanding(
                new CountyCode(row.getString("county")),
                row.getString("milestone"),
                row.getString("status"),
                Sql.date(row, "due"),
                row.getBoolean("due_confirmed"),
                Sql.date(row, "actual"),
                row.getBoolean("done"),
                row.getInt("days_late"),
                row.getBoolean("overdue"),
                Sql.date(row, "as_of"));
    }
}
