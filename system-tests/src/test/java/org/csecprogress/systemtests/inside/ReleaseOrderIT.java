package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.assertRefused;
import static org.csecprogress.systemtests.inside.SmallQuarter.OFFICER;
import static org.csecprogress.systemtests.inside.SmallQuarter.PUBLISHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.freeze.service.FreezeService;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.publishing.service.PublishingService;
import org.csecprogress.release.publishing.service.ReleasePreview;
import org.csecprogress.release.publishing.service.ScheduledPublishing;
import org.csecprogress.release.publishing.service.StepBackService;
import org.csecprogress.release.review.service.ClearingService;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.csecprogress.release.review.service.ReleaseOverviewService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Builds two quarters; the first is cleared and waits while the second is made. */
@DisplayName("Inside the server, a release that is cleared while another waits")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class ReleaseOrderIT {
    private static final ReleaseNumber FIRST = SmallQuarter.NUMBER;
    private static final ReportingPeriod NEXT = FIRST.period().plus(1);
    private static final ReleaseNumber SECOND = new ReleaseNumber(NEXT, 1);

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private FreezeService freezes;
    @Inject private BuildService builds;
    @Inject private StepBackService stepBack;
    @Inject private ClearingService clearing;
    @Inject private ReleasePreview previews;
    @Inject private ReleaseOverviewService desk;
    @Inject private ActivationService activations;
    @Inject private PublishingService publishing;
    @Inject private ScheduledPublishing scheduled;

    private SmallQuarter first;
    private SmallQuarter second;

    @BeforeEach
    void start() throws SQLException {
        first = new SmallQuarter(database);
        second = new SmallQuarter(database, NEXT, 960);
        InForce.put(activations);
        second.clear();
        first.begin();
        file(first, 100);
        file(second, 120);
        for (ReleaseNumber number : List.of(FIRST, SECOND)) {
            assertAccepted(Freezes.freeze(freezes, PUBLISHER, number.period()));
            build(number);
        }
        assertAccepted(clear(FIRST));
    }

    @AfterEach
    void clear() throws SQLException {
        second.clear();
        first.clear();
    }

    private static void file(SmallQuarter quarter, int identified) throws SQLException {
        quarter.county(0, "10", 1, "ID-03 300 ID-04 " + identified);
        quarter.county(4, "19", 1, "ID-03 900 ID-04 " + 2 * identified);
    }

    private void build(ReleaseNumber number) {
        assertAccepted(builds.build(PUBLISHER, number, look(number).version()));
    }

    private Decision clear(ReleaseNumber number) {
        return passing().clear(number, Passing.DECISION);
    }

    private Passing passing() {
        return new Passing(database, clearing, previews, desk, OFFICER, PUBLISHER);
    }

    private Decision publish(ReleaseNumber number) {
        return publishing.publish(PUBLISHER, number, look(number).version(), number.toString());
    }

    private ReleaseOverview look(ReleaseNumber number) {
        return desk.find(OFFICER, number).orElseThrow();
    }

    @Test
    @DisplayName("is rebuilt as if the other were public, and is published after it")
    void follows() throws SQLException {
        assertTrue(look(SECOND).outdated(), "the other was cleared after this was built");
        assertRefused("release.outdated", clear(SECOND));
        build(SECOND);
        assertAccepted(clear(SECOND));
        assertEquals(List.of(FIRST), look(SECOND).awaited());
        assertEquals(List.of(SECOND), look(FIRST).followers());
        assertRefused("release.awaits", publish(SECOND));
        RebuiltTables.assertSame(SECOND);
        assertAccepted(publish(FIRST));
        assertEquals(List.of(), look(SECOND).awaited());
        RebuiltTables.assertSame(SECOND);
        assertAccepted(publish(SECOND));
        assertEquals(
                List.of(1L),
                first.rows(
                        "select s.revision from release_source s join release r on r.id ="
                                + " s.release_id where r.period = '2025Q4' and s.period ="
                                + " '2025Q3'"),
                "it compares with the one that went out before it");
    }

    @Test
    @DisplayName("loses its clearance once the other is revoked, and is then built again")
    void lapses() throws SQLException {
        build(SECOND);
        assertAccepted(clear(SECOND));
        assertAccepted(stepBack.revoke(OFFICER, FIRST, look(FIRST).version(), "A text is wrong."));
        assertEquals(ReleaseStatus.BUILT, look(SECOND).status());
        assertEquals(ReleaseAction.LAPSE, look(SECOND).events().get(0).action());
        assertRefused("release.outdated", clear(SECOND));
        build(SECOND);
        assertAccepted(clear(SECOND));
        assertEquals(List.of(), look(SECOND).awaited());
        assertRefused("release.outdated", clear(FIRST));
    }

    @Test
    @DisplayName("is scheduled after it, and keeps waiting when the other is stopped")
    void scheduled() throws SQLException {
        build(SECOND);
        assertAccepted(clear(SECOND));
        schedule("2099-01-01 17:00:00+00");
        assertAccepted(publish(SECOND));
        assertEquals(
                Instant.parse("2099-01-01T17:00:00Z"), look(SECOND).scheduledFor().orElseThrow());
        assertAccepted(stepBack.stop(OFFICER, FIRST, look(FIRST).version(), "Not yet."));
        due(SECOND);
        scheduled.publishDue();
        assertEquals(ReleaseStatus.SCHEDULED, look(SECOND).status());
        assertAccepted(stepBack.lift(OFFICER, FIRST, look(FIRST).version()));
        schedule("2020-01-01 17:00:00+00");
        scheduled.publishDue();
        assertEquals(ReleaseStatus.PUBLISHED, look(FIRST).status());
        assertEquals(ReleaseStatus.PUBLISHED, look(SECOND).status());
    }

    @Test
    @DisplayName("takes a signature only from someone who has opened what it attests")
    void opened() throws SQLException {
        passing().moveIn();
        build(SECOND);
        var legal = Passing.signatory(ReleaseAction.SIGN_LEGAL);
        long version = look(SECOND).version();
        assertRefused(
                "release.unopened.REPORT",
                clearing.sign(legal, SECOND, version, ReleaseAction.SIGN_LEGAL));
        passing().open(legal, FIRST, ReleaseAction.SIGN_LEGAL);
        passing().open(OFFICER, SECOND, ReleaseAction.SIGN_LEGAL);
        assertRefused(
                "release.unopened.REPORT",
                clearing.sign(legal, SECOND, version, ReleaseAction.SIGN_LEGAL));
        previews.opened(legal, SECOND, ReleasePart.REPORT);
        assertRefused(
                "release.unopened.SPANISH_REPORT",
                clearing.sign(legal, SECOND, version, ReleaseAction.SIGN_LEGAL));
        assertAccepted(passing().sign(SECOND, ReleaseAction.SIGN_LEGAL));
        assertRefused(
                "release.refusal.SIGN_OFF_NEEDED",
                clearing.clear(OFFICER, SECOND, look(SECOND).version(), Passing.DECISION));
    }

    private void due(ReleaseNumber number) throws SQLException {
        first.run(
                "update release set scheduled_for = timestamp with time zone '2020-01-01"
                        + " 17:00:00+00', version = version + 1 where period = '"
                        + number.period()
                        + "'");
    }

    /** Writes a schedule directly, because the dates of these quarters are in the past. */
    private void schedule(String time) throws SQLException {
        first.run(
                "update release set status = 'SCHEDULED', version = version + 1, scheduled_for ="
                        + " timestamp with time zone '"
                        + time
                        + "' where period = '"
                        + FIRST.period()
                        + "'");
        first.run("delete from release_event where id = 939");
        first.run(
                "insert into release_event (id, release_id, action, from_status, to_status,"
                        + " reason, actor_id, actor_name, happened_at) select 939, id, 'SCHEDULE',"
                        + " 'CLEARED', 'SCHEDULED', '', 932, 'S', current_timestamp from release"
                        + " where period = '"
                        + FIRST.period()
                        + "'");
    }
}
