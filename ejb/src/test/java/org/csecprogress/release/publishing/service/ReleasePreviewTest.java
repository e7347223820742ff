package org.csecprogress.release.publishing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.memory.ReleaseRowSample;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.review.ReleaseOpenings;
import org.csecprogress.release.text.CommentaryTexts;
import org.csecprogress.release.text.ReleaseTexts;
import org.csecprogress.release.text.TextVerdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A release that is not public yet")
class ReleasePreviewTest {
    private static final Instant NOW = Instant.parse("2026-12-20T17:00:00Z");
    private static final Commentary WHY =
            new Commentary(
                    CommentaryField.RESTATEMENT, new LocalText("Yolo was late.", "Yolo tarde."));
    private static final Commentary THIRD =
            new Commentary(3, new LocalText("More were screened.", "Más detección."));

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ReleasePreview preview = portal.bean(ReleasePreview.class);

    private Optional<PublicRelease> find(Release release) {
        return preview.find(Staff.LEGAL, release.number());
    }

    private void write(Release release, Commentary commentary) {
        portal.bean(CommentaryTexts.class).keep(release, commentary, Staff.PUBLISHER, NOW);
    }

    private void decide(Release release, Commentary commentary, TextVerdict verdict) {
        portal.bean(ReleaseTexts.class)
                .decide(
                        release,
                        TextAuthor.STATE,
                        commentary.texts(),
                        verdict,
                        verdict == TextVerdict.PASSED ? "" : "Not so.",
                        Staff.DISCLOSURE,
                        NOW);
    }

    @Test
    @DisplayName("is shown as everyone will see it, and the view is recorded")
    void shown() {
        Release release = aRelease().with(ReleaseRowSample.table("2026Q3")).cleared().into(portal);
        PublicRelease shown = find(release).orElseThrow();
        assertThat(shown)
                .isEqualTo(
                        new PublicRelease(
                                release.number(),
                                ReleaseStatus.PUBLISHED,
                                SharedCatalog.catalogs()
                                        .forPeriod(release.number().period())
                                        .version(),
                                Instant.parse("2026-12-29T17:00:00Z"),
                                release.frozenAt().orElseThrow(),
                                0,
                                new PartDigests(
                                        release.tablesDigest().orElseThrow(),
                                        release.clearance().textsDigest().orElseThrow(),
                                        null,
                                        null,
                                        null,
                                        null),
                                1,
                                0,
                                null,
                                null,
                                null,
                                null));
        assertThat(portal.events().all())
                .containsExactly(Viewed.by(Staff.LEGAL, Viewed.Kind.PREVIEW, "2026Q3-r1", NOW));
    }

    @Test
    @DisplayName("is shown once it is built until it is public, and at no other time")
    void waiting() {
        assertThat(find(aRelease().in("2025Q1").built().into(portal))).isPresent();
        assertThat(find(aRelease().in("2025Q2").cleared().into(portal))).isPresent();
        assertThat(find(scheduled(aRelease().in("2025Q3")))).isPresent();
        assertThat(portal.events().all()).hasSize(3);
        assertThat(find(aRelease().in("2025Q4").published().into(portal))).isEmpty();
        assertThat(find(aRelease().in("2026Q1").frozen().into(portal))).isEmpty();
        assertThat(find(aRelease().in("2026Q2").failed().into(portal))).isEmpty();
        Release unstored = aRelease().into(new InMemoryPortal(NOW));
        assertThat(find(unstored)).isEmpty();
        assertThat(portal.events().all()).hasSize(3);
    }

    private Release scheduled(PlayedRelease played) {
        return played.scheduledFor("2026-12-29T17:00:00Z").into(portal);
    }

    @Test
    @DisplayName("says why it replaces an earlier one, once that has passed")
    void restatement() {
        Release release = aRelease().revision(2).built().into(portal);
        write(release, WHY);
        assertThat(find(release).orElseThrow().restatement()).isNull();
        decide(release, WHY, TextVerdict.PASSED);
        assertThat(find(release).orElseThrow().restatement()).isEqualTo(WHY.words());
    }

    @Test
    @DisplayName("records which part was opened by whom, as long as it waits")
    void opened() {
        ReleaseOpenings openings = portal.bean(ReleaseOpenings.class);
        Release release = aRelease().built().into(portal);
        preview.opened(Staff.LEGAL, release.number(), ReleasePart.SPANISH_REPORT);
        assertThat(openings.of(Staff.LEGAL, release)).containsExactly(ReleasePart.SPANISH_REPORT);
        assertThat(openings.of(Staff.DISCLOSURE, release)).isEmpty();
        Release published = aRelease().in("2026Q2").published().into(portal);
        preview.opened(Staff.LEGAL, published.number(), ReleasePart.REPORT);
        assertThat(openings.of(Staff.LEGAL, published)).isEmpty();
        preview.opened(Staff.LEGAL, release.number().next(), ReleasePart.REPORT);
        assertThat(openings.of(Staff.LEGAL, release)).hasSize(1);
    }

    @Test
    @DisplayName(
            "shows CDSS's texts in the order of the sections, decided or not, but not those"
                    + " that were sent back")
    void commentary() {
        Release release = aRelease().built().into(portal);
        Commentary fifth = new Commentary(5, new LocalText("Fewer left.", "Menos salieron."));
        Commentary second = new Commentary(2, new LocalText("All filed.", "Todos."));
        for (Commentary each : List.of(fifth, THIRD, WHY, second)) {
            write(release, each);
        }
        decide(release, second, TextVerdict.PASSED);
        assertThat(preview.commentary(Staff.LEGAL, release.number()))
                .containsExactly(second, THIRD, fifth);
        decide(release, THIRD, TextVerdict.SENT_BACK);
        assertThat(preview.commentary(Staff.LEGAL, release.number()))
                .containsExactly(second, fifth);
    }

    @Test
    @DisplayName("shows no texts before it is built, or once it is public")
    void noCommentary() {
        Release frozen = aRelease().frozen().into(portal);
        write(frozen, THIRD);
        Release published = aRelease().in("2026Q2").published().into(portal);
        write(published, THIRD);
        assertThat(preview.commentary(Staff.LEGAL, frozen.number())).isEmpty();
        assertThat(preview.commentary(Staff.LEGAL, published.number())).isEmpty();
    }
}
