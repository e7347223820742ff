package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.FilingFacts;
import org.csecprogress.filing.rules.Validator;
import org.csecprogress.kernel.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The catalogue of 60 measures by 40 categories")
class LargeCatalogTest {
    @TempDir private Path folder;

    @Test
    @DisplayName("is read as files, and its figures pass its rules")
    void isRead() throws IOException {
        Catalog catalog = LargeCatalog.into(folder).forPeriod(LargeCatalog.FIRST);
        assertThat(catalog.measures()).hasSize(60);
        assertThat(catalog.allCells()).hasSize(60 * 40 + 60);
        Answers.Builder answers = Answers.builder();
        LargeCatalog.figures(1).forEach(answers::figure);
        assertThat(answers.build().figures().keySet()).isEqualTo(catalog.allCells());
        assertThat(
                        Validator.of(catalog)
                                .check(
                                        answers.build(),
                                        FilingFacts.of(LargeCatalog.FIRST, LocalDate.of(2025, 5, 1))
                                                .build()))
                .extracting(Finding::rule)
                .doesNotContain("C-01", "C-02", "V-01", "V-02", "Q-04");
    }
}
