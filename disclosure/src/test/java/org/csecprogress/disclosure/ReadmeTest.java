package org.csecprogress.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.audit.Auditor;
import org.csecprogress.disclosure.plan.Budget;
import org.csecprogress.disclosure.plan.Plan;
import org.csecprogress.disclosure.plan.Suppressor;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.TableCell;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The example in the README")
class ReadmeTest {
    private static final String SOURCE =
            "src/test/java/org/csecprogress/disclosure/ReadmeTest.java";

    @Test
    @DisplayName("plans and proves")
    void example() {
        LinkedSystem county =
                LinkedSystem.builder()
                        .add(TableCell.open("girls", 32))
                        .add(TableCell.open("boys", 7))
                        .add(TableCell.open("other", 15))
                        .add(TableCell.open("all", 54))
                        .sum("all", List.of("girls", "boys", "other"))
                        .build();
        Plan plan =
                new Suppressor(new OrTools(), Budget.standard()).plan(county, PrimaryRule.STANDARD);
        ProtectionLevels required = ProtectionLevels.of(county, Policy.release());
        AuditReport report =
                new Auditor(new OrTools(), new OjAlgo()).audit(county, required, plan.hidden());
        SortedSet<String> withheld = plan.names(county);
        boolean publish = report.isPassed();
        assertThat(withheld).containsExactly("boys", "other");
        assertThat(publish).isTrue();
    }

    @Test
    @DisplayName("is what this test compiles")
    void compiled() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```java\n") + "```java\n".length();
        String example = readme.substring(start, readme.indexOf("```", start));
        assertThat(code(Files.readString(Path.of(SOURCE)))).contains(code(example));
    }

    /** Java without its indentation and line breaks. */
    private static String code(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
