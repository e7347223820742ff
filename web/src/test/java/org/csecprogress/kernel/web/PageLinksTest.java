package org.csecprogress.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.kernel.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The links to the pages of a list")
class PageLinksTest {
    @ParameterizedTest(name = "page {0} of {1}")
    @CsvSource({
        "1, 1, ''",
        "1, 2, '*1 2 Next'",
        "2, 2, 'Previous 1 *2'",
        "5, 9, 'Previous 1 4 *5 6 9 Next'",
        "9, 9, 'Previous 1 8 *9'"
    })
    @DisplayName("are the neighbours, the first and the last")
    void links(int current, int pages, String expected) {
        List<PageLinks.PageLink> links =
                PageLinks.of(current, pages, page -> "?" + page, Sentences.in(Language.EN));
        String said =
                String.join(
                        " ",
                        links.stream()
                                .map(link -> (link.isCurrent() ? "*" : "") + link.label())
                                .toList());
        assertThat(said).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} lines")
    @CsvSource({"0, 1", "50, 1", "51, 2", "100, 2", "101, 3"})
    @DisplayName("are as many as the list needs, and one for a list without lines")
    void pages(int lines, int expected) {
        assertThat(PageLinks.pages(lines, 50)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "0, 1", "-1, 1", "x, 1", "3, 3", "99, 9", "99999999999, 1"})
    @DisplayName("cannot be confused by an address")
    void number(String text, int expected) {
        assertThat(PageLinks.number(text, 9)).isEqualTo(expected);
    }
}
