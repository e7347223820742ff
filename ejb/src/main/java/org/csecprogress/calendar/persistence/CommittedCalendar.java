package org.csecprogress.calendar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.MoveReason;
import org.csecprogress.calendar.SetDay;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.announcement.Announcement;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ReadSql;
import org.csecprogress.kernel.persistence.Sql;

/** Reads the days that CDSS set and what it announced, on the connections of the public side. */
@ApplicationScoped
class CommittedCalendar {
    private static final String ALL =
            """
            select period, null as stage, on_day, moved_from, reason, id as place,
                announced_at as at_time
            from release_announcement
            union all
            select period, stage, on_day, null, null, changes, set_at
            from filing_stage order by period, stage, place
            """;

    private final ReadSql readOnly;

    /** For the container. */
    protected CommittedCalendar() {
        this(null);
    }

    @Inject
    CommittedCalendar(ReadSql readOnly) {
        this.readOnly = readOnly;
    }

    /**
     * One row.
     *
     * @param stage the stage whose day was set; empty for an announcement
     * @param place how often the day was set, or the order of the announcement
     */
    private record Line(Optional<Stage> stage, long place, Announcement read) {}

    /** Returns the days by quarter and stage. */
    List<SetDay> days() {
        return lines().stream()
                .flatMap(line -> line.stage().map(stage -> day(line, stage)).stream())
                .toList();
    }

    /** Returns the announcements, oldest first. */
    List<Announcement> announcements() {
        return lines().stream()
                .filter(line -> line.stage().isEmpty())
                .sorted(Comparator.comparingLong(Line::place))
                .map(Line::read)
                .toList();
    }

    private List<Line> lines() {
        return readOnly.list(ALL, CommittedCalendar::line);
    }

    private static SetDay day(Line line, Stage stage) {
        Announcement read = line.read();
        return new SetDay(read.period(), stage, read.day(), (int) line.place(), read.at());
    }

    private static Line line(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        Optional<Announcement.Move> move =
                reason == null
                        ? Optional.empty()
                        : Optional.of(
                                new Announcement.Move(
                                        Sql.date(row, "moved_from"), MoveReason.valueOf(reason)));
        return new Line(
                Optional.ofNullable(row.getString("stage")).map(Stage::valueOf),
                row.getLong("place"),
                new Announcement(
                        ReportingPeriod.of(row.getString("period")),
                        Sql.date(row, "on_day"),
                        move,
                        Sql.instant(row, "at_time")));
    }
}
