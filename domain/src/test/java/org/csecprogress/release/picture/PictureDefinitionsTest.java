package org.csecprogress.release.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.csv.TableException;
import org.csecprogress.release.content.TableId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The pictures of the report")
class PictureDefinitionsTest {
    private static final String HEAD = "section,code,kind,measure,dimension,top,emphasis\n";

    private static PictureDefinitions of(String rows) {
        return PictureDefinitions.read(file -> (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("that are shipped draw measures of the catalogue, in an existing section")
    void shipped() {
        for (Catalog catalog : Catalogs.builtIn().all()) {
            for (PictureDefinition picture : PictureDefinitions.builtIn().all()) {
                if (isLater(picture, catalog)) {
                    continue;
                }
                assertThat(picture.measures())
                        .as(picture.code())
                        .allMatch(code -> catalog.findMeasure(code).isPresent());
                assertThat(catalog.reportSections())
                        .as(picture.code())
                        .anyMatch(section -> section.number() == picture.section());
                if (picture.kind() == PictureKind.COVERAGE) {
                    assertThat(picture.measures()).contains(picture.emphasis());
                }
                if (picture.kind() == PictureKind.LENGTHS) {
                    assertThat(catalog.measure(picture.measure()).hasMedian()).isTrue();
                    assertThat(catalog.categories(picture.dimension()))
                            .as(picture.code())
                            .anyMatch(category -> category.band().isPresent());
                } else if (!picture.dimension().equals(TableId.TOTAL)) {
                    for (int at = 0; at < picture.dimensions().size(); at++) {
                        String emphasis = picture.emphases().get(at);
                        assertThat(catalog.dimension(picture.dimensions().get(at)).publicGroups())
                                .as(picture.code())
                                .anyMatch(group -> group.code().equals(emphasis));
                    }
                }
            }
        }
    }

    /** Whether only a later version of the catalogue has the picture's measure. */
    private static boolean isLater(PictureDefinition picture, Catalog catalog) {
        Catalog newest = Catalogs.builtIn().latest();
        return catalog.version() < newest.version()
                && !picture.kind().isOfSeveral()
                && catalog.findMeasure(picture.measure()).isEmpty();
    }

    @Test
    @DisplayName("are in the order of their file, each in its section")
    void order() {
        PictureDefinitions pictures =
                of("3,b,TREND,X,TOTAL,100,\n3,a,MAP,X,TOTAL,100,\n6,c,BARS,X,PLACE,500,G\n");
        assertThat(pictures.in(3)).extracting(PictureDefinition::code).containsExactly("b", "a");
        assertThat(pictures.in(6)).extracting(PictureDefinition::emphasis).containsExactly("G");
        assertThat(pictures.in(7)).isEmpty();
    }

    @Test
    @DisplayName("of several measures keep their order")
    void several() {
        PictureDefinition picture = of("3,a,COVERAGE,Y|X,TOTAL,100,X\n").all().get(0);
        assertThat(picture.measures()).containsExactly("Y", "X");
        assertThat(picture.measure()).isEqualTo("Y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3,a,PIE,X,TOTAL,100,; kind",
                "3,a,TREND,X,RACE,100,; does not draw RACE",
                "3,a,BARS,X,TOTAL,100,; does not draw TOTAL",
                "3,a,DOTS,X,TOTAL,100,; does not draw TOTAL",
                "3,a,FUNNEL,X,RACE,100,; does not draw RACE",
                "3,a,LENGTHS,X,TOTAL,100,; does not draw TOTAL",
                "3,a,SHARES,X,TOTAL,100,; does not draw TOTAL",
                "3,a,MAP,X|Y,TOTAL,100,; does not draw 2 measures",
                "3,a,COVERAGE,,TOTAL,100,; does not draw 0 measures",
                "3,a,COVERAGE,X|X,TOTAL,100,; names a value twice",
                "3,a,DOTS,X,RACE|SEX,100,W|M; draws one dimension",
                "3,a,FOREST,X,RACE|SEX,16,W; one reference a dimension",
                "3,a,MAP,X,TOTAL,0,; ends at 1 or above"
            })
    @DisplayName("are refused if a row is invalid, with row and column")
    void refused(String row, String why) {
        assertThatThrownBy(() -> of(row + "\n"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("report_pictures.csv")
                .hasMessageContaining("row 2")
                .hasMessageContaining(why);
    }

    @Test
    @DisplayName("have unique names")
    void twice() {
        assertThatThrownBy(() -> of("3,a,MAP,X,TOTAL,100,\n8,a,MAP,Y,TOTAL,100,\n"))
                .hasMessageContaining("\"a\" is there twice");
    }
}
