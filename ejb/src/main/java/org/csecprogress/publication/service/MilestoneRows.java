package org.csecprogress.publication.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.MilestoneStanding;

/** Stores the milestones of a release. */
final class MilestoneRows {
    private static final List<String> COLUMNS =
            List.of(
                    "county",
                    "milestone",
                    "status",
                    "due",
                    "due_confirmed",
                    "actual",
                    "done",
                    "days_late",
                    "overdue",
                    "as_of");

    private MilestoneRows() {}

    /**
     * Returns the columns in their order, separated by commas.
     *
     * @param table the name of their table in the statement, or empty
     */
    static String columns(String table) {
        String prefix = table.isEmpty() ? "" : table + ".";
        return COLUMNS.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    /** Reads the columns, which must be the first of the row. */
    static MilestoneStanding read(ResultSet row) throws SQLException {
        return new MilestoneStanding(
                new CountyCode(row.getString(1)),
                row.getString(2),
                row.getString(3),
                Sql.date(row, 4),
                row.getBoolean(5),
                Sql.date(row, 6),
                row.getBoolean(7),
                row.getInt(8),
                row.getBoolean(9),
                Sql.date(row, 10));
    }

    /** Writes the milestones of a release in one batch. */
    static void save(Sql sql, long release, List<MilestoneStanding> standings) {
        String places =
                Stream.generate(() -> "?")
                        .limit(1L + COLUMNS.size())
                        .collect(Collectors.joining(", "));
        sql.batch(
                "insert into release_milestone (release_id, "
                        + columns("")
                        + ") values ("
                        + places
                        + ")",
                standings.stream().map(s -> values(release, s)).toList());
    }

    private static Object[] values(long release, MilestoneStanding standing) {
        return new Object[] {
            release,
            standing.county().value(),
            standing.milestone(),
            standing.status(),
            standing.due(),
            standing.dueConfirmed(),
            standing.actual(),
            standing.done(),
            standing.daysLate(),
            standing.overdue(),
            standing.asOf()
        };
    }
}
