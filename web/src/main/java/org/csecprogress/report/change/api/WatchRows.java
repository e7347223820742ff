package org.csecprogress.report.change.api;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.watch.WatchRule;
import org.csecprogress.release.watch.Watched;
import org.csecprogress.report.brief.page.WatchWords;
import org.csecprogress.report.change.api.StatedRows.Column;
import org.csecprogress.report.figure.page.FindingWords;

/** The columns of what to watch in a release: one row for each figure that a rule chose. */
final class WatchRows {
    private final Catalog catalog;
    private final Counties counties;

    private WatchRows(Catalog catalog, Counties counties) {
        this.catalog = catalog;
        this.counties = counties;
    }

    /** Returns the rows, in the order of the report. */
    static StatedRows<Watched> of(List<Watched> watched, Catalog catalog, Counties counties) {
        return new StatedRows<>(new WatchRows(catalog, counties).columns(), watched);
    }

    private List<Column<Watched>> columns() {
        return List.of(
                rule("rule", WatchWords::id),
                rule("kind", rule -> rule.kind().name()),
                rule("measure", WatchRule::measure),
                name("nameEn", Language.EN),
                name("nameEs", Language.ES),
                words("sentenceEn", Language.EN, WatchWords::of),
                words("sentenceEs", Language.ES, WatchWords::of),
                words("ruleEn", Language.EN, (words, of) -> words.rule(of.rule(), catalog)),
                words("ruleEs", Language.ES, (words, of) -> words.rule(of.rule(), catalog)));
    }

    private static Column<Watched> rule(String name, Function<WatchRule, String> text) {
        return Column.text(name, of -> text.apply(of.rule()));
    }

    private Column<Watched> name(String name, Language language) {
        Sentences say = Sentences.in(language);
        return rule(
                name,
                rule ->
                        rule.measure().isEmpty()
                                ? say.of("watch.milestones")
                                : say.in(catalog.measure(rule.measure()).name()));
    }

    private Column<Watched> words(
            String name, Language language, BiFunction<WatchWords, Watched, String> said) {
        Sentences say = Sentences.in(language);
        WatchWords words = new WatchWords(new FindingWords(counties, say), say);
        return Column.text(name, of -> said.apply(words, of));
    }
}
