package org.csecprogress.filing.rules.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what the gate before every save refuses. */
@DisplayName("The gate before a save")
class ChangeCheckTest {
    private static final CellKey REFERRALS = CellKey.total("ID-01");

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"));
    private final ChangeCheck gate = portal.bean(Validators.class).gate(1);

    private List<String> figure(String cell, String value) {
        return found(
                FilingChanges.ofFigures(
                        Map.of(
                                CellKey.parse(cell),
                                Optional.of(new Answer.Count(new BigDecimal(value)))),
                        Map.of()));
    }

    private List<String> text(String field, String text) {
        return found(FilingChanges.ofTexts(Map.of(field, text), Map.of()));
    }

    private List<String> explanation(String text) {
        return found(FilingChanges.ofFigures(Map.of(), Map.of("Q-01|ID-01", text)));
    }

    private List<String> milestone(String code, String status, String evidence, String note) {
        return found(
                FilingChanges.ofMilestones(
                        List.of(
                                new MilestoneAnswer(
                                        code,
                                        Agency.PROB,
                                        status,
                                        LocalDate.of(2026, 5, 31),
                                        evidence,
                                        note))));
    }

    /** Returns the keys of the findings. */
    private List<String> found(FilingChanges changes) {
        return gate.check(changes).stream().map(Finding::key).toList();
    }

    @Test
    @DisplayName("lets whole numbers in range pass, and reasons and removals")
    void figures() {
        assertThat(figure("ID-01", "0")).isEmpty();
        assertThat(figure("ID-01", "999999")).isEmpty();
        assertThat(figure("ID-01", "1000000")).containsExactly("F-01|ID-01");
        assertThat(figure("ID-01@AGENCY_YOUTH:CWS", "12.5"))
                .containsExactly("F-01|ID-01@AGENCY_YOUTH:CWS");
        assertThat(figure("PL-07.MED", "41.5")).isEmpty();
        assertThat(figure("PL-07.MED", "41.55")).containsExactly("F-02|PL-07.MED");
        Answer reason = Answer.absent(AbsentReason.NA_PENDING);
        for (Optional<Answer> each : List.of(Optional.of(reason), Optional.<Answer>empty())) {
            assertThat(found(FilingChanges.ofFigures(Map.of(REFERRALS, each), Map.of()))).isEmpty();
        }
    }

    @Test
    @DisplayName("lets texts pass that fit their field")
    void texts() {
        assertThat(text("NAR.DATA", "y".repeat(4000))).isEmpty();
        assertThat(text("NAR.DATA", "y".repeat(4001))).containsExactly("F-05|NAR.DATA");
        assertThat(text("NAR.DATA", "Call 916-555-0100.")).containsExactly("F-06|NAR.DATA");
        assertThat(text("NAR.DATA", "")).isEmpty();
        assertThat(text("ID-10.FREQUENCY", "OFTEN")).containsExactly("F-03|ID-10.FREQUENCY");
        assertThat(text("SV-02.LIMIT", "72")).isEmpty();
        assertThat(text("SV-02.LIMIT", "73")).hasSize(1);
    }

    @Test
    @DisplayName("lets explanations pass of at most 4,000 characters that identify no youth")
    void explanations() {
        assertThat(explanation("y".repeat(4000))).isEmpty();
        assertThat(explanation("y".repeat(4001))).containsExactly("F-05|Q-01|ID-01");
        assertThat(explanation("Call 916-555-0100.")).containsExactly("F-06|Q-01|ID-01");
    }

    @Test
    @DisplayName("lets milestones pass with a status of the list, evidence and a note that fit")
    void milestones() {
        assertThat(milestone("PM-06", "ADOPTED", "y".repeat(500), "y".repeat(2000))).isEmpty();
        assertThat(milestone("PM-06", "NEARLY", "", "")).containsExactly("F-03|PM-06/PROB.STATUS");
        assertThat(milestone("PM-06", "ADOPTED", "y".repeat(501), ""))
                .containsExactly("F-05|PM-06/PROB.EVIDENCE");
        assertThat(milestone("PM-06", "ADOPTED", "", "y".repeat(2001)))
                .containsExactly("F-05|PM-06/PROB.NOTE");
        assertThat(milestone("PM-06", "ADOPTED", "Call 916-555-0100.", "a@b.example.org"))
                .containsExactly("F-06|PM-06/PROB.NOTE", "F-06|PM-06/PROB.EVIDENCE");
    }

    @Test
    @DisplayName("tells all at once, figures first")
    void together() {
        assertThat(
                        found(
                                new FilingChanges(
                                        Map.of(
                                                REFERRALS,
                                                Optional.of(
                                                        new Answer.Count(new BigDecimal("0.5")))),
                                        Map.of("ID-10.FREQUENCY", "OFTEN"),
                                        List.of(MilestoneAnswer.none("PM-05", null)),
                                        Map.of("Q-01|ID-01", "Call 916-555-0100."))))
                .containsExactly("F-01|ID-01", "F-03|ID-10.FREQUENCY", "F-06|Q-01|ID-01");
    }

    @Test
    @DisplayName("does not know what the catalogue does not ask, which no page offers")
    void unknown() {
        for (String cell : List.of("ID-99", "ID-01@AGE:NONE", "VC-07")) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> figure(cell, "1"));
        }
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> text("NAR.NONE", "Text."));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> milestone("PM-99", "ADOPTED", "", ""));
    }

    @Test
    @DisplayName("names each text with a character that no database keeps, by field")
    void unkeepable() {
        FilingChanges changes =
                new FilingChanges(
                        Map.of(),
                        Map.of("NAR.DATA", "a\u0007", "NAR.INTERNAL", "fine\n"),
                        List.of(
                                new MilestoneAnswer(
                                        "PM-06", null, "ADOPTED", null, "b\u0001", "c\0"),
                                new MilestoneAnswer("PM-05", null, "ADOPTED", null, "", "")),
                        Map.of("Q-01|ID-01", "d\u001b"));
        assertThat(ChangeCheck.unkeepable(changes))
                .containsExactly(
                        new Problem("NAR.DATA", "text.control", List.of("U+0007")),
                        new Problem("PM-06.EVIDENCE", "text.control", List.of("U+0001")),
                        new Problem("PM-06.NOTE", "text.control", List.of("U+0000")),
                        new Problem("Q-01|ID-01", "text.control", List.of("U+001B")));
    }
}
