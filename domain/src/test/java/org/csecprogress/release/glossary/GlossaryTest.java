package org.csecprogress.release.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.ReportSection;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The glossary")
class GlossaryTest {
    private static final String HEAD = "id,sections,term_en,term_es,text_en,text_es\n";

    private static Glossary of(String rows) {
        return Glossary.read(file -> (HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("as shipped is linked from sections that every report has")
    void shipped() {
        for (Catalog catalog : Catalogs.builtIn().all()) {
            List<Integer> numbers =
                    catalog.reportSections().stream().map(ReportSection::number).toList();
            for (Term term : Glossary.builtIn().in(Language.EN)) {
                assertThat(numbers).as(term.id()).containsAll(term.sections());
            }
        }
    }

    @Test
    @DisplayName("is in the alphabetical order of each language, including accents")
    void order() {
        Glossary glossary = of("b,1,Zone,\u00c1rea,x,y\na,1|2,Age,Edad,x,y\nc,2,Bed,Cama,x,y\n");
        assertThat(glossary.in(Language.EN)).extracting(Term::id).containsExactly("a", "c", "b");
        assertThat(glossary.in(Language.ES)).extracting(Term::id).containsExactly("b", "c", "a");
        assertThat(glossary.in(Language.ES, 2)).extracting(Term::id).containsExactly("c", "a");
        assertThat(glossary.in(Language.EN, 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A b,1,A,B,x,y; no name of an address",
                "a,1|x,A,B,x,y; number of a section",
                "a,1,A,,x,y; may not be empty",
                "a,1,A,B,x,; may not be empty"
            })
    @DisplayName("is refused if a row is invalid")
    void refused(String row, String why) {
        assertThatThrownBy(() -> of(row + "\n"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("glossary.csv")
                .hasMessageContaining(why);
    }

    @Test
    @DisplayName("has each word once")
    void twice() {
        assertThatThrownBy(() -> of("a,1,A,B,x,y\na,1,C,D,x,y\n"))
                .hasMessageContaining("\"a\" is there twice");
    }
}
