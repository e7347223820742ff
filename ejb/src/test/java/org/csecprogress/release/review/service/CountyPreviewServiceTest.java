package org.csecprogress.release.review.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.preview.service.Previews;
import org.csecprogress.release.record.ReleaseCounties;
import org.csecprogress.release.record.ReleaseMilestones;
import org.csecprogress.release.review.service.CountyPreview.State;
import org.csecprogress.release.text.ReleaseTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what a county sees of its public report before everybody does. */
@DisplayName("A county's preview")
class CountyPreviewServiceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final ReleaseTable COUNTIES =
            table("ID-01.COUNTY.TOTAL.Q", row("57", 14), row("58", 12));
    private static final PublicText TEXT = new PublicText(YUBA, "NAR.DATA", "All is well.");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final CountyPreviewService previews = portal.bean(CountyPreviewService.class);

    private CountyPreview see() {
        return previews.of(PREPARER, YUBA, Q3);
    }

    private static MilestoneStanding milestone(CountyCode county) {
        return new MilestoneStanding(
                county, "M-01", "DONE", null, false, null, true, 0, false, null);
    }

    private PlayedRelease ofBoth() {
        Submission yolo = aFiling().of(YOLO).published().into(portal);
        Submission yuba = aFiling().of(YUBA).published().into(portal);
        return aRelease()
                .of(yolo, yuba)
                .with(table("ID-01.STATE.TOTAL.Q", row("STATE", 26)), COUNTIES);
    }

    /** Stores a release of both counties, with their standings, milestones and passed texts. */
    private Release stored(PlayedRelease played) {
        Release release = CountedAsFiled.in(portal, played.into(portal));
        portal.bean(ReleaseCounties.class)
                .add(release, Map.of(YUBA, Standing.LATE, YOLO, Standing.ON_TIME));
        portal.bean(ReleaseMilestones.class)
                .add(release, List.of(milestone(YOLO), milestone(YUBA)));
        portal.bean(ReleaseTexts.class)
                .keep(release, List.of(TEXT, new PublicText(YOLO, "NAR.DATA", "Other.")));
        return release;
    }

    private Map<String, Set<Long>> shownEarly() {
        return portal.bean(Previews.class).of(Q3).values();
    }

    @Test
    @DisplayName("is only for the county's own staff, and only once they have filed")
    void own() {
        aFiling().of(YUBA).into(portal);
        for (Actor other : List.of(Staff.preparer(YOLO), Staff.REVIEWER, Staff.PUBLISHER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> previews.of(other, YUBA, Q3))
                    .withMessageContaining("county");
        }
        assertThat(previews.of(Staff.certifier(YUBA, Agency.PROB), YUBA, Q3)).isNotNull();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> previews.of(PREPARER, YUBA, ReportingPeriod.of("2026Q2")))
                .withMessageContaining("filing");
    }

    @Test
    @DisplayName("does not exist for a filing that was withdrawn")
    void withdrawnFiling() {
        aFiling().of(YUBA).withdrawn().into(portal);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(this::see);
    }

    private void assertNothing(State state) {
        assertThat(see()).isEqualTo(CountyPreview.nothing(state, null, 1));
        assertThat(see().isShown()).isFalse();
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("has nothing to show before the filing is approved")
    void notApproved() {
        aFiling().of(YUBA).inReview().into(portal);
        assertNothing(State.NOT_APPROVED);
    }

    @Test
    @DisplayName("has nothing to show before a release is built")
    void notBuilt() {
        Submission yuba = aFiling().of(YUBA).approved().into(portal);
        assertNothing(State.NOT_BUILT);
        aRelease().of(yuba).frozen().into(portal);
        assertNothing(State.NOT_BUILT);
        aRelease().revision(2).failed().into(portal);
        assertNothing(State.NOT_BUILT);
    }

    @Test
    @DisplayName("has nothing to show while its published filing has no release")
    void notBuiltPublished() {
        FilingBuilder filing = aFiling().of(YUBA).published();
        filing.into(portal);
        assertNothing(State.NOT_BUILT);
    }

    @Test
    @DisplayName("says that the release was withdrawn, if none has taken its place")
    void takenBack() {
        Release release = stored(ofBoth().withdrawn());
        assertThat(see()).isEqualTo(CountyPreview.nothing(State.TAKEN_BACK, release.number(), 1));
        aRelease().revision(2).frozen().into(portal);
        assertThat(see().state()).isEqualTo(State.NOT_BUILT);
    }

    @Test
    @DisplayName("says that the release was frozen without the county")
    void leftOut() {
        aFiling().of(YUBA).approved().into(portal);
        Submission yolo = aFiling().of(YOLO).approved().into(portal);
        Release release = aRelease().of(yolo).with(COUNTIES).cleared().into(portal);
        portal.bean(ReleaseCounties.class)
                .add(release, Map.of(YUBA, Standing.NOT_DECIDED, YOLO, Standing.ON_TIME));
        assertThat(see()).isEqualTo(CountyPreview.nothing(State.LEFT_OUT, release.number(), 1));
        assertThat(see().isShown()).isFalse();
        assertThat(portal.events().all()).isEmpty();
        assertThat(shownEarly()).isEmpty();
    }

    @Test
    @DisplayName(
            "has nothing to show before the release is cleared, since that would count as public")
    void built() {
        Release release = stored(ofBoth().built());
        assertThat(see()).isEqualTo(CountyPreview.nothing(State.BUILT, release.number(), 1));
        assertThat(see().isShown()).isFalse();
        assertThat(portal.events().all()).isEmpty();
        assertThat(shownEarly()).isEmpty();
    }

    @Test
    @DisplayName("shows the public release while the next one is being reviewed")
    void next() {
        Release first = stored(ofBoth().published());
        aRelease().revision(2).with(COUNTIES).built().into(portal);
        assertThat(see().number()).isEqualTo(first.number());
        assertThat(see().state()).isEqualTo(State.PUBLIC);
    }

    @Test
    @DisplayName("shows its own rows, milestones and passed texts once the release is cleared")
    void cleared() {
        Release release = stored(ofBoth().cleared());
        CountyPreview seen = see();
        assertThat(seen)
                .isEqualTo(
                        new CountyPreview(
                                State.CLEARED,
                                release.number(),
                                1,
                                Standing.LATE,
                                List.of(COUNTIES.with(List.of(row("58", 12)))),
                                List.of(milestone(YUBA)),
                                List.of(TEXT),
                                Optional.empty()));
        assertThat(seen.isShown()).isTrue();
        assertThat(portal.events().all())
                .containsExactly(Viewed.by(PREPARER, Viewed.Kind.PREVIEW, "2026Q3-r1 58", NOW));
        assertThat(shownEarly()).isEqualTo(Map.of("58/ID-01", Set.of(12L)));
    }

    @Test
    @DisplayName("is the same while the release is scheduled")
    void scheduled() {
        stored(ofBoth().scheduledFor("2026-12-01T17:00:00Z"));
        assertThat(see().state()).isEqualTo(State.CLEARED);
        assertThat(shownEarly()).hasSize(1);
    }

    @Test
    @DisplayName("of a public release is nothing early and not recorded")
    void published() {
        stored(ofBoth().published());
        assertThat(see().state()).isEqualTo(State.PUBLIC);
        assertThat(see().texts()).containsExactly(TEXT);
        assertThat(see().tables()).hasSize(1);
        assertThat(see().isShown()).isTrue();
        assertThat(portal.events().all()).isEmpty();
        assertThat(shownEarly()).isEmpty();
    }

    @Test
    @DisplayName(
            "prefers what is coming to what is public, and what is public to what is withdrawn")
    void newest() {
        stored(ofBoth().restated());
        assertThat(see().state()).isEqualTo(State.PUBLIC);
        aRelease().revision(2).withdrawn().into(portal);
        assertThat(see().number()).hasToString("2026Q3-r1");
        aRelease().revision(3).cleared().into(portal);
        assertThat(see().number()).hasToString("2026Q3-r3");
        aRelease().in("2026Q4").cleared().into(portal);
        assertThat(see().number()).hasToString("2026Q3-r3");
    }
}
