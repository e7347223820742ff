package org.csecprogress.filing.grid.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.RuleSet;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.saving.page.Autosave;
import org.csecprogress.filing.saving.page.PageSaving;
import org.csecprogress.filing.saving.page.SentForm;
import org.csecprogress.filing.saving.page.StoredFiling;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page that saves by itself")
class AutosaveTest {
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(StoredFiling.PERIOD);
    private static final Sentences WORDS = Sentences.in(Language.EN);
    private static final CellKey ONE = CellKey.total("ID-04");
    private static final CellKey OTHER = CellKey.total("ID-05");

    /** The version that the page showed; the stored one differs. */
    private static final long SHOWN = 7;

    private final Map<String, String> sent = new LinkedHashMap<>();
    private final List<FilingChanges> asked = new ArrayList<>();
    private final Deque<Decision> decisions = new ArrayDeque<>();
    private Answers stored = Answers.NONE;

    private final CurrentFiling currentFiling =
            new CurrentFiling() {
                @Override
                public Actor actor() {
                    return null;
                }

                @Override
                public CountyCode county() {
                    return StoredFiling.COUNTY;
                }

                @Override
                public ReportingPeriod period() {
                    return StoredFiling.PERIOD;
                }

                @Override
                public Filing filing() {
                    return StoredFiling.of(CATALOG, stored);
                }
            };

    private final FilingService filings =
            new FilingService() {
                @Override
                public Decision save(
                        Actor actor,
                        CountyCode county,
                        ReportingPeriod period,
                        long version,
                        FilingChanges changes) {
                    asked.add(changes);
                    return decisions.remove();
                }
            };

    private Autosave.Kept keep(Decision... answers) {
        decisions.addAll(List.of(answers));
        GridRequest request =
                new GridRequest(
                        GridScope.of(CATALOG, CATALOG.forms().get(0).code(), ""),
                        new FigureParser(RuleSet.of(CATALOG)),
                        WORDS,
                        SentForm.of(sent));
        return new Autosave(
                        new PageSaving(currentFiling, filings, WORDS, SHOWN),
                        () -> "Saved at 2:41 p.m.")
                .keep(request);
    }

    @Test
    @DisplayName("saves what it can read, and reports what it cannot")
    void partly() {
        sent.put("ID-04", "1,107");
        sent.put("ID-05", "about 9");
        Autosave.Kept answer = keep(new Decision.Accepted(8));
        assertThat(asked)
                .extracting(FilingChanges::figures)
                .containsExactly(Map.of(ONE, Optional.of(Answer.of(1107))));
        assertThat(answer.state()).isEqualTo("saved");
        assertThat(answer.said()).isEqualTo("Saved at 2:41 p.m.");
        assertThat(answer.version()).isEqualTo(8);
        assertThat(answer.shown().written()).isEqualTo("ID-04=1107");
        assertThat(answer.wrong()).containsOnlyKeys("ID-05");
    }

    @Test
    @DisplayName("does not touch the filing if nothing changed")
    void same() {
        sent.put("shown", "ID-04=1107");
        sent.put("ID-04", "1 107");
        Autosave.Kept answer = keep();
        assertThat(asked).isEmpty();
        assertThat(answer.state()).isEqualTo("same");
        assertThat(answer.version()).isEqualTo(SHOWN);
    }

    @Test
    @DisplayName("keeps the version that it showed if someone else saved other cells")
    void merged() {
        stored = Answers.builder().figure(OTHER, Answer.of(3)).build();
        sent.put("ID-04", "5");
        Autosave.Kept answer = keep(new Decision.Stale(0), new Decision.Accepted(9));
        assertThat(answer.state()).isEqualTo("saved");
        assertThat(answer.version()).isEqualTo(SHOWN);
        assertThat(answer.shown().written()).as("theirs is not on the page").isEqualTo("ID-04=5");
    }

    @Test
    @DisplayName("stores nothing and asks for a choice if someone else changed the same cell")
    void conflict() {
        stored = Answers.builder().figure(ONE, Answer.of(3)).build();
        sent.put("ID-04", "5");
        Autosave.Kept answer = keep(new Decision.Stale(0));
        assertThat(asked).hasSize(1);
        assertThat(answer.state()).isEqualTo("choose");
        assertThat(answer.shown().written()).isEmpty();
    }
}
