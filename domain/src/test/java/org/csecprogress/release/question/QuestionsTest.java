package org.csecprogress.release.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.csv.TableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The common questions")
class QuestionsTest {
    private static final String HEAD = "code,kind,measure,dimension,group,reference,section\n";

    private static Questions of(String rows) {
        return Questions.read(file -> (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("that are shipped fit every catalogue")
    void shipped() {
        for (Catalog catalog : Catalogs.builtIn().all()) {
            for (Question question : Questions.builtIn().all()) {
                assertThat(catalog.reportSections())
                        .as(question.code())
                        .anyMatch(section -> section.number() == question.section());
                if (!question.measure().isEmpty()) {
                    assertThat(catalog.findMeasure(question.measure()))
                            .as(question.code())
                            .isPresent();
                }
                if (question.kind() == QuestionKind.RATE) {
                    assertComparable(catalog, question);
                }
            }
        }
    }

    /** Checks that both groups are public and have a known population. */
    private static void assertComparable(Catalog catalog, Question question) {
        Dimension dimension = catalog.dimension(question.dimension());
        assertThat(catalog.findMeasure(question.measure()).orElseThrow().populationRatePer())
                .isPositive();
        assertThat(
                        dimension.publicGroups().stream()
                                .filter(
                                        group ->
                                                dimension
                                                        .populationCategories()
                                                        .containsAll(group.categories()))
                                .map(PublicGroup::code))
                .as(question.code())
                .contains(question.group(), question.reference());
    }

    @Test
    @DisplayName("are in the order of their file")
    void order() {
        assertThat(of("b,MISSING,,,,,2\na,FINDING,X,,,,3\n").all())
                .extracting(Question::code)
                .containsExactly("b", "a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a,ODD,,,,,2; kind",
                "a,FINDING,,,,,2; may not be empty",
                "a,RATE,X,RACE,B,,2; may not be empty",
                "a,MISSING,X,,,,2; has none",
                "a,FINDING,X,RACE,,,2; has none",
                "a,MISSING,,,,,x; section"
            })
    @DisplayName("are refused if a row is invalid")
    void refused(String row, String why) {
        assertThatThrownBy(() -> of(row + "\n"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("report_questions.csv")
                .hasMessageContaining(why);
    }

    @Test
    @DisplayName("have unique codes")
    void twice() {
        assertThatThrownBy(() -> of("a,MISSING,,,,,2\na,COUNTY,,,,,11\n"))
                .hasMessageContaining("\"a\" is there twice");
    }
}
