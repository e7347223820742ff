package org.csecprogress.report.picture.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.report.picture.page.YearOfRows.HIDDEN;

import java.util.List;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.release.picture.PictureKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rates of groups in sentences")
class ComparedRatesTest {
    private static final PictureDefinition BY_RACE =
            new PictureDefinition(
                    10,
                    "r",
                    PictureKind.DOTS,
                    List.of("VC-08"),
                    List.of("RACE"),
                    60,
                    List.of("WHITE"));
    private static final PictureDefinition BY_SEX =
            new PictureDefinition(
                    10, "s", PictureKind.DOTS, List.of("VC-08"), List.of("SEX"), 60, List.of("M"));

    /** Returns groups of a million children each, in the order of the catalogue. */
    private static PictureSource race(Language language, long... counts) {
        return new YearOfRows("2026Q1")
                .among("VC-08.STATE.RACE.Q", 1_000_000, counts)
                .source(language);
    }

    private static GroupComparison told(PictureSource source) {
        return DotsPicture.comparison(BY_RACE, source).orElseThrow();
    }

    @Test
    @DisplayName("name reference, interval and period, and say whether each difference is clear")
    void clear() {
        GroupComparison told = told(race(Language.EN, 200, 50, 55, 30, 12, 40));
        assertThat(told.lead())
                .isEqualTo(
                        "Newly identified victims, by race/ethnicity: January to March 2026,"
                                + " 58 of 58 counties");
        assertThat(told.sentences().get(0))
                .startsWith("The rate of people of color was 1.5 times that of White youth (95%")
                .endsWith("That is a clear difference.");
        assertThat(told.sentences().get(1))
                .startsWith("The rate of Black youth was 4.0 times that of White youth (95%");
        assertThat(told.sentences().get(2))
                .startsWith("The rate of Latino youth was 1.1 times")
                .endsWith("That is not a clear difference.");
        assertThat(told.sentences()).hasSize(5);
        assertThat(told.sentences().get(4))
                .startsWith("Not compared with White youth: Native American youth. A count is");
        assertThat(told.base()).contains("youth up to age 20", "100,000", "17", "July 1, 2019");
    }

    @Test
    @DisplayName("omit people of color if one of their groups is withheld")
    void withheld() {
        PictureSource source = race(Language.EN, 200, 50, 55, 30, HIDDEN, 40);
        GroupComparison told = told(source);
        assertThat(told.sentences()).noneMatch(s -> s.contains("rate of people of color"));
        assertThat(told.sentences().get(told.sentences().size() - 1))
                .contains("people of color; Native American youth");
        List<PictureView.Line> lines =
                DotsPicture.of(BY_RACE, source).orElseThrow().numbers().lines();
        assertThat(lines.get(5).label()).isEqualTo("People of color");
        assertThat(lines.get(5).cells().subList(0, 3)).allMatch(PictureView.Cell::withheld);
    }

    @Test
    @DisplayName("agree with their table: number, rate and index of all groups together")
    void table() {
        PictureView view =
                DotsPicture.of(BY_RACE, race(Language.EN, 200, 50, 55, 30, 12, 40)).orElseThrow();
        PictureView.Line together = view.numbers().lines().get(5);
        assertThat(together.label()).isEqualTo("People of color");
        assertThat(together.cells().get(0).text()).isEqualTo("297");
        assertThat(together.cells().get(1).text()).startsWith("7.4\u00a0(");
        assertThat(together.cells().get(2).text()).startsWith("1.5\u00a0(");
        assertThat(view.title())
                .isEqualTo("The rate of Black youth is 4.0 times that of White youth");
        assertThat(view.notes()).anyMatch(note -> note.startsWith("People of color: the groups"));
    }

    @Test
    @DisplayName("have the article of each group in Spanish")
    void spanish() {
        assertThat(told(race(Language.ES, 200, 50, 55, 30, 12, 40)).sentences().get(1))
                .startsWith(
                        "La tasa de los j\u00f3venes negros fue 4.0 veces la de los j\u00f3venes"
                                + " blancos");
    }

    @Test
    @DisplayName("have no group of all together if there are only two groups")
    void pair() {
        PictureSource source =
                new YearOfRows("2026Q1")
                        .among("VC-08.STATE.SEX.Q", 1_000_000, 200, 50, 11)
                        .source(Language.EN);
        GroupComparison told = DotsPicture.comparison(BY_SEX, source).orElseThrow();
        assertThat(told.sentences()).hasSize(1);
        assertThat(told.sentences().get(0))
                .startsWith("The rate of girls was 4.0 times that of boys");
        assertThat(DotsPicture.of(BY_SEX, source).orElseThrow().numbers().lines()).hasSize(2);
    }
}
