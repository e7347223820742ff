package org.csecprogress.release.text.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.record.persistence.WithFilings;
import org.csecprogress.release.text.NearbyFigures;
import org.csecprogress.release.text.PublishedDecision;
import org.csecprogress.release.text.ReleaseTexts;
import org.csecprogress.release.text.ReleasedFilings;
import org.csecprogress.release.text.TextDecision;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.WithheldFigure;
import org.csecprogress.release.text.WrittenText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A county's filing in releases")
class JpaReleasedFilingsTest extends WithFilings {
    private static final Actor OFFICER = new Actor(7, "Dana Officer", Set.of());

    private ReleasedFilings filings;
    private ReleaseTexts texts;
    private Release release;
    private Submission frozen;

    @BeforeEach
    void freeze() {
        filings = new JpaReleasedFilings(em);
        texts = new JpaReleaseTexts(em, sql);
        release = release(Q2, 1);
        frozen = filing(NEVADA, Q2, 2);
        run(
                "insert into release_submission (release_id, submission_id, revision_id, county,"
                        + " revision, digest) values (?, ?, ?, ?, 2, 'd')",
                release.id(),
                frozen.id(),
                revision(frozen),
                NEVADA.value());
        answer("news", "More");
        answer("plans", "Much");
        decide("news", "More", TextVerdict.SENT_BACK, "Name no one");
        decide("plans", "Less", TextVerdict.PASSED, "");
        forget();
    }

    private void answer(String field, String body) {
        run(
                "insert into text_answer (revision_id, field, body) values (?, ?, ?)",
                revision(frozen),
                field,
                body);
    }

    private void decide(String field, String body, TextVerdict verdict, String reason) {
        TextAuthor author = TextAuthor.of(NEVADA);
        List<PublicText> on = List.of(new PublicText(author, field, body));
        texts.decide(release, author, on, verdict, reason, OFFICER, NOON);
    }

    @Test
    @DisplayName("is frozen as long as a release has it")
    void isFrozen() {
        assertThat(filings.isFrozen(frozen)).isTrue();
        assertThat(filings.isFrozen(filing(YUBA, Q2, 1))).isFalse();
    }

    @Test
    @DisplayName("learns the decisions on its texts once the release is public")
    void decisions() {
        assertThat(filings.decisions(frozen)).isEmpty();
        set(release, ReleaseStatus.PUBLISHED);
        assertThat(filings.decisions(frozen))
                .containsExactlyInAnyOrder(
                        new PublishedDecision(
                                release.number(), "news", TextVerdict.SENT_BACK, "Name no one"),
                        new PublishedDecision(release.number(), "plans", TextVerdict.PASSED, ""));
        assertThat(filings.decisions(filing(YUBA, Q2, 1))).isEmpty();
    }

    @Test
    @DisplayName("is missing from the release if it was approved or corrected since")
    void since() {
        assertThat(filings.since(release)).isEmpty();
        Submission late = filing(YUBA, Q2, 1);
        Submission corrected = filing(NEVADA, Q2, 3);
        filing(ALPINE, Q1, 1);
        assertThat(filings.since(release))
                .extracting(StandingRevision::revision)
                .containsExactly(revision(corrected), revision(late));
    }

    @Test
    @DisplayName("has its texts reviewed with CDSS's, each with the decision on that very text")
    void written() {
        new JpaCommentaryTexts(em)
                .keep(release, new Commentary(1, new LocalText("One", "Uno")), OFFICER, NOON);
        PublicText news = new PublicText("29", "news", "More");
        TextDecision decision =
                new TextDecision(TextVerdict.SENT_BACK, "Name no one", 7, "Dana Officer", NOON, 1);
        WrittenText first = new WrittenText(news, Optional.of(decision));
        WrittenText second =
                new WrittenText(new PublicText("29", "plans", "Much"), Optional.empty());
        assertThat(texts.written(release, TextAuthor.of(NEVADA)))
                .containsExactlyInAnyOrder(first, second);
        assertThat(texts.written(release))
                .containsExactlyInAnyOrder(
                        first,
                        second,
                        new WrittenText(new PublicText("STATE", "S1.EN", "One"), Optional.empty()),
                        new WrittenText(new PublicText("STATE", "S1.ES", "Uno"), Optional.empty()));
    }

    @Test
    @DisplayName("is read beside the withheld figures of its places")
    void nearby() {
        run(
                "insert into release_table (release_id, table_id, position, measure, dimension,"
                        + " title_en, title_es) values (?, 't', 1, 'ID-01', 'SEX', '', '')",
                release.id());
        cell(1, NEVADA.value(), "12");
        cell(2, NEVADA.value(), ReleaseRow.WITHHELD);
        cell(3, YUBA.value(), ReleaseRow.WITHHELD);
        var figures = new SqlFiguresBesideTexts(sql);
        List<String> places = List.of("STATE", "R-A", NEVADA.value());
        NearbyFigures found = figures.of(release, TextAuthor.of(NEVADA), places);
        assertThat(found.withheld())
                .containsExactly(new WithheldFigure("ID-01", NEVADA.value(), "SEX", "2"));
        assertThat(found.own()).isTrue();
        assertThat(figures.of(release, TextAuthor.STATE, List.of("STATE")))
                .isEqualTo(new NearbyFigures(List.of(), false));
    }

    private void cell(int position, String place, String amount) {
        run(
                "insert into release_cell (release_id, table_id, position, geography, measure,"
                        + " dimension, category, amount, annotation, numerator, denominator,"
                        + " counties) values (?, 't', ?, ?, 'ID-01', 'SEX', ?, ?, '', '', '', 1)",
                release.id(),
                position,
                place,
                String.valueOf(position),
                amount);
    }
}
