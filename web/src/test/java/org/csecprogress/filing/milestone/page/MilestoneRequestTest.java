package org.csecprogress.filing.milestone.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.RuleSet;
import org.csecprogress.filing.saving.page.MilestoneFields;
import org.csecprogress.filing.saving.page.SentForm;
import org.csecprogress.filing.saving.page.Shown;
import org.csecprogress.filing.saving.page.StoredFiling;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A submitted page of milestones")
class MilestoneRequestTest {
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(StoredFiling.PERIOD);
    private static final MilestoneAnswer BLANK = MilestoneAnswer.none("PM-06", Agency.PROB);
    private static final String STATUS = BLANK.target(MilestoneFields.STATUS);
    private static final String DATE = BLANK.target(MilestoneFields.ACTUAL);
    private static final String EVIDENCE = BLANK.target(MilestoneFields.EVIDENCE);
    private static final String DOCUMENT = BLANK.target(MilestoneFields.DOCUMENT);

    private final Map<String, String> sent = new LinkedHashMap<>();

    private MilestoneRequest read() {
        return new MilestoneRequest(
                CATALOG,
                new FigureParser(RuleSet.of(CATALOG)),
                Sentences.in(Language.EN),
                SentForm.of(sent),
                filing -> null);
    }

    private List<MilestoneAnswer> changes() {
        return read().changes().milestones();
    }

    @Test
    @DisplayName("is read whole: the status, date, evidence and note of each edited milestone")
    void whole() {
        sent.put(STATUS, "ADOPTED");
        sent.put(DATE, "6/1/2026");
        sent.put(EVIDENCE, "https://a.example/policy");
        sent.put(BLANK.target(MilestoneFields.NOTE), " By the board. ");
        sent.put("PM-06/CWS.STATUS", "");
        assertThat(changes())
                .containsExactly(
                        new MilestoneAnswer(
                                "PM-06",
                                Agency.PROB,
                                "ADOPTED",
                                LocalDate.of(2026, 6, 1),
                                "https://a.example/policy",
                                "By the board."));
        assertThat(read().draft().isRefused()).isFalse();
    }

    @Test
    @DisplayName("stores nothing of a milestone with an invalid date, and says so at the date")
    void invalidDate() {
        sent.put(STATUS, "ADOPTED");
        sent.put(DATE, "some day");
        MilestoneRequest page = read();
        assertThat(page.changes().milestones()).isEmpty();
        assertThat(page.draft().errors()).containsOnlyKeys(DATE);
        assertThat(page.draft().error(DATE)).contains("some day");
        assertThat(page.draft().value(DATE, "")).isEqualTo("some day");
    }

    @Test
    @DisplayName("stores another milestone beside one with an invalid date")
    void another() {
        sent.put(STATUS, "ADOPTED");
        sent.put(DATE, "some day");
        sent.put("PM-06/CWS.STATUS", "ADOPTED");
        assertThat(changes()).extracting(MilestoneAnswer::agency).containsExactly(Agency.CWS);
    }

    @Test
    @DisplayName("asks for the status of a milestone with a date alone")
    void noStatus() {
        sent.put(STATUS, "");
        sent.put(DATE, "6/1/2026");
        MilestoneRequest page = read();
        assertThat(page.changes().milestones()).isEmpty();
        assertThat(page.draft().error(STATUS)).endsWith("choose a status.");
    }

    @Test
    @DisplayName("refuses both a document and a link as evidence, and a document without a number")
    void evidence() {
        sent.put(STATUS, "ADOPTED");
        sent.put(DOCUMENT, "7");
        sent.put(EVIDENCE, "https://a.example/policy");
        assertThat(read().draft().error(EVIDENCE)).contains("not both");
        sent.put(EVIDENCE, "");
        sent.put(DOCUMENT, "x");
        assertThat(read().draft().error(EVIDENCE)).contains("Choose one of your county");
        assertThat(changes()).isEmpty();
    }

    @Test
    @DisplayName("changes nothing that was not edited")
    void untouched() {
        MilestoneAnswer stored =
                new MilestoneAnswer(
                        "PM-06", Agency.PROB, "ADOPTED", LocalDate.of(2026, 6, 1), "", "");
        Shown shown = Shown.empty();
        shown.putMilestone(stored);
        sent.put("shown", shown.written());
        sent.put(STATUS, "ADOPTED");
        sent.put(DATE, "2026-06-01");
        assertThat(changes()).isEmpty();
    }
}
