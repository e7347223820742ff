package org.csecprogress.report.question.page;

import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.finding.GroupRates;
import org.csecprogress.release.question.Question;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.report.figure.page.ChangeWords;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.Statistic;

/**
 * The comparison of two groups' rates, as a sentence. A missing comparison has the same wording
 * whether a count is withheld or below 20.
 *
 * @param more its uncertainty, or empty
 */
record RateAnswer(String text, String more) {
    /** An index with its quarter. */
    private record Answered(ReportingPeriod period, Estimate index) {}

    static RateAnswer of(
            Question question,
            Catalog catalog,
            PublicReport report,
            Populations populations,
            Sentences say) {
        Optional<Answered> found =
                catalog.findMeasure(question.measure())
                        .flatMap(measure -> index(question, measure, catalog, report, populations));
        if (found.isEmpty()) {
            return new RateAnswer(say.of(key(question, "none")), "");
        }
        ChangeWords words = new ChangeWords(say);
        Answered answered = found.get();
        Estimate known = answered.index();
        boolean unclear = known.interval().contains(1);
        return new RateAnswer(
                say.of(
                        key(question, unclear ? "unclear" : "clear"),
                        words.number(known.value()),
                        say.months(answered.period())),
                say.of("change.interval", words.ends(known.interval())));
    }

    private static String key(Question question, String answer) {
        return "questions." + question.code() + "." + answer;
    }

    private static Optional<Answered> index(
            Question question,
            Measure measure,
            Catalog catalog,
            PublicReport report,
            Populations populations) {
        Dimension dimension = catalog.dimension(question.dimension());
        String id =
                new TableId(measure.code(), TableId.Rows.STATE, dimension.code(), Level.Q)
                        .toString();
        Optional<ReleaseTable> table = report.table(id);
        return table
                .map(
                        t ->
                                GroupRates.of(
                                        measure,
                                        dimension,
                                        question.reference(),
                                        t,
                                        report.reportingAtFirst(),
                                        populations))
                .stream()
                .flatMap(rates -> rates.lines().stream())
                .filter(line -> line.group().code().equals(question.group()))
                .findFirst()
                .flatMap(GroupRates.Line::index)
                .flatMap(Statistic::value)
                .map(index -> new Answered(table.get().rows().get(0).period(), index.index()));
    }
}
