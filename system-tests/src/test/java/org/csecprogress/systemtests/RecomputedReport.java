package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Recalculates what the report says of its figures, from the released files and the population
 * files, without the portal's statistics.
 */
final class RecomputedReport {
    private static final String STATE = "STATE";

    private final PublishedFiles files;
    private final ReportingPeriod quarter;
    private final SaidFigures said;
    private final Html page;
    private final List<RecomputedChange> changes;

    /**
     * @param files the files as of the release
     */
    RecomputedReport(PublishedFiles files, String release, Language language, Html page) {
        this.files = files;
        this.page = page;
        quarter = ReportingPeriod.of(release.substring(0, release.indexOf('-')));
        said = new SaidFigures(quarter.toString(), language);
        changes = RecomputedChanges.of(files, said.catalog(), quarter);
    }

    /** Returns the counties that the page says are not in the release. */
    private String missing() {
        Html table =
                page.all("table").stream()
                        .filter(t -> t.all("caption").stream().anyMatch(this::isOfWho))
                        .findFirst()
                        .orElseThrow();
        List<Html> rows = table.all("tbody").get(0).all("tr");
        return rows.get(rows.size() - 1).cells().get(2).text();
    }

    private boolean isOfWho(Html caption) {
        return caption.text().equals(said.word("report.who.caption"));
    }

    private static List<String> names(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(", ", -1));
    }

    /** Returns the changes up to the release's quarter. */
    List<RecomputedChange> changes() {
        return changes;
    }

    /** Checks the findings on their page: figure, precision and changes; returns how many. */
    int findings(Html own) {
        int read = 0;
        for (Measure measure : said.catalog().measures()) {
            for (String as : new String[] {".share", ".figure"}) {
                String pattern = said.word("statement." + measure.code() + as);
                Optional<PublishedFile.Row> row =
                        files.row(quarter.toString(), measure.code() + ".STATE.TOTAL.Q", STATE);
                if (pattern != null && row.isPresent() && !row.get().isWithheld()) {
                    finding(own, measure, row.get(), pattern);
                    read++;
                }
            }
        }
        assertThat(own.all("li").stream().filter(li -> li.is("statement"))).hasSize(read);
        return read;
    }

    private void finding(Html own, Measure measure, PublishedFile.Row row, String pattern) {
        String value = PublishedFiles.written(row.value());
        String strong = said.format(pattern, said.share(row), value);
        List<String> statement =
                own.all("li").stream()
                        .filter(li -> li.is("statement") && li.text().contains(strong))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("not said: " + strong))
                        .all("p")
                        .stream()
                        .map(Html::text)
                        .toList();
        String whole = row.denominator().map(d -> PublishedFiles.written("" + d)).orElse("");
        String more = said.word("statement." + measure.code() + ".text");
        SaidChanges told =
                new SaidChanges(
                        said,
                        row,
                        changes.stream().filter(c -> c.measure().equals(measure)).toList());
        List<String> expected = new ArrayList<>();
        expected.add(strong + " " + said.format(more, said.share(row), value, whole));
        expected.addAll(told.clear());
        if (!told.unclear().isEmpty()) {
            expected.add(told.unclear());
        }
        expected.add(told.fine(interval(measure, row)));
        assertThat(statement)
                .as("%s of %s", measure.code(), quarter)
                .isEqualTo(expected.stream().map(s -> s.replace('\u00a0', ' ')).toList());
    }

    private String interval(Measure measure, PublishedFile.Row row) {
        return switch (RecomputedChange.Kind.of(measure)) {
            case DIFFERENCE -> "";
            case SHARE -> {
                double[] ends = Reckoning.share(row.count().orElseThrow(), row.whole());
                yield said.ends(SaidFigures.percent(ends[0]), SaidFigures.percent(ends[1]));
            }
            case EVENTS -> {
                double[] ends = Reckoning.count(row.count().orElseThrow());
                yield said.ends(SaidFigures.rounded(ends[0], 0), SaidFigures.rounded(ends[1], 0));
            }
        };
    }

    /** Checks the rates of groups with their intervals and indexes; returns the number checked. */
    int rates() {
        return new RecomputedRates(page, said, files, names(missing())).read();
    }
}
