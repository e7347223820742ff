package org.csecprogress.systemtests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.FilingStage;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.WorkingDays;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.progress.DueDateCounter;
import org.csecprogress.progress.MilestoneDueDate;

/**
 * The portal for tests of reviewers and counties at work, with a mail server: all counties have
 * filed one quarter, and another was due yesterday.
 */
// The tests run for minutes and must all use the day on which the first one began.
@SuppressWarnings("TimeInStaticInitializer")
final class Desks {
    /** The quarter that all counties have filed. */
    static final ReportingPeriod FILED = Story.FILED;

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles"));

    /** The quarter that was due yesterday. */
    static final ReportingPeriod DUE_YESTERDAY = ReportingPeriod.containing(TODAY).minus(2);

    /** The latest date to which it can be extended. */
    static final LocalDate LIMIT = WorkingDays.next(TODAY.plusDays(20));

    /** A milestone that Yuba has to reach, whose day was set three times. */
    static final String MILESTONE = "PM-01";

    /** When its day was set last. */
    static final Instant MILESTONE_SET = Instant.parse("2026-02-03T04:05:06Z");

    static final LocalDate MILESTONE_DUE = TODAY.plusDays(33);

    /** Takes the mail of the portal. */
    static final MailServer MAIL = new MailServer();

    private static final Actor ADMIN = new Actor(8, People.ADMIN.name(), Set.of());

    private static Portal portal;

    private Desks() {}

    /** Returns the portal, started at first use. */
    static synchronized Portal portal() {
        if (portal == null) {
            Portal prepared = Portal.prepared("desks");
            Filings filings = Filings.of(prepared);
            new FiledQuarter(FILED).moveInto(filings);
            setDays(filings);
            setMilestone(filings);
            MAIL.start();
            Map<String, String> settings = new HashMap<>(prepared.counting());
            settings.putAll(MAIL.settings());
            prepared.start(settings);
            portal = prepared;
        }
        return portal;
    }

    private static void setDays(Filings filings) {
        Map<Stage, LocalDate> days =
                Map.of(
                        Stage.DUE, TODAY.minusDays(1),
                        Stage.EXTENSION_LIMIT, LIMIT,
                        Stage.DECISION, TODAY.plusDays(40),
                        Stage.ANSWER, TODAY.plusDays(50),
                        Stage.SECOND_DECISION, TODAY.plusDays(60),
                        Stage.FREEZE, TODAY.plusDays(60),
                        Stage.RELEASE, TODAY.plusDays(90));
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        filings.persist(
                days.entrySet().stream()
                        .map(
                                day ->
                                        new FilingStage(
                                                DUE_YESTERDAY,
                                                day.getKey(),
                                                day.getValue(),
                                                ADMIN,
                                                at))
                        .toArray());
    }

    private static void setMilestone(Filings filings) {
        var yuba = Staff.county("Yuba");
        DueDateCounter counter = new DueDateCounter(yuba, MILESTONE, MILESTONE_SET);
        counter.count(MILESTONE_SET);
        counter.count(MILESTONE_SET);
        filings.persist(
                new MilestoneDueDate(
                        yuba, MILESTONE, MILESTONE_DUE, filings.crew().reviewer(), MILESTONE_SET),
                counter);
    }
}
