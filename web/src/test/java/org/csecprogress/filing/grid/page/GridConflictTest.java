package org.csecprogress.filing.grid.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
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
import org.csecprogress.filing.saving.page.StoredFiling;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies a page that showed five youth and comes back after somebody else saved. */
@DisplayName("Of two people who typed in the same figure, the second")
class GridConflictTest {
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(StoredFiling.PERIOD);
    private static final String FIELD = "ID-04";
    private static final CellKey CELL = CellKey.total(FIELD);
    private static final String CHOOSE =
            "Save again to keep yours, or type the right figure first.";
    private static final String WHY = "why:Q-01|ID-04";

    private final Map<String, String> sent = new LinkedHashMap<>();

    @BeforeEach
    void showed() {
        Shown shown = Shown.empty();
        shown.put(FIELD, "5");
        sent.put("shown", shown.written());
    }

    private Draft compare(Answers theirs) {
        return compare(theirs, Map.of());
    }

    private Draft compare(Answers theirs, Map<String, String> explanations) {
        GridRequest page =
                new GridRequest(
                        GridScope.of(CATALOG, "IDENTIFICATION", ""),
                        new FigureParser(RuleSet.of(CATALOG)),
                        Sentences.in(Language.EN),
                        SentForm.of(sent));
        page.compare(StoredFiling.of(CATALOG, theirs, explanations));
        return page.draft();
    }

    private static Answers stored(Answer answer) {
        return Answers.builder().figure(CELL, answer).build();
    }

    @Test
    @DisplayName("sees both figures, keeps their own and has to choose")
    void same() {
        sent.put(FIELD, "9");
        Draft draft = compare(stored(Answer.of(6)));
        assertThat(draft.error(FIELD))
                .isEqualTo("Youth screened: someone else saved 6, and you typed 9. " + CHOOSE);
        assertThat(draft.value(FIELD, "6")).isEqualTo("9");
        assertThat(draft.unsaved()).isEqualTo("choose");
    }

    @Test
    @DisplayName("is not asked if both typed the same, or the other's figure was taken over")
    void equal() {
        sent.put(FIELD, "6");
        assertThat(compare(stored(Answer.of(6))).conflicts()).isEmpty();
    }

    @Test
    @DisplayName("is told that the other emptied it")
    void emptied() {
        sent.put(FIELD, "9");
        assertThat(compare(Answers.NONE).error(FIELD))
                .contains("saved no figure, ")
                .contains("typed 9.");
    }

    @Test
    @DisplayName("is told the other's figure after emptying it")
    void changed() {
        sent.put(FIELD, "");
        assertThat(compare(stored(Answer.of(6))).error(FIELD))
                .contains("saved 6, ")
                .contains("typed no figure.");
    }

    @Test
    @DisplayName("keeps their figure if the other gave a reason for having none")
    void reason() {
        sent.put(FIELD, "9");
        Draft draft = compare(stored(Answer.absent(AbsentReason.NA_NOT_COLLECTED)));
        assertThat(draft.error(FIELD)).contains("saved no figure, ").contains("typed 9.");
        assertThat(draft.value(FIELD, "")).isEqualTo("9");
    }

    @Test
    @DisplayName("sees the other's explanation, and keeps their own")
    void explanations() {
        sent.put(FIELD, "5");
        sent.put(WHY, "The board counted them.");
        Draft draft =
                compare(stored(Answer.of(5)), Map.of("Q-01|ID-04", "The county's report says so."));
        assertThat(draft.conflicts()).containsOnlyKeys(WHY);
        assertThat(draft.error(WHY))
                .startsWith("Youth screened: ")
                .contains("“The county's report says so.”");
        assertThat(draft.value(WHY, "")).isEqualTo("The board counted them.");
    }
}
