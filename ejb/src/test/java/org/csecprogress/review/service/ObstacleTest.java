package org.csecprogress.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A filing is not approved together with others")
class ObstacleTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final CountyCode COUNTY = new CountyCode("29");
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(PERIOD);
    private static final Actor REVIEWER = new Actor(7, "R. Reviewer", Set.of());
    private static final Finding QUALITY =
            new Finding("Q-01", Effect.EXPLAIN, "ID-01", Map.of("value", 40));

    /** A stored submission, which therefore has an ID. */
    private static final class Kept extends Submission {
        Kept() {
            super(COUNTY, PERIOD, CATALOG.version(), 1, NOW);
        }

        @Override
        public Long id() {
            return 1L;
        }
    }

    /** Returns a filing with every required method described and nothing else. */
    private static Filing filing(
            List<Finding> findings, Map<String, String> explained, List<FigureComment> comments) {
        Answers.Builder answers = Answers.builder();
        CATALOG.textFields().stream()
                .filter(TextField::required)
                .forEach(field -> answers.text(field.code(), "As always."));
        return new Filing(
                Counties.builtIn().byCode(COUNTY),
                null,
                CATALOG,
                new Kept(),
                answers.build(),
                Map.of(),
                findings,
                List.of(),
                explained,
                comments,
                List.of(),
                List.of(),
                List.of());
    }

    private static Set<Obstacle> of(Finding... findings) {
        return Obstacle.of(filing(List.of(findings), Map.of(), List.of()));
    }

    private static Set<Obstacle> of(FigureComment comment) {
        return Obstacle.of(filing(List.of(), Map.of(), List.of(comment)));
    }

    private static FigureComment comment() {
        return new FigureComment(new Kept(), "ID-04", "Is this of one day?", REVIEWER, NOW);
    }

    @Test
    @DisplayName("unless it has no findings and comments, apart from notes")
    void none() {
        assertThat(of()).isEmpty();
        assertThat(of(new Finding("Q-11", Effect.NOTE, "PL-07", Map.of()))).isEmpty();
    }

    @Test
    @DisplayName("while a finding of quality is not explained")
    void unexplained() {
        assertThat(of(QUALITY)).containsExactly(Obstacle.UNEXPLAINED);
        Map<String, String> other = Map.of("Q-01|ID-03", "It was so.");
        assertThat(Obstacle.of(filing(List.of(QUALITY), other, List.of())))
                .containsExactly(Obstacle.UNEXPLAINED);
        assertThat(filing(List.of(QUALITY), other, List.of()).explained())
                .as("of a finding that is gone")
                .isEmpty();
        Map<String, String> own = Map.of(QUALITY.key(), "It was so.");
        assertThat(filing(List.of(QUALITY), own, List.of()).explained()).containsExactly(QUALITY);
        assertThat(Obstacle.of(filing(List.of(QUALITY), own, List.of()))).isEmpty();
    }

    @Test
    @DisplayName("if a statewide rule has a finding, whatever the county explained")
    void outlying() {
        Finding far = new Finding("S-01", Effect.REVIEWER, "VC-08", Map.of("value", 40));
        assertThat(of(far)).containsExactly(Obstacle.OUTLYING);
        Map<String, String> explained = Map.of(far.key(), "It was so.");
        assertThat(Obstacle.of(filing(List.of(far), explained, List.of())))
                .containsExactly(Obstacle.OUTLYING);
    }

    @Test
    @DisplayName("while a comment is unsent, and then until its question is answered")
    void comments() {
        FigureComment comment = comment();
        assertThat(of(comment)).containsExactly(Obstacle.UNSENT);
        comment.send();
        assertThat(of(comment)).containsExactly(Obstacle.UNANSWERED);
        comment.answer("Of the whole quarter.", REVIEWER, NOW);
        assertThat(of(comment)).isEmpty();
    }

    @Test
    @DisplayName("while there is something to fix or a method to describe")
    void fix() {
        for (Effect effect : List.of(Effect.SUBMIT, Effect.SAVE)) {
            assertThat(of(new Finding("C-02", effect, "ID-05", Map.of())))
                    .containsExactly(Obstacle.FIX);
        }
        Filing bare = filing(List.of(), Map.of(), List.of());
        Filing undescribed =
                new Filing(
                        bare.county(),
                        null,
                        CATALOG,
                        bare.submission(),
                        Answers.NONE,
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(Obstacle.of(undescribed)).containsExactly(Obstacle.FIX);
    }
}
