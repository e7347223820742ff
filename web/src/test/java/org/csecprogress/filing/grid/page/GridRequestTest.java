package org.csecprogress.filing.grid.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.RuleSet;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.filing.saving.page.SentForm;
import org.csecprogress.filing.saving.page.Shown;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A submitted page of the grid")
class GridRequestTest {
    private static final Catalog CATALOG =
            Catalogs.builtIn().forPeriod(ReportingPeriod.of("2026Q3"));
    private static final FigureParser PARSER = new FigureParser(RuleSet.of(CATALOG));
    private static final CellKey TOTAL = CellKey.total("ID-04");
    private static final CellKey BLACK = CellKey.parse("ID-04@RACE:BLACK");

    private Map<String, String> sent;

    @BeforeEach
    void nothingSent() {
        sent = new LinkedHashMap<>();
    }

    private GridRequest byRace() {
        return read("RACE");
    }

    private GridRequest read(String dimension) {
        return new GridRequest(
                GridScope.of(CATALOG, "IDENTIFICATION", dimension),
                PARSER,
                Sentences.in(Language.EN),
                SentForm.of(sent));
    }

    private void showed(Map<CellKey, String> answers) {
        Shown shown = Shown.empty();
        answers.forEach((cell, answer) -> shown.put(cell.toString(), answer));
        sent.put("shown", shown.written());
    }

    @Test
    @DisplayName("accepts any unambiguous number format")
    void dressed() {
        sent.put("ID-04", " 1,107 ");
        sent.put("ID-04@RACE:BLACK", "１５８");
        assertThat(byRace().changes().figures())
                .containsEntry(TOTAL, Optional.of(Answer.of(1107)))
                .containsEntry(BLACK, Optional.of(Answer.of(158)));
    }

    @Test
    @DisplayName("keeps what was typed and shows the error beside it")
    void refused() {
        sent.put("ID-04@RACE:BLACK", "twelve");
        Draft draft = byRace().draft();
        assertThat(draft.isRefused()).isTrue();
        assertThat(draft.value("ID-04@RACE:BLACK", "3")).isEqualTo("twelve");
        assertThat(draft.error("ID-04@RACE:BLACK")).contains("whole number").contains("twelve");
    }

    @Test
    @DisplayName("changes only edited fields")
    void touched() {
        showed(Map.of(TOTAL, "1107", BLACK, "158"));
        sent.put("ID-04", "1,107");
        sent.put("ID-04@RACE:BLACK", "159");
        assertThat(byRace().changes().figures()).containsOnlyKeys(BLACK);
    }

    @Test
    @DisplayName("deletes an answer if the field was emptied, and never makes it zero")
    void emptied() {
        showed(Map.of(TOTAL, "1107"));
        sent.put("ID-04", "");
        assertThat(byRace().changes().figures()).containsEntry(TOTAL, Optional.empty());
    }

    @Test
    @DisplayName("ignores a figure that the page does not ask for")
    void foreign() {
        sent.put("VC-06", "5");
        sent.put("ID-04@SEX:F", "5");
        sent.put("NO-SUCH", "5");
        assertThat(byRace().changes().figures()).isEmpty();
    }

    @Test
    @DisplayName("gives a reason to a whole breakdown")
    void absent() {
        for (var category : CATALOG.categories("RACE")) {
            sent.put("ID-04@RACE:" + category.code(), "");
        }
        sent.put("none:ID-04@RACE", "NA_NOT_COLLECTED");
        assertThat(byRace().changes().figures())
                .hasSize(CATALOG.categories("RACE").size())
                .containsEntry(BLACK, Optional.of(Answer.absent(AbsentReason.NA_NOT_COLLECTED)));
    }

    @Test
    @DisplayName("asks which one applies if a total has a figure and a reason for none")
    void both() {
        sent.put("ID-04", "5");
        sent.put("none:ID-04", "NA_PENDING");
        Draft draft = read("").draft();
        assertThat(draft.error("none:ID-04")).contains("Keep one");
        assertThat(draft.value("ID-04", "")).isEqualTo("5");
        assertThat(read("").changes().figures()).as("neither is taken").isEmpty();
    }

