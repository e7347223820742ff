package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.feed.FeedDate;
import org.csecprogress.calendar.service.CalendarSettings;
import org.csecprogress.calendar.service.CalendarSettings.Typed;
import org.csecprogress.calendar.service.FeedReader;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.progress.MilestoneDue;
import org.csecprogress.progress.service.MilestoneMarks;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Inside the server, the calendar feed")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class FeedIT {
    private static final CountyCode MODOC = new CountyCode("25");
    private static final CountyCode MONO = new CountyCode("26");
    private static final String STEP = "PM-01";
    private static final Actor SETTER =
            new Actor(
                    871,
                    "F",
                    Set.of(
                            new Actor.Grant(Role.STATE_REVIEWER, null, null),
                            new Actor.Grant(Role.STATE_ADMIN, null, null)));

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private MilestoneMarks marks;
    @Inject private FeedReader feed;
    @Inject private CalendarSettings settings;
    @Inject private BusinessClock clock;

    @BeforeEach
    void people() throws SQLException {
        clear();
        run(
                "insert into account (id, username, name, title, password_hash, disabled, version)"
                        + " values (871, '871@x.example', 'F', 'F', '-', false, 1)");
    }

    @AfterEach
    void clear() throws SQLException {
        run("delete from milestone_due where county in ('25', '26')");
        run("delete from milestone_due_change where county in ('25', '26')");
        run("delete from filing_stage where set_by = 871");
        run("delete from account where id = 871");
    }

    private void run(String sql) throws SQLException {
        new Rows(database).change(sql);
    }

    private void set(LocalDate due, CountyCode... counties) {
        marks.setDue(SETTER, List.of(counties), STEP, Optional.ofNullable(due));
    }

    private MilestoneDue due(CountyCode county) {
        List<MilestoneDue> all = marks.dueDates(county);
        assertEquals(1, all.size());
        return all.get(0);
    }

    @Test
    @DisplayName("counts each change of a milestone's date, even after the date was removed")
    void milestones() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        set(day, MODOC);
        MilestoneDue first = due(MODOC);
        assertEquals(day, first.due());
        assertEquals(0, first.changes());
        set(day, MODOC, MONO);
        assertEquals(first, due(MODOC), "the same day is no change");
        assertEquals(0, due(MONO).changes());
        set(day.plusDays(7), MODOC, MONO);
        assertEquals(1, due(MODOC).changes());
        assertEquals(1, due(MONO).changes());
        assertTrue(due(MODOC).changedAt().isAfter(first.changedAt()));
        set(null, MODOC);
        assertTrue(marks.dueDates(MODOC).isEmpty());
        set(day, MODOC);
        assertEquals(3, due(MODOC).changes());
        assertEquals(1, due(MONO).changes());
    }

    @Test
    @DisplayName("counts the change of a reminder, which is an alarm of the due date")
    void reminders() {
        ReportingPeriod coming = ReportingPeriod.containing(clock.today());
        FeedDate before = due(coming);
        LocalDate reminder = before.alarms().get(0);
        LocalDate later = Stage.FIRST_REMINDER.moved(reminder.plusDays(1));
        CalendarSettings.Outcome outcome =
                settings.set(
                        SETTER, coming, Map.of(Stage.FIRST_REMINDER, new Typed(reminder, later)));
        assertEquals(Map.of(Stage.FIRST_REMINDER, later), outcome.set());
        FeedDate after = due(coming);
        assertEquals(before.day(), after.day());
        assertEquals(later, after.alarms().get(0));
        assertEquals(before.sequence() + 1, after.sequence());
        assertTrue(after.modified().isAfter(before.modified()));
        assertFalse(
                feed.dates(MODOC).stream()
                        .filter(d -> d.period().equals(coming) && d.stage() != Stage.DUE)
                        .anyMatch(d -> d.sequence() > 0),
                "the other dates stay as they are");
    }

    private FeedDate due(ReportingPeriod period) {
        return feed.dates(MODOC).stream()
                .filter(d -> d.period().equals(period) && d.stage() == Stage.DUE)
                .findFirst()
                .orElseThrow();
    }
}
