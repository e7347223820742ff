package org.csecprogress.release.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;
import static org.csecprogress.inmemory.PublicTables.withheld;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.job.JobKind;
import org.csecprogress.release.job.service.ReleaseJob;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what staff see of one release. */
@DisplayName("The desk of a release")
class ReleaseOverviewServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ReleaseOverviewService desk = portal.bean(ReleaseOverviewService.class);

    private ReleaseOverview see(Actor actor, Release release) {
        return desk.find(actor, release.number()).orElseThrow();
    }

    private ReleaseOverview see(Release release) {
        return see(Staff.PUBLISHER, release);
    }

    @Test
    @DisplayName("is empty for a number that was never frozen")
    void unknown() {
        aRelease().frozen().into(portal);
        ReleaseNumber none = ReleaseNumber.parse("2026Q3-r2").orElseThrow();
        assertThat(desk.find(Staff.PUBLISHER, none)).isEmpty();
    }

    @Test
    @DisplayName("is there before the freeze, with what would be frozen now")
    void planned() {
        aFiling().of("Yuba").approved().into(portal);
        aFiling().of("Yolo").inReview().into(portal);
        ReleaseNumber first = ReleaseNumber.parse("2026Q3-r1").orElseThrow();
        ReleaseOverview seen = desk.find(Staff.PUBLISHER, first).orElseThrow();
        assertThat(seen.status()).isEqualTo(ReleaseStatus.NONE);
        assertThat(seen.counties()).isOne();
        assertThat(seen.coverage().isThin()).isTrue();
        assertThat(seen.coverage().least().counties()).isEqualTo(50);
        assertThat(seen.freezeDay()).isBefore(seen.releaseDay());
        assertThat(seen.events()).isEmpty();
        ReleaseNumber other = ReleaseNumber.parse("2026Q4-r1").orElseThrow();
        assertThat(desk.find(Staff.PUBLISHER, other)).isEmpty();
    }

    @Test
    @DisplayName("is there again once it was unfrozen, with its history")
    void thawed() {
        aFiling().of("Yuba").approved().into(portal);
        Release release =
                aRelease().frozen().step(ReleaseAction.THAW, Staff.PUBLISHER, "Late.").into(portal);
        assertThat(see(release).counties()).isOne();
        assertThat(see(release).events())
                .extracting(ReleaseEvent::action)
                .containsExactly(ReleaseAction.THAW, ReleaseAction.FREEZE);
    }

    @Test
    @DisplayName("shows its number, status, version, digests and its day of release")
    void facts() {
        Release release = aRelease().built().into(portal);
        ReleaseOverview seen = see(release);
        assertThat(seen.number()).isEqualTo(release.number());
        assertThat(seen.status()).isEqualTo(ReleaseStatus.BUILT);
        assertThat(seen.version()).isEqualTo(release.version());
        assertThat(seen.releaseDay())
                .isEqualTo(
                        portal.bean(CatalogService.class)
                                .windows()
                                .of(ReportingPeriod.of("2026Q3"))
                                .release());
        assertThat(seen.frozenAt()).isEqualTo(release.frozenAt()).isPresent();
        assertThat(seen.scheduledFor()).isEmpty();
        assertThat(seen.inputsDigest()).isEqualTo(release.inputsDigest()).isPresent();
        assertThat(seen.tablesDigest()).isEqualTo(release.tablesDigest()).isPresent();
        assertThat(seen.policy()).isEqualTo(PlayedRelease.POLICY);
        assertThat(seen.certificate().orElseThrow().tables())
                .isEqualTo(release.tablesDigest().orElseThrow());
        assertThat(seen.events())
                .extracting(ReleaseEvent::action)
                .containsExactly(ReleaseAction.BUILD, ReleaseAction.FREEZE);
    }

    @Test
    @DisplayName("shows little before it is built")
    void frozen() {
        ReleaseOverview seen = see(aRelease().revision(2).frozen().into(portal));
        assertThat(seen.restatementReason()).contains("A county filed late.");
        assertThat(seen.policy()).isEmpty();
        assertThat(seen.tables()).isEmpty();
        assertThat(seen.certificate()).isEmpty();
        assertThat(seen.notice()).isEmpty();
        assertThat(seen.signed()).isEmpty();
        assertThat(seen.outdated()).isFalse();
    }

    @Test
    @DisplayName("counts its filings and names the counties without one, in alphabetical order")
    void counties() {
        ReleaseOnDesk played = new ReleaseOnDesk(portal);
        played.played().built();
        ReleaseOverview seen =
                see(
                        played.with("Yolo", Standing.NOT_REPORTED)
                                .with("Alpine", Standing.RETURNED)
                                .with("Napa", Standing.NOT_DECIDED)
                                .stored());
        assertThat(seen.counties()).isEqualTo(1);
        assertThat(seen.missing()).containsExactly("Alpine", "Napa", "Yolo");
        assertThat(seen.coverage().release().counties()).isEqualTo(55);
    }

    @Test
    @DisplayName("adds up its tables by kind, with the highest score of one of them")
    void tables() {
        ReleaseTable one = table("ID-01.COUNTY.TOTAL.Q", row("58", 12), withheld("57"));
        ReleaseTable other = table("ID-02.COUNTY.TOTAL.Q", withheld("58"), withheld("02"));
        ReleaseTable third = table("ID-03.COUNTY.TOTAL.Q", row("58", 12));
        ReleaseTable bySex = table("ID-02.STATE.SEX.Q", row("STATE", 40));
        ReleaseOnDesk played = new ReleaseOnDesk(portal, "2026Q3", 1, one, other, third, bySex);
        played.played().built();
        ReleaseOverview seen =
                see(
                        played.withheld(one, null, Reason.PROTECTS)
                                .withheld(other, Reason.SMALL, Reason.COMPANION)
                                .stored());
        assertThat(seen.tables())
                .extracting(
                        line ->
                                line.kind()
                                        + " "
                                        + List.of(
                                                line.withholding().cells(),
                                                line.withholding().small(),
                                                line.withholding().companions(),
                                                line.withholding().protecting())
                                        + " "
                                        + line.score().total())
                .containsExactly(
                        // The state by sex: 11 to 99, a quarter, one variable.
                        "STATE.SEX.Q [1, 0, 0, 0] " + (5 + 1 - 5 + 4 + 1),
                        // Alpine: below 11, 4,000 people or fewer, a quarter.
                        "COUNTY.TOTAL.Q [5, 1, 1, 1] " + (7 + 7 + 4));
    }

    @Test
    @DisplayName("scores the yearly table of the smallest region")
    void yearOfRegion() {
        ReleaseTable regions = table("ID-01.REGION.TOTAL.FY", row("R", 40));
        ReleaseOnDesk played = new ReleaseOnDesk(portal, "2026Q3", 1, regions);
        played.played().built();
        assertThat(see(played.stored()).tables())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.score().terms())
                                    .anySatisfy(
                                            term -> assertThat(term.variable()).isEqualTo("TIME"))
                                    .noneSatisfy(
                                            term ->
                                                    assertThat(term.characteristic())
                                                            .isEqualTo("quarterly"));
                            assertThat(line.score().total()).isLessThan(12);
                        });
    }

    @Test
    @DisplayName("offers what the actor may do now, as if a reason were given")
    void actions() {
        Release signed = aRelease().signed().into(portal);
        assertThat(see(Staff.PUBLISHER, signed).actions())
                .containsExactlyInAnyOrder(ReleaseAction.THAW, ReleaseAction.REBUILD);
        assertThat(see(Staff.DISCLOSURE, signed).actions()).containsExactly(ReleaseAction.CLEAR);
        assertThat(see(Staff.REVIEWER, signed).actions()).isEmpty();
        assertThat(see(signed).signed())
                .containsExactlyInAnyOrderElementsOf(ReleaseAction.SIGN_OFFS);
    }

    @Test
    @DisplayName("does not let somebody publish their own work")
    void ownWork() {
        Actor both = new Actor(Staff.DISCLOSURE.accountId(), "D. Cole", Staff.PUBLISHER.grants());
        Release cleared = aRelease().cleared().into(portal);
        assertThat(see(both, cleared).actions()).doesNotContain(ReleaseAction.PUBLISH);
        assertThat(see(Staff.PUBLISHER, cleared).actions()).contains(ReleaseAction.PUBLISH);
    }

    @Test
    @DisplayName("does not let whoever approved a filing in it publish it")
    void approver() {
        ReleaseOnDesk played = new ReleaseOnDesk(portal);
        played.played().cleared();
        Actor both = new Actor(Staff.REVIEWER.accountId(), "R. Dunn", Staff.PUBLISHER.grants());
        ReleaseOverview seen = see(both, played.stored());
        assertThat(seen.actions()).doesNotContain(ReleaseAction.PUBLISH);
    }

    @Test
    @DisplayName("says when it is scheduled and how it is withdrawn")
    void later() {
        String time = "2026-12-01T17:00:00Z";
        Release scheduled = aRelease().scheduledFor(time).into(portal);
        assertThat(see(scheduled).scheduledFor()).contains(Instant.parse(time));
        Release asked = aRelease().in("2026Q1").withdrawalAsked().into(portal);
        assertThat(see(asked).notice()).contains(PlayedRelease.NOTICE);
    }

    @Test
    @DisplayName("shows a build that runs, of this release")
    void build() {
        Release release = aRelease().frozen().into(portal);
        assertThat(see(release).build()).isEmpty();
        ReleaseJobs jobs = portal.bean(ReleaseJobs.class);
        jobs.begin(release, JobKind.WHAT_IF, Staff.PUBLISHER);
        assertThat(see(release).build()).isEmpty();
        jobs.begin(release, JobKind.BUILD, Staff.PUBLISHER);
        assertThat(see(release).build()).map(ReleaseJob::who).contains("P. Ames");
        assertThat(see(aRelease().in("2026Q2").frozen().into(portal)).build()).isEmpty();
    }

    @Test
    @DisplayName("names what must go out before it, and what waits for it")
    void order() {
        Release first = aRelease().in("2026Q1").cleared().into(portal);
        Release second = aRelease().in("2026Q2").knowing(first).cleared().into(portal);
        Release built = aRelease().knowing(first, second).built().into(portal);
        assertThat(see(built).awaited()).containsExactly(first.number(), second.number());
        assertThat(see(built).followers()).isEmpty();
        assertThat(see(first).followers()).containsExactly(second.number());
        assertThat(see(second).awaited()).containsExactly(first.number());
    }

    @Test
    @DisplayName(
            "is outdated if something else goes out before it than it accounts for, once built")
    void outdated() {
        Release built = aRelease().built().into(portal);
        Release frozen = aRelease().in("2026Q1").frozen().into(portal);
        assertThat(see(built).outdated()).isFalse();
        aRelease().in("2026Q2").published().into(portal);
        assertThat(see(built).outdated()).isTrue();
        assertThat(see(frozen).outdated()).isFalse();
    }
}
