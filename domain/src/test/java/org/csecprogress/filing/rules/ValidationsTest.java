package org.csecprogress.filing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.reading.Catalogs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of validations")
class ValidationsTest {
    private static final Path PAGE = Path.of("..", "docs", "validations.md");
    private static final Catalog CATALOG = Catalogs.builtIn().latest();

    @Test
    @DisplayName("agrees with the rules of the newest catalogue")
    void upToDate() throws IOException {
        String generated = new ValidationsPage(CATALOG).text();
        if (Boolean.getBoolean("validations.write")) {
            Files.writeString(PAGE, generated);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/validations.md says at its head how it is written again")
                .isEqualTo(generated);
    }

    @Test
    @DisplayName("has every rule, and the engine's findings for each failing example")
    void complete() {
        String generated = new ValidationsPage(CATALOG).text();
        for (RuleDefinition rule : CATALOG.rules()) {
            String entry =
                    generated.split("\n### " + rule.code() + "\n", -1)[1].split("\n#", -1)[0];
            assertThat(entry).contains(rule.message().en(), rule.message().es());
            assertThat(entry.split("  - says: ", -1))
                    .as(rule.code())
                    .hasSize(rule.failExample().isEmpty() ? 1 : 3);
        }
    }
}