    @Test
    @DisplayName("separates valid from invalid input, for a save of the valid part")
    void partly() {
        sent.put("ID-04@RACE:BLACK", "twelve");
        sent.put("ID-04@RACE:WHITE", "5");
        GridRequest mine = byRace();
        assertThat(mine.draft().errors()).containsOnlyKeys("ID-04@RACE:BLACK");
        assertThat(mine.changes().figures()).hasSize(1).containsValue(Optional.of(Answer.of(5)));
    }

    @Test
    @DisplayName("is compared next time with what it has stored")
    void after() {
        showed(Map.of(TOTAL, "1107", BLACK, "158"));
        sent.put("ID-04", "");
        sent.put("ID-04@RACE:BLACK", "159");
        sent.put("why:Q-01|ID-04", "A new tool.");
        GridRequest first = byRace();
        sent.put("shown", first.shown().after(first.changes()).written());
        assertThat(byRace().changes().figures()).isEmpty();
        assertThat(byRace().changes().explanations()).isEmpty();
    }

    @Test
    @DisplayName("keeps another person's figure if the field was not edited")
    void merged() {
        showed(Map.of(TOTAL, "10"));
        sent.put("ID-04", "10");
        sent.put("ID-04@RACE:BLACK", "4");
        Answers theirs = Answers.builder().figure(TOTAL, Answer.of(12)).build();
        GridRequest mine = byRace();
        assertThat(mine.conflicts(theirs)).isEmpty();
        assertThat(mine.changes().figures()).containsOnlyKeys(BLACK);
    }

    @Test
    @DisplayName("detects a figure that two people changed to different numbers")
    void conflict() {
        showed(Map.of(TOTAL, "10"));
        sent.put("ID-04", "14");
        GridRequest mine = byRace();
        Answers theirs = Answers.builder().figure(TOTAL, Answer.of(12)).build();
        Answers same = Answers.builder().figure(TOTAL, Answer.of(14)).build();
        assertThat(mine.conflicts(theirs)).containsExactly(TOTAL);
        assertThat(mine.conflicts(same)).isEmpty();
        assertThat(mine.mine(TOTAL)).contains(Answer.of(14));
    }

    @Test
    @DisplayName("accepts explanations only of findings that can be explained")
    void explanations() {
        sent.put("why:Q-01|ID-04", " A new tool. ");
        sent.put("why:C-01|ID-04", "No.");
        sent.put("why:Q-01|VC-06", "Another form.");
        sent.put("why:Q-01,C-01|ID-04", "No.");
        sent.put("why:junk", "No.");
        assertThat(byRace().changes().explanations())
                .containsOnly(Map.entry("Q-01|ID-04", "A new tool."));
    }

    @Test
    @DisplayName("detects an explanation that two people wrote")
    void explanationConflict() {
        sent.put("why:Q-01|ID-04", "Mine.");
        assertThat(byRace().explanations().conflicts(Map.of("Q-01|ID-04", "Theirs.")))
                .containsExactly("Q-01|ID-04");
    }

    @Test
    @DisplayName("accepts one explanation for all findings of a figure")
    void explainsOnce() {
        sent.put("why:Q-01,Q-02|ID-04", "A new tool.");
        assertThat(byRace().changes().explanations())
                .containsOnly(Map.entry("Q-01,Q-02|ID-04", "A new tool."));
    }

    @Test
    @DisplayName("accepts an unchanged explanation for newer findings if confirmed")
    void answersSince() {
        Shown shown = Shown.empty();
        shown.putText("why:Q-01,Q-02|ID-04", "A new tool.");
        sent.put("shown", shown.written());
        sent.put("why:Q-01,Q-02|ID-04", "A new tool.");
        assertThat(byRace().changes().explanations()).isEmpty();
        sent.put("same:Q-01,Q-02|ID-04", "true");
        assertThat(byRace().changes().explanations()).containsOnlyKeys("Q-01,Q-02|ID-04");
    }
}
