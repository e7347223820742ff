package org.csecprogress.release.text.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextTally;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.WithheldFigure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what staff see of the public texts of a release. */
@DisplayName("The review of public texts")
class TextReviewLooksTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");
    private static final ReleaseNumber NONE = ReleaseNumber.parse("2020Q1-r1").orElseThrow();

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ReviewedRelease reviewed = new ReviewedRelease(portal);
    private final TextReviewService review = portal.bean(TextReviewService.class);
    private final ReviewedTexts texts = portal.bean(ReviewedTexts.class);

    private AuthorTexts look(Release release, TextAuthor author) {
        return review.look(Staff.DISCLOSURE, release.number(), author).orElseThrow();
    }

    private static List<String> fields(AuthorTexts of) {
        return of.sheet().texts().stream().map(each -> each.text().field()).toList();
    }

    private void decide(Release release, TextAuthor author, Actor officer, Instant at) {
        List<PublicText> all =
                texts.of(release, author).texts().stream().map(ReviewedText::text).toList();
        texts.decide(release, author, all, TextVerdict.PASSED, "", officer, at);
    }

    @Test
    @DisplayName("shows an author's public texts in the catalogue's order, with what is flagged")
    void author() {
        Release release = reviewed.built();
        AuthorTexts yuba = look(release, ReviewedRelease.YUBA);
        assertThat(yuba.author()).isEqualTo(ReviewedRelease.YUBA);
        assertThat(fields(yuba)).containsExactly("NAR.SERVICES", "NAR.DATA");
        assertThat(yuba.sheet().texts())
                .extracting(ReviewedText::isFlagged)
                .containsExactly(true, false);
        assertThat(yuba.sheet().texts()).extracting(ReviewedText::isOpen).containsOnly(true);
    }

    @Test
    @DisplayName("shows the withheld figures of the state, the region and the author's own county")
    void withheld() {
        Release release = reviewed.built();
        AuthorTexts yolo = look(release, ReviewedRelease.YOLO);
        assertThat(yolo.withheld())
                .extracting(WithheldFigure::geography)
                .containsExactly("STATE", "R01", "57");
        assertThat(yolo.countyShown()).isTrue();
        assertThat(look(release, ReviewedRelease.YUBA).withheld())
                .extracting(WithheldFigure::geography)
                .containsExactly("STATE", "R01");
        assertThat(look(release, ReviewedRelease.YUBA).countyShown()).isTrue();
    }

    @Test
    @DisplayName("shows CDSS the withheld figures of every place, and its texts by section")
    void state() {
        Release release = reviewed.built();
        reviewed.comment(release, 10, "Ten", "Diez");
        reviewed.comment(release, 2, "Two", "Dos");
        AuthorTexts state = look(release, TextAuthor.STATE);
        assertThat(fields(state)).containsExactly("S2.EN", "S2.ES", "S10.EN", "S10.ES");
        assertThat(state.withheld())
                .extracting(WithheldFigure::geography)
                .containsExactly("STATE", "R01", "R08", "02", "57");
    }

    @Test
    @DisplayName("records each look at texts")
    void recorded() {
        Release release = reviewed.built();
        look(release, ReviewedRelease.YUBA);
        assertThat(portal.events().all())
                .containsExactly(
                        Viewed.by(Staff.DISCLOSURE, Viewed.Kind.VIEW_TEXTS, "2026Q3-r1 58", NOW));
    }

    @Test
    @DisplayName("lets the disclosure officer decide while the release is built, and nobody else")
    void deciding() {
        Release release = reviewed.built();
        assertThat(look(release, ReviewedRelease.YUBA).deciding()).isTrue();
        assertThat(
                        review.look(Staff.PUBLISHER, release.number(), ReviewedRelease.YUBA)
                                .map(AuthorTexts::deciding))
                .contains(false);
        assertThat(look(reviewed.cleared(), ReviewedRelease.YUBA).deciding()).isFalse();
    }

    @Test
    @DisplayName("shows nothing before there are tables, or of whom nothing is public")
    void nothing() {
        ReleaseNumber frozen = reviewed.frozen().number();
        ReleaseNumber built = reviewed.built().number();
        assertThat(review.look(Staff.DISCLOSURE, frozen, ReviewedRelease.YUBA)).isEmpty();
        assertThat(review.look(Staff.DISCLOSURE, NONE, ReviewedRelease.YUBA)).isEmpty();
        assertThat(review.look(Staff.DISCLOSURE, built, new TextAuthor("28"))).isEmpty();
        assertThat(review.look(Staff.DISCLOSURE, built, TextAuthor.STATE)).isEmpty();
        ReleaseNumber withoutTexts = aRelease().in("2025Q4").frozen().into(portal).number();
        for (ReleaseNumber number : List.of(frozen, withoutTexts, NONE)) {
            assertThat(review.progress(Staff.REVIEWER, number)).isEmpty();
            assertThat(review.review(Staff.PUBLISHER, number)).isEmpty();
            assertThat(review.isDecided(Staff.PUBLISHER, number)).isFalse();
        }
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("counts the texts of all authors and of each, CDSS first")
    void progress() {
        Release release = reviewed.built();
        reviewed.comment(release, 2, "Two", "Dos");
        decide(release, ReviewedRelease.YOLO, Staff.DISCLOSURE, NOW);
        TextReviewProgress progress =
                review.progress(Staff.REVIEWER, release.number()).orElseThrow();
        assertThat(progress.all()).isEqualTo(new TextTally(1, 0, 4, 3));
        assertThat(progress.authors().keySet())
                .containsExactly(TextAuthor.STATE, ReviewedRelease.YOLO, ReviewedRelease.YUBA);
        assertThat(progress.authors().get(ReviewedRelease.YOLO))
                .isEqualTo(new TextTally(1, 0, 0, 0));
        assertThat(progress.authors().get(ReviewedRelease.YUBA))
                .isEqualTo(new TextTally(0, 0, 2, 1));
        assertThat(review.review(Staff.PUBLISHER, release.number())).contains(progress);
    }

    @Test
    @DisplayName("names who decided, in alphabetical order, and when for the last time")
    void deciders() {
        Release release = reviewed.built();
        decide(release, ReviewedRelease.YOLO, Staff.REVIEWER, NOW);
        decide(release, ReviewedRelease.YUBA, Staff.DISCLOSURE, NOW.minusSeconds(60));
        TextReviewProgress progress =
                review.progress(Staff.REVIEWER, release.number()).orElseThrow();
        assertThat(progress.deciders()).containsExactly("D. Cole", "R. Dunn");
        assertThat(progress.last()).contains(NOW);
        TextReviewProgress none =
                review.progress(Staff.REVIEWER, reviewed.cleared().number()).orElseThrow();
        assertThat(none.deciders()).isEmpty();
        assertThat(none.last()).isEqualTo(Optional.empty());
    }

    @Test
    @DisplayName("is decided once each public text is, whatever else was answered")
    void isDecided() {
        Release release = reviewed.built();
        assertThat(review.isDecided(Staff.PUBLISHER, release.number())).isFalse();
        decide(release, ReviewedRelease.YUBA, Staff.DISCLOSURE, NOW);
        assertThat(review.isDecided(Staff.PUBLISHER, release.number())).isFalse();
        decide(release, ReviewedRelease.YOLO, Staff.DISCLOSURE, NOW);
        assertThat(review.isDecided(Staff.PUBLISHER, release.number())).isTrue();
        reviewed.comment(release, 2, "Two", "Dos");
        assertThat(review.isDecided(Staff.PUBLISHER, release.number())).isFalse();
    }
}
