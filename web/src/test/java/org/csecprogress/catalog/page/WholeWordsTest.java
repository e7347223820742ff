package org.csecprogress.catalog.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words for the whole of a share")
class WholeWordsTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(1);

    private static String of(String measure, Language language) {
        return new WholeWords(CATALOG, Sentences.in(language)).of(CATALOG.measure(measure));
    }

    @Test
    @DisplayName("name the rows by which the number was divided, not their total")
    void rows() {
        assertThat(of("PL-13", Language.EN)).isEqualTo("located or returned: returned to care");
        assertThat(of("PL-13", Language.ES)).endsWith(": regres\u00f3 al cuidado");
        assertThat(of("PL-12", Language.EN)).isEqualTo("missing-from-care episodes");
    }

    @Test
    @DisplayName("name an earlier quarter, and are empty without a whole")
    void quarter() {
        assertThat(of("ID-09", Language.EN)).isEqualTo("result: clear concern, the quarter before");
        assertThat(of("ID-01", Language.EN)).isEmpty();
    }
}
