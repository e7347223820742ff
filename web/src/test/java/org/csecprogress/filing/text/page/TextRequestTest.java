package org.csecprogress.filing.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.rules.FigureParser;
import org.csecprogress.filing.rules.RuleSet;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.filing.saving.page.SentFields;
import org.csecprogress.filing.saving.page.Shown;
import org.csecprogress.filing.saving.page.StoredFiling;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A submitted page of texts")
class TextRequestTest {
    private static final Catalog CATALOG = Catalogs.builtIn().forPeriod(StoredFiling.PERIOD);
    private static final String WORDS = "NAR.DATA";
    private static final String TOOLS = "ID-10.TOOL";
    private static final String WHY = "why:T-01|NAR.DATA";

    private final Map<String, String[]> sent = new LinkedHashMap<>();
    private final Shown shown = Shown.empty();

    private TextRequest read() {
        sent.put("shown", new String[] {shown.written()});
        return new TextRequest(
                CATALOG,
                Stream.of(WORDS, TOOLS).map(CATALOG::textField).toList(),
                new FigureParser(RuleSet.of(CATALOG)),
                Sentences.in(Language.EN),
                new SentFields(sent));
    }

    private void send(String field, String... values) {
        sent.put(field, values);
    }

    private Draft compare(Answers theirs) {
        TextRequest page = read();
        page.compare(StoredFiling.of(CATALOG, theirs));
        return page.draft();
    }

    private List<String> tools() {
        return CATALOG.codeList(CATALOG.textField(TOOLS).codeList()).codes().stream()
                .map(code -> code.code())
                .toList();
    }

    @Test
    @DisplayName("changes only edited texts, and several checked boxes are one answer")
    void touched() {
        shown.putText(WORDS, "As before.");
        send(WORDS, " As before. ");
        send(TOOLS, tools().get(1), tools().get(0));
        assertThat(read().changes().texts())
                .containsOnly(Map.entry(TOOLS, tools().get(0) + "|" + tools().get(1)));
    }

    @Test
    @DisplayName("empties an answer if all its boxes were unchecked")
    void unchecked() {
        shown.putText(TOOLS, tools().get(0));
        assertThat(read().changes().texts()).containsOnly(Map.entry(TOOLS, ""));
    }

    @Test
    @DisplayName("keeps a text that is refused, and shows the error beside it")
    void refused() {
        send(WORDS, "Call 916-555-0100 about the case.");
        TextRequest page = read();
        assertThat(page.draft().error(WORDS)).isNotEmpty();
        assertThat(page.draft().value(WORDS, "")).startsWith("Call");
        assertThat(page.changes().texts()).isEmpty();
    }

    @Test
    @DisplayName("shows what someone else wrote in the same text, and keeps what was typed")
    void conflict() {
        send(WORDS, "The second one's words.");
        Draft draft = compare(Answers.builder().text(WORDS, "The first one's words.").build());
        assertThat(draft.conflicts()).containsOnlyKeys(WORDS);
        assertThat(draft.error(WORDS))
                .startsWith(CATALOG.textField(WORDS).label().en() + ": ")
                .contains("“The first one's words.”");
        assertThat(draft.value(WORDS, "")).isEqualTo("The second one's words.");
        assertThat(draft.unsaved()).isEqualTo("choose");
    }

    @Test
    @DisplayName("names what someone else chose by its words, not by its codes")
    void conflictOfChoices() {
        send(TOOLS, tools().get(1));
        String theirs = tools().get(0);
        String words =
                CATALOG.codeList(CATALOG.textField(TOOLS).codeList())
                        .code(theirs)
                        .orElseThrow()
                        .label()
                        .en();
        assertThat(compare(Answers.builder().text(TOOLS, theirs).build()).error(TOOLS))
                .contains("“" + words + "”");
    }

    @Test
    @DisplayName("asks nothing if both wrote the same, or someone else wrote in another text")
    void noConflict() {
        send(WORDS, "The same words.");
        Answers theirs =
                Answers.builder()
                        .text(WORDS, "The same words.")
                        .text("NAR.OUTCOMES", "Others.")
                        .build();
        assertThat(compare(theirs).conflicts()).isEmpty();
    }

    @Test
    @DisplayName("takes explanations of its own texts alone, and shows those of someone else")
    void explanations() {
        send(WHY, " The county's own report says so. ");
        send("why:T-01|NAR.OTHER", "Of another page.");
        TextRequest page = read();
        assertThat(page.changes().explanations())
                .containsOnly(Map.entry("T-01|NAR.DATA", "The county's own report says so."));
        page.compare(
                StoredFiling.of(
                        CATALOG, Answers.NONE, Map.of("T-01|NAR.DATA", "The board counted them.")));
        assertThat(page.draft().error(WHY)).contains("“The board counted them.”");
    }
}
