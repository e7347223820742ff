package org.csecprogress.release.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.review.service.ReleaseListService.Candidate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies the list of releases, and of quarters that may become one. */
@DisplayName("The list of releases")
class ReleaseListServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ReleaseListService list = portal.bean(ReleaseListService.class);

    private List<Candidate> candidates() {
        return list.candidates(Staff.REVIEWER);
    }

    private FilingWindow days(ReportingPeriod quarter) {
        return portal.bean(CatalogService.class).windows().of(quarter);
    }

    private Candidate made(Release release, int approved, Release... awaited) {
        return new Candidate(
                release.number(),
                release.status(),
                approved,
                days(release.number().period()).freeze(),
                days(release.number().period()).release(),
                false,
                false,
                List.of(awaited).stream().map(Release::number).toList(),
                Optional.empty());
    }

    private Candidate open(String quarter, int approved, boolean freezable) {
        return new Candidate(
                new ReleaseNumber(ReportingPeriod.of(quarter), 1),
                ReleaseStatus.NONE,
                approved,
                days(ReportingPeriod.of(quarter)).freeze(),
                days(ReportingPeriod.of(quarter)).release(),
                false,
                freezable,
                List.of(),
                Optional.empty());
    }

    private void at(LocalDate day, int hour) {
        portal.at(day.atTime(hour, 0).atZone(CaliforniaTime.ZONE).toInstant());
    }

    @Test
    @DisplayName("is empty while nobody has filed")
    void empty() {
        assertThat(candidates()).isEmpty();
    }

    @Test
    @DisplayName("has each quarter with filings, newest first, and how many are approved")
    void quarters() {
        aFiling().of("Yuba").in("2026Q1").published().into(portal);
        aFiling().of("Yolo").in("2026Q1").approved().into(portal);
        aFiling().of("Napa").in("2026Q1").inReview().into(portal);
        aFiling().of("Yuba").in("2026Q4").into(portal);
        assertThat(candidates()).containsExactly(open("2026Q4", 0, false), open("2026Q1", 2, true));
    }

    @Test
    @DisplayName("says that a quarter may be frozen from its day of freezing on, in California")
    void freezable() {
        aFiling().of("Yuba").approved().into(portal);
        LocalDate day = portal.bean(CatalogService.class).windows().of(Q3).freeze();
        at(day.minusDays(1), 23);
        assertThat(candidates()).containsExactly(open("2026Q3", 1, false));
        at(day, 0);
        assertThat(candidates()).containsExactly(open("2026Q3", 1, true));
    }

    @Test
    @DisplayName("does not offer the freeze to those who only sign, who may not read it")
    void signatories() {
        aFiling().of("Yuba").approved().into(portal);
        at(portal.bean(CatalogService.class).windows().of(Q3).freeze(), 12);
        ReleaseListService list = portal.bean(ReleaseListService.class);
        for (Actor signatory : List.of(Staff.STATISTICS, Staff.LEGAL, Staff.DEPARTMENT)) {
            assertThat(list.candidates(signatory)).containsExactly(open("2026Q3", 1, false));
        }
        assertThat(list.candidates(Staff.PUBLISHER)).containsExactly(open("2026Q3", 1, true));
    }

    @Test
    @DisplayName("has the releases of a quarter in its place, newest first")
    void releases() {
        aFiling().of("Yuba").published().into(portal);
        aFiling().of("Yuba").in("2026Q2").published().into(portal);
        Release first = aRelease().restated().into(portal);
        Release second = aRelease().revision(2).published().into(portal);
        Release earlier = aRelease().in("2026Q2").frozen().into(portal);
        assertThat(candidates()).containsExactly(made(second, 1), made(first, 1), made(earlier, 1));
    }

    @Test
    @DisplayName("has the quarter again once its release was unfrozen")
    void thawed() {
        aFiling().of("Yuba").approved().into(portal);
        aRelease().frozen().step(ReleaseAction.THAW, Staff.PUBLISHER, "Late.").into(portal);
        at(portal.bean(CatalogService.class).windows().of(Q3).freeze(), 9);
        assertThat(candidates()).containsExactly(open("2026Q3", 1, true));
    }

    @Test
    @DisplayName("says which releases must go out before one that is cleared")
    void awaited() {
        aFiling().of("Yuba").published().into(portal);
        Release before = aRelease().in("2026Q2").cleared().into(portal);
        Release cleared = aRelease().knowing(before).cleared().into(portal);
        Release built = aRelease().revision(2).knowing(before, cleared).built().into(portal);
        assertThat(candidates()).containsExactly(made(built, 1), made(cleared, 1, before));
    }

    private Optional<ProposedWithdrawal> withdrawal(Actor reader) {
        return list.candidates(reader).get(0).withdrawal();
    }

    @Test
    @DisplayName("says for whom a proposed withdrawal waits, until it is agreed to")
    void withdrawal() {
        aFiling().of("Yuba").published().into(portal);
        PlayedRelease played = aRelease().withdrawalAsked();
        played.into(portal);
        assertThat(withdrawal(Staff.PUBLISHER))
                .contains(new ProposedWithdrawal(Role.STATE_DISCLOSURE, false));
        assertThat(withdrawal(Staff.DISCLOSURE))
                .contains(new ProposedWithdrawal(Role.STATE_DISCLOSURE, true));
        played.step(ReleaseAction.WITHDRAW, Staff.DISCLOSURE, "");
        assertThat(withdrawal(Staff.DISCLOSURE)).isEmpty();
    }
}
