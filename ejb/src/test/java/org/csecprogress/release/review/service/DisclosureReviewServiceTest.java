package org.csecprogress.release.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;
import static org.csecprogress.inmemory.PublicTables.withheld;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.TableTests;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.protection.Withholding;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.record.ReleaseContents;
import org.csecprogress.release.record.ReleaseProof;
import org.csecprogress.release.record.ReleaseProof.Attacker;
import org.csecprogress.release.review.ReleaseComparison.Way;
import org.csecprogress.release.review.ReleaseOpenings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Specifies what those who sign and clear a release see of its protection. */
@DisplayName("The disclosure review")
class DisclosureReviewServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");
    private static final ReleaseTable COUNTIES =
            table(
                    "ID-01.COUNTY.TOTAL.Q",
                    withheld("02"),
                    withheld("57"),
                    row("58", 12),
                    row("01", 0));

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final DisclosureReviewService review = portal.bean(DisclosureReviewService.class);

    private DisclosureReview look(Release release) {
        return review.look(Staff.LEGAL, release.number()).orElseThrow();
    }

    private ReleaseOnDesk desk() {
        return new ReleaseOnDesk(portal, "2026Q3", 1, ReleaseOnDesk.STATE, COUNTIES)
                .withheld(COUNTIES, Reason.SMALL, Reason.PROTECTS, null, null);
    }

    private Release built() {
        ReleaseOnDesk desk = desk();
        desk.played().built();
        return desk.stored();
    }

    private Set<ReleasePart> opened(Release release) {
        return portal.bean(ReleaseOpenings.class).of(Staff.LEGAL, release);
    }

    @Test
    @DisplayName("is empty before there are tables, and nobody has opened anything then")
    void unbuilt() {
        Release frozen = aRelease().frozen().into(portal);
        assertThat(review.look(Staff.LEGAL, frozen.number())).isEmpty();
        ReleaseNumber none = ReleaseNumber.parse("2020Q1-r1").orElseThrow();
        assertThat(review.look(Staff.LEGAL, none)).isEmpty();
        assertThat(opened(frozen)).isEmpty();
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("is recorded at each look, and opened by the first")
    void looked() {
        Release release = built();
        look(release);
        look(release);
        assertThat(opened(release)).containsExactly(ReleasePart.DISCLOSURE);
        assertThat(portal.bean(ReleaseOpenings.class).of(Staff.DEPARTMENT, release)).isEmpty();
        Viewed viewed = Viewed.by(Staff.LEGAL, Viewed.Kind.VIEW_DISCLOSURE, "2026Q3-r1", NOW);
        assertThat(portal.events().all()).containsExactly(viewed, viewed);
    }

    @ParameterizedTest
    @CsvSource({
        "BUILT, true",
        "CLEARED, true",
        "SCHEDULED, true",
        "PUBLISHED, false",
        "RESTATED, false"
    })
    @DisplayName("counts as opened only while the release waits to be public")
    void waiting(String status, boolean isOpened) {
        PlayedRelease played = aRelease();
        switch (status) {
            case "BUILT" -> played.built();
            case "CLEARED" -> played.cleared();
            case "SCHEDULED" -> played.scheduledFor("2026-12-01T17:00:00Z");
            case "PUBLISHED" -> played.published();
            default -> played.restated();
        }
        Release release = played.into(portal);
        look(release);
        assertThat(opened(release).contains(ReleasePart.DISCLOSURE)).isEqualTo(isOpened);
    }

    @Test
    @DisplayName("shows each table with what it withholds and its score")
    void tables() {
        DisclosureReview of = look(built());
        assertThat(of.number()).hasToString("2026Q3-r1");
        assertThat(of.tables())
                .extracting(each -> each.id().toString())
                .containsExactly("ID-01.STATE.TOTAL.Q", "ID-01.COUNTY.TOTAL.Q");
        assertThat(of.tables().get(0).withholding()).isEqualTo(new Withholding(0, 0, 1, 0, 0, 0));
        assertThat(of.tables().get(1).withholding()).isEqualTo(new Withholding(0, 1, 1, 1, 0, 1));
        // State: 11 to 99, a quarter. Smallest county: below 11, 4,000 people or fewer, a quarter.
        assertThat(of.tables().get(0).score().total()).isEqualTo(5 - 5 + 4);
        assertThat(of.tables().get(1).score().total()).isEqualTo(7 + 7 + 4);
        assertThat(of.tables().get(1).title().en()).isEqualTo("ID-01.COUNTY.TOTAL.Q");
    }

    @Test
    @DisplayName("names each withheld figure with its reason, and scores each county's totals")
    void cells() {
        DisclosureReview of = look(built());
        assertThat(of.cells())
                .extracting(each -> each.row().geography() + " " + each.reason())
                .containsExactly("02 SMALL", "57 PROTECTS");
        assertThat(of.counties()).hasSize(58);
        assertThat(of.counties())
                .filteredOn(each -> each.county().name().equals("Alpine"))
                .extracting(each -> each.score().total())
                .containsExactly(7 + 7 + 4);
        assertThat(of.counties())
                .filteredOn(each -> each.county().name().equals("Los Angeles"))
                .extracting(each -> each.score().total())
                .containsExactly(5 - 5 + 4);
    }

    @Test
    @DisplayName("scores no counties if no table has them")
    void noCounties() {
        ReleaseOnDesk desk = new ReleaseOnDesk(portal);
        desk.played().built();
        assertThat(look(desk.stored()).counties()).isEmpty();
    }

    @Test
    @DisplayName("compares with the latest earlier release that the plan accounts for")
    void comparison() {
        ReleaseTable then = table("ID-01.COUNTY.TOTAL.Q", row("02", 11), withheld("58"));
        Release first = aRelease().in("2026Q1").with(then).published().into(portal);
        Release second = aRelease().in("2026Q2").with(then).published().into(portal);
        Release later = aRelease().in("2026Q4").published().into(portal);
        aRelease().revision(7).in("2026Q2").published().into(portal);
        ReleaseOnDesk desk = desk();
        desk.played().knowing(second, first, later).built();
        DisclosureReview of = look(desk.stored());
        assertThat(of.last()).contains(second.number());
        assertThat(of.comparison().alone()).isEqualTo(1);
        assertThat(of.comparison().changes())
                .extracting(each -> each.row().geography() + " " + each.way())
                .containsExactly("02 " + Way.NEWLY_WITHHELD, "58 " + Way.NEWLY_SHOWN);
    }

    @Test
    @DisplayName("compares with nothing if the plan accounts for no earlier release")
    void alone() {
        aRelease().in("2026Q2").published().into(portal);
        DisclosureReview of = look(built());
        assertThat(of.last()).isEmpty();
        assertThat(of.comparison().changes()).isEmpty();
        assertThat(of.comparison().alone()).isZero();
    }

    @Test
    @DisplayName("tells how many requirements were proved in each way, outside and inside")
    void proofs() {
        Release release = built();
        assertThat(look(release).isRecorded()).isFalse();
        portal.bean(ReleaseContents.class)
                .addProofs(
                        List.of(
                                new ReleaseProof(release, Attacker.OUTSIDE, Proof.WITNESS, 90),
                                new ReleaseProof(release, Attacker.INSIDE, Proof.WITNESS, 80)));
        DisclosureReview of = look(release);
        assertThat(of.isRecorded()).isTrue();
        assertThat(of.proofs()).hasSize(Proof.values().length);
        assertThat(of.proofs().get(0))
                .isEqualTo(new DisclosureReview.Proved(Proof.WITNESS, 90, 80));
        assertThat(of.proofs().get(1))
                .isEqualTo(new DisclosureReview.Proved(Proof.STRUCTURE, 0, 0));
    }

    @Test
    @DisplayName("has the tests of the tables, the certificate and the inputs")
    void rest() {
        Release release = built();
        TableDetail test =
                new TableDetail(
                        TableId.parse("ID-01.COUNTY.TOTAL.Q"),
                        20,
                        3,
                        1,
                        20,
                        3,
                        TableDetail.Consequence.PUBLISHED);
        LocalDate day = LocalDate.of(2026, 11, 16);
        portal.bean(TableTests.class).save(release, List.of(test), day);
        DisclosureReview of = look(release);
        assertThat(of.tests()).containsExactly(new DisclosureReview.Test(test, day));
        assertThat(of.certificate().tables()).isEqualTo(release.tablesDigest().orElseThrow());
        assertThat(of.inputs()).isEqualTo("0".repeat(64));
        assertThat(of.decision()).isEmpty();
    }

    @Test
    @DisplayName("quotes the clearance in force")
    void decision() {
        Release release = aRelease().cleared().into(portal);
        assertThat(look(release).decision())
                .hasValueSatisfying(event -> assertThat(event.actorName()).isEqualTo("D. Cole"));
    }
}
