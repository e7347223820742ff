package org.csecprogress.release.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.PublicTables.answered;
import static org.csecprogress.inmemory.PublicTables.table;

import java.time.Instant;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.ReleaseTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how much of the state a release must cover to go out without a decision. */
@DisplayName("The coverage of a release")
class CoverageCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final CoverageCheck coverage = portal.bean(CoverageCheck.class);

    private ReleaseOnDesk with(ReleaseTable... tables) {
        ReleaseOnDesk desk = new ReleaseOnDesk(portal, "2026Q3", 1, tables);
        desk.played().built();
        return desk;
    }

    @Test
    @DisplayName("is of the counties that reported, on time or late")
    void counted() {
        Release release =
                with().with("Yuba", Standing.LATE)
                        .with("Yolo", Standing.NOT_DECIDED)
                        .with("Napa", Standing.AFTER_FREEZE)
                        .with("Kern", Standing.RETURNED)
                        .with("Alpine", Standing.NOT_REPORTED)
                        .stored();
        ReleaseCoverage of = coverage.of(release);
        assertThat(of.release().counties()).isEqualTo(54);
        assertThat(of.release().childrenPercent()).isBetween(90, 99);
        assertThat(of.isThin()).isFalse();
    }

    @Test
    @DisplayName("is enough with 50 counties and four fifths of the children, not with 49")
    void counties() {
        ReleaseCoverage enough = coverage.of(with().countingLargest(50).stored());
        assertThat(enough.release().counties()).isEqualTo(50);
        assertThat(enough.isThin()).isFalse();
        ReleaseOnDesk fewer = new ReleaseOnDesk(portal, "2026Q2", 1);
        fewer.played().built();
        ReleaseCoverage thin = coverage.of(fewer.countingLargest(49).stored());
        assertThat(thin.releaseThin()).isTrue();
        assertThat(thin.isThin()).isTrue();
        assertThat(thin.thinSections()).isEmpty();
    }

    @Test
    @DisplayName("is not enough without Los Angeles, where more than a fifth of the children live")
    void children() {
        ReleaseCoverage thin =
                coverage.of(with().with("Los Angeles", Standing.NOT_REPORTED).stored());
        assertThat(thin.release().counties()).isEqualTo(57);
        assertThat(thin.release().childrenPercent()).isLessThan(80);
        assertThat(thin.isThin()).isTrue();
    }

    @Test
    @DisplayName("is not enough in a section of which half the figures reach fewer than 40")
    void sections() {
        int identification = SharedCatalog.catalogs().version(1).measure("ID-01").reportSection();
        int services = SharedCatalog.catalogs().version(1).measure("SV-01").reportSection();
        assertThat(services).isNotEqualTo(identification);
        Release release =
                with(
                                table("ID-01.STATE.TOTAL.Q", answered("ID-01", 40)),
                                table("ID-02.STATE.TOTAL.Q", answered("ID-02", 58)),
                                table("SV-01.STATE.TOTAL.Q", answered("SV-01", 39)))
                        .stored();
        ReleaseCoverage of = coverage.of(release);
        assertThat(of.thinSections()).containsExactly(services);
        assertThat(of.releaseThin()).isFalse();
        assertThat(of.isThin()).isTrue();
    }

    @Test
    @DisplayName("has no sections before the release is built")
    void frozen() {
        assertThat(coverage.of(aRelease().frozen().into(portal)).thinSections()).isEmpty();
    }
}
