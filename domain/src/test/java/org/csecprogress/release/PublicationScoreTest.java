package org.csecprogress.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.csv.TableException;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.disclosure.PublicationScore.Time;
import org.csecprogress.disclosure.PublicationScore.Variable;
import org.csecprogress.disclosure.ScoringCriteria;
import org.csecprogress.release.activation.ScoringTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the guidelines' own examples, with the points of variables from the catalogue. */
class PublicationScoreTest {
    private static final long STATE = 39_512_223;
    private static final CatalogSource REFERENCE = CatalogSource.classpath("reference");
    private static final ScoringCriteria SECOND =
            ScoringTables.inForce(REFERENCE, LocalDate.of(2026, 6, 30));

    private static Variable by(String dimension) {
        Dimension found = newest().dimension(dimension);
        return new Variable(found.scoreVariable(), found.publicScore());
    }

    private static Catalog newest() {
        return Catalogs.builtIn().latest();
    }

    private static PublicationScore score(long smallest, long residents, Variable... variables) {
        return PublicationScore.of(SECOND, smallest, residents, Time.QUARTER, List.of(variables));
    }

    @Test
    void scoresTheStateBySexInAQuarter() {
        PublicationScore score = score(11, STATE, by("SEX"));

        assertThat(score.total()).isEqualTo(6);
        assertThat(score.terms())
                .extracting(PublicationScore.Term::points)
                .containsExactly(5, 1, -5, 4, 1);
        assertThat(score.edition()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "250000, 12, false",
        "100001, 12, false",
        "20000, 16, true",
        "4001, 16, true",
        "4000, 18, true",
        "1129, 18, true",
    })
    void scoresACountysTotalOfAQuarter(long residents, int total, boolean decision) {
        PublicationScore score = score(10, residents);

        assertThat(score.total()).isEqualTo(total);
        assertThat(score.needsDecision()).isEqualTo(decision);
    }

    @Test
    void scoresACountyByRaceAndSex() {
        assertThat(score(10, 560_000, by("RACE"), by("SEX")).total()).isEqualTo(17);
        assertThat(score(11, 250_001, by("RACE"), by("SEX")).total()).isEqualTo(15);
    }

    @Test
    void scoresTheLargestCountyByRaceSexAndAge() {
        PublicationScore score = score(1, 10_039_107, by("RACE"), by("SEX"), by("AGE"));

        assertThat(score.total()).isEqualTo(19);
    }

    @Test
    void aYearScoresLessThanAQuarter() {
        PublicationScore year = PublicationScore.of(SECOND, 11, STATE, Time.YEAR, List.of());

        assertThat(year.total()).isEqualTo(score(11, STATE).total() - 4);
    }

    @Test
    void aFourthVariableCountsAsTheThird() {
        Variable some = new Variable("OTHER_VARIABLE", 0);

        assertThat(score(11, STATE, some, some, some, some).total())
                .isEqualTo(score(11, STATE, some, some, some).total());
    }

    @Test
    void doesNotScoreAnEmptyCell() {
        assertThatThrownBy(() -> score(0, STATE)).hasMessageContaining("empty cell");
    }

    @Test
    void whatNobodyScoredIsNotHarmless() {
        ScoringCriteria bare = new ScoringCriteria(3, List.of());

        assertThatThrownBy(() -> PublicationScore.of(bare, 11, STATE, Time.QUARTER, List.of()))
                .hasMessageContaining("edition 3 has no points of EVENTS for 11");
    }

    @Test
    void theEditionIsTheOneInForceOnTheDay() {
        assertThat(ScoringTables.inForce(REFERENCE, LocalDate.of(2025, 9, 30)).edition())
                .isEqualTo(1);
        assertThat(ScoringTables.inForce(REFERENCE, LocalDate.of(2025, 10, 1)).edition())
                .isEqualTo(2);
        assertThatThrownBy(() -> ScoringTables.inForce(REFERENCE, LocalDate.of(2016, 1, 1)))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("no edition is in force on 2016-01-01");
    }
}
