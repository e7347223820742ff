package org.csecprogress.filing.rules.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies which free text may be stored, and which catalogue's rules and parsers are used. */
@DisplayName("Text that people write outside the catalogue's fields")
class TypedTextTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"));
    private final FreeText free = portal.bean(FreeText.class);

    private Optional<Problem> problem(String text) {
        return free.problem(Q3, "body", "notice", text);
    }

    @Test
    @DisplayName("may be missing, and have 2,000 characters besides the spaces around it")
    void length() {
        assertThat(problem(null)).isEmpty();
        assertThat(problem("")).isEmpty();
        assertThat(problem("  " + "y".repeat(2000) + "\n")).isEmpty();
        assertThat(problem("y".repeat(2001))).contains(Problem.of("body", "notice.long"));
    }

    @Test
    @DisplayName("may have another limit")
    void limit() {
        assertThat(free.problem(Q3, "body", "notice", "y".repeat(10), 10)).isEmpty();
        assertThat(free.problem(Q3, "body", "notice", "y".repeat(11), 10))
                .contains(Problem.of("body", "notice.long"));
    }

    @Test
    @DisplayName("may not identify a youth, and the author is told by what")
    void identifier() {
        Optional<Problem> found = problem("Call 916-555-0100 about it.");
        assertThat(found)
                .hasValueSatisfying(
                        each -> {
                            assertThat(each.field()).isEqualTo("body");
                            assertThat(each.key()).isEqualTo("notice.identifier");
                            assertThat(each.arguments().toString()).contains("916-555-0100");
                        });
        Catalog catalog = SharedCatalog.catalogs().version(2);
        assertThat(free.problem(catalog, "body", "notice", "Call 916-555-0100 about it."))
                .isEqualTo(found);
        assertThat(free.problem(catalog, "body", "notice", "y".repeat(2000))).isEmpty();
    }

    @Test
    @DisplayName("may not have a character that no database keeps, which is told first")
    void control() {
        Problem control = new Problem("body", "text.control", List.of("U+0007"));
        assertThat(problem("y".repeat(3000) + "\u0007.")).contains(control);
        assertThat(FreeText.unkeepable("body", "\u0007")).contains(control);
        assertThat(FreeText.unkeepable("body", "Line\r\n\tline")).isEmpty();
    }

    @Test
    @DisplayName("is checked by the rules of one catalogue, which are read once")
    void versions() {
        Validators validators = portal.bean(Validators.class);
        Catalog second = SharedCatalog.catalogs().version(2);
        assertThat(validators.of(2).catalog()).isSameAs(second);
        assertThat(validators.of(second)).isSameAs(validators.of(2));
        assertThat(validators.of(1)).isNotSameAs(validators.of(2));
    }

    @Test
    @DisplayName("is parsed as one catalogue says, whose parser is made once")
    void parsers() {
        FigureParsers parsers = portal.bean(FigureParsers.class);
        Catalog first = SharedCatalog.catalogs().version(1);
        assertThat(parsers.of(first)).isSameAs(parsers.of(first));
        assertThat(parsers.of(SharedCatalog.catalogs().version(2))).isNotSameAs(parsers.of(first));
    }
}
