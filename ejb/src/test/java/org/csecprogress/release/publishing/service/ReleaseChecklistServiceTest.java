package org.csecprogress.release.publishing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.service.ReleaseDateService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.memory.ReleaseRowSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies the checklist of 2026Q3, to be released on Tuesday 29 December at nine o'clock. */
@DisplayName("The checklist of a release")
class ReleaseChecklistServiceTest extends PublishingSpecification {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final LocalDate RELEASE = LocalDate.of(2026, 12, 29);

    /** Five working days before: the 24th and 28th, and the 21st to the 23rd. */
    private static final Instant FIVE_BEFORE = Instant.parse("2026-12-21T17:00:00Z");

    private final ReleaseChecklistService checklists = portal.bean(ReleaseChecklistService.class);

    @BeforeEach
    void ahead() {
        portal.at(FIVE_BEFORE);
    }

    private ReleaseChecklist see(Actor actor, Release release) {
        return checklists.find(actor, release.number()).orElseThrow();
    }

    private List<Problem> errors(Release release) {
        return see(Staff.PUBLISHER, release).errors();
    }

    private List<Problem> warnings(Release release) {
        return see(Staff.PUBLISHER, release).warnings();
    }

    private void confirm(String at) {
        portal.at(Instant.parse(at));
        assertThat(portal.bean(ReleaseDateService.class).confirm(Staff.PUBLISHER, Q3, RELEASE))
                .isEmpty();
        portal.at(FIVE_BEFORE);
    }

    private Release cleared() {
        return opened(aRelease().of(yuba).cleared());
    }

    @Test
    @DisplayName("is empty once all is done in time")
    void done() {
        Release release = cleared();
        confirm("2026-12-01T17:00:00Z");
        assertThat(see(Staff.PUBLISHER, release))
                .isEqualTo(new ReleaseChecklist(List.of(), List.of()));
    }

    @Test
    @DisplayName("is there from the build to the publication")
    void when() {
        assertThat(checklists.find(Staff.PUBLISHER, new ReleaseNumber(Q3, 1))).isEmpty();
        Release frozen = aRelease().in("2026Q1").frozen().into(portal);
        assertThat(checklists.find(Staff.PUBLISHER, frozen.number())).isEmpty();
        Release out = aRelease().in("2026Q2").published().into(portal);
        assertThat(checklists.find(Staff.PUBLISHER, out.number())).isEmpty();
        Release built = aRelease().of(yuba).built().into(portal);
        assertThat(errors(built)).containsExactly(Problem.of("CLEAR", "checklist.notCleared"));
    }

    @Test
    @DisplayName("has all that stops it at once, which is what its publisher is told")
    void errors() {
        Release release = aRelease().of(yuba).cleared().into(portal);
        ReleaseRowSample.add(portal, release);
        List<Problem> errors = errors(release);
        assertThat(errors)
                .containsExactly(
                        Problem.of("BUILD", "release.changed"),
                        Problem.of("REPORT", "release.unopened.REPORT"),
                        Problem.of("DISCLOSURE", "release.unopened.DISCLOSURE"));
        assertThat(publish(release)).isEqualTo(new Decision.Refused(List.of(), errors));
    }

    @Test
    @DisplayName("asks only its publisher to open the report")
    void others() {
        Release release = aRelease().of(yuba).cleared().into(portal);
        assertThat(see(Staff.DISCLOSURE, release).errors()).isEmpty();
        ReleaseRowSample.add(portal, release);
        assertThat(see(Staff.DISCLOSURE, release).errors())
                .containsExactly(Problem.of("BUILD", "release.changed"));
    }

    @Test
    @DisplayName("has the officer's stop for everybody, and the own work of a publisher")
    void machine() {
        Release held =
                opened(
                        aRelease()
                                .in("2026Q2")
                                .scheduledFor("2026-12-30T17:00:00Z")
                                .stoppedBy(Staff.DISCLOSURE));
        Problem stopped = Problem.of("PUBLISH", "release.refusal.HELD");
        assertThat(errors(held)).containsExactly(stopped);
        assertThat(see(Staff.LEGAL, held).errors()).containsExactly(stopped);
        Release release = cleared();
        Actor both =
                new Actor(
                        Staff.REVIEWER.accountId(),
                        Staff.REVIEWER.name(),
                        Set.of(new Actor.Grant(Role.STATE_PUBLISHER, null, null)));
        open(release, both);
        assertThat(see(both, release).errors())
                .contains(Problem.of("PUBLISH", "release.refusal.OWN_WORK"));
    }

    @Test
    @DisplayName("has, of a scheduled release, what would stop it at its hour")
    void scheduled() {
        Release first =
                aRelease()
                        .in("2026Q2")
                        .scheduledFor("2026-12-29T17:00:00Z")
                        .stoppedBy(Staff.DISCLOSURE)
                        .into(portal);
        Release second =
                aRelease().knowing(first).scheduledFor("2026-12-29T17:00:00Z").into(portal);
        assertThat(errors(second))
                .containsExactly(
                        new Problem(
                                "release 2026Q2-r1", "release.awaits", List.of(first.number())));
        ReleaseRowSample.add(portal, second);
        assertThat(errors(second)).contains(Problem.of("BUILD", "release.changed"));
    }

    @Test
    @DisplayName("warns of a date that is not confirmed, or was confirmed late, and goes on")
    void date() {
        Release release = cleared();
        LocalDate by = LocalDate.of(2026, 12, 1);
        assertThat(warnings(release))
                .containsExactly(new Problem("DATE", "checklist.date.provisional", List.of(by)));
        confirm("2026-12-02T17:00:00Z");
        assertThat(warnings(release))
                .containsExactly(new Problem("DATE", "checklist.date.late", List.of(by)));
        assertThat(publish(release)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("says nothing of the date of a restatement, which has none of its own")
    void restatement() {
        Release first = aRelease().in("2026Q2").published().into(portal);
        Release second = aRelease().in("2026Q2").revision(2).knowing(first).cleared().into(portal);
        assertThat(warnings(second))
                .containsExactly(new Problem("PUBLISH", "checklist.notice", List.of(0)));
    }

    @Test
    @DisplayName("warns if counties have fewer than five working days, from the schedule on")
    void notice() {
        Release release = cleared();
        confirm("2026-12-01T17:00:00Z");
        portal.at(Instant.parse("2026-12-22T17:00:00Z"));
        Problem four = new Problem("PUBLISH", "checklist.notice", List.of(4));
        assertThat(warnings(release)).containsExactly(four);
        assertThat(publish(release)).isInstanceOf(Decision.Accepted.class);
        portal.at(Instant.parse("2026-12-28T17:00:00Z"));
        assertThat(warnings(release)).as("told on the 22nd").containsExactly(four);
    }
}
