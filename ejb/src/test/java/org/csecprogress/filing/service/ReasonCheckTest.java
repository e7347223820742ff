package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.Submission;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Specifies what a reason or a comment may say, and about what. */
@DisplayName("A reason or comment")
class ReasonCheckTest {
    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"));
    private final ReasonCheck check = portal.bean(ReasonCheck.class);
    private final Submission filing = aFiling().into(portal);

    private Optional<Problem> problem(String text) {
        return check.problem(filing, "reason", text);
    }

    @Test
    @DisplayName("is required")
    void required() {
        for (String text : new String[] {null, "", " \n"}) {
            assertThat(problem(text)).contains(Problem.of("reason", "reason.missing"));
            assertThat(check.problem(filing, "comment", text))
                    .contains(Problem.of("comment", "comment.missing"));
        }
        assertThat(problem("A figure is wrong.")).isEmpty();
    }

    @Test
    @DisplayName("has at most 2,000 characters, spaces around it not counted")
    void length() {
        assertThat(problem(" " + "y".repeat(2000) + " ")).isEmpty();
        assertThat(problem("y".repeat(2001))).contains(Problem.of("reason", "reason.long"));
    }

    @Test
    @DisplayName("identifies no youth and has no control characters")
    void screened() {
        assertThat(problem("Call 916-555-0100 about it."))
                .hasValueSatisfying(
                        found -> {
                            assertThat(found.field()).isEqualTo("reason");
                            assertThat(found.key()).isEqualTo("reason.identifier");
                            assertThat(found.arguments()).hasSize(1);
                        });
        assertThat(problem("Wrong\u0007."))
                .contains(new Problem("reason", "text.control", List.of("U+0007")));
    }

    @ParameterizedTest
    @DisplayName("is about a figure, a measure, a field or a milestone")
    @ValueSource(
            strings = {
                "ID-03",
                "ID-03@AGE:A10_11",
                "VC-07",
                "PL-07.MED",
                "ID-10.POPULATION",
                "PM-06",
                "PM-06.STATUS",
                "PM-06/PROB.EVIDENCE"
            })
    void target(String target) {
        assertThat(check.isTarget(filing, target)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("is not about what the catalogue does not have")
    @ValueSource(
            strings = {
                "",
                "ID-99",
                "ID-03@AGE:NONE",
                "ID-03@RACE",
                "ID-10.NONE",
                "PM-99",
                "PM-06X",
                "PM-0",
                "ID-99@AGE:A10_11"
            })
    void noTarget(String target) {
        assertThat(check.isTarget(filing, target)).isFalse();
    }
}
