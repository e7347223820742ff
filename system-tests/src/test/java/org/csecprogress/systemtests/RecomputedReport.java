package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private Map<String, Boolean> tested;
    private final Optional<Html> before;

    /**
     * @param files the files as of the release
     * @param before the previous quarter's page, as on the day of the release
     */
    RecomputedReport(
            PublishedFiles files,
            String release,
            Language language,
            Html page,
            Optional<Html> before) {
        this.files = files;
        this.page = page;
        this.before = before;
        quarter = ReportingPeriod.of(release.substring(0, release.indexOf('-')));
        said = new SaidFigures(quarter.toString(), language);
    }

    /** How a measure is compared, by the columns of the catalogue. */
    private enum Kind {
        SHARE,
        EVENTS,
        NONE
    }

    private static Kind kind(Measure measure) {
        if (measure.show().contains("PERCENT")) {
            return Kind.SHARE;
        }
        boolean adds = measure.additiveOverTime() && measure.countySum().equals("DISJOINT");
        return adds ? Kind.EVENTS : Kind.NONE;
    }

    private Optional<PublishedFile.Row> row(Measure measure, ReportingPeriod period) {
        return files.row(period.toString(), measure.code() + ".STATE.TOTAL.Q", STATE);
    }

    /** Returns the counties that the page says are not in the release. */
    private String missing(Html of) {
        Html table =
                of.all("table").stream()
                        .filter(t -> t.all("caption").stream().anyMatch(this::isOfWho))
                        .findFirst()
                        .orElseThrow();
        List<Html> rows = table.all("tbody").get(0).all("tr");
        return rows.get(rows.size() - 1).cells().get(2).text();
    }

    private boolean isOfWho(Html caption) {
        return caption.text().equals(said.word("report.who.caption"));
    }

    /** Returns by measure whether its change is significant among all that are tested together. */
    private Map<String, Boolean> tested() {
        if (tested == null) {
            tested = test();
        }
        return tested;
    }

    private Map<String, Boolean> test() {
        int counties = 58 - names(missing(page)).size();
        List<String> codes = new ArrayList<>();
        List<Double> probabilities = new ArrayList<>();
        if (before.map(this::missing).filter(missing(page)::equals).isPresent()) {
            for (Measure measure : said.catalog().measures()) {
                Optional<PublishedFile.Row> now = row(measure, quarter);
                Optional<PublishedFile.Row> then = row(measure, quarter.minus(1));
                if (now.isPresent()
                        && then.isPresent()
                        && now.get().counties().equals("" + counties)
                        && then.get().counties().equals("" + counties)) {
                    probability(measure, then.get(), now.get())
                            .ifPresent(
                                    p -> {
                                        codes.add(measure.code());
                                        probabilities.add(p);
                                    });
                }
            }
        }
        boolean[] clear =
                Reckoning.clear(probabilities.stream().mapToDouble(Double::doubleValue).toArray());
        Map<String, Boolean> verdicts = new HashMap<>();
        for (int i = 0; i < clear.length; i++) {
            verdicts.put(codes.get(i), clear[i]);
        }
        return verdicts;
    }

    private static List<String> names(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(", ", -1));
    }

    private Optional<Double> probability(
            Measure measure, PublishedFile.Row then, PublishedFile.Row now) {
        Optional<Long> was = then.count();
        Optional<Long> is = now.count();
        if (was.isEmpty() || is.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind(measure)) {
            case NONE -> Optional.empty();
            case SHARE ->
                    isWhole(was.get(), then) && isWhole(is.get(), now)
                            ? Optional.of(
                                    Reckoning.shares(
                                            was.get(),
                                            then.denominator().get().doubleValue(),
                                            is.get(),
                                            now.denominator().get().doubleValue()))
                            : Optional.empty();
            case EVENTS -> {
                boolean rate = measure.valueType().name().equals("RATE");
                double days = rate ? then.whole() : quarter.minus(1).days();
                double daysNow = rate ? now.whole() : quarter.days();
                yield days > 0 && daysNow > 0
                        ? Optional.of(Reckoning.events(was.get(), days, is.get(), daysNow))
                        : Optional.empty();
            }
        };
    }

    private static boolean isWhole(long part, PublishedFile.Row row) {
        return row.denominator().isPresent()
                && row.whole() > 0
                && BigDecimal.valueOf(part).compareTo(row.denominator().get()) <= 0;
    }

    /** Returns the number of measures compared with the previous quarter. */
    int comparisons() {
        return tested().size();
    }

    /** Checks the findings: figure, precision and change; returns the number checked. */
    int findings() {
        Map<String, Boolean> tested = tested();
        int read = 0;
        for (Measure measure : said.catalog().measures()) {
            for (String as : new String[] {".share", ".figure"}) {
                String pattern = said.word("statement." + measure.code() + as);
                Optional<PublishedFile.Row> row = row(measure, quarter);
                if (pattern != null && row.isPresent() && !row.get().isWithheld()) {
                    finding(measure, row.get(), pattern, tested);
                    read++;
                }
            }
        }
        return read;
    }

    private void finding(
            Measure measure, PublishedFile.Row row, String pattern, Map<String, Boolean> tested) {
        String value = PublishedFiles.written(row.value());
        String strong = said.format(pattern, said.share(row), value);
        String statement =
                page.all("li").stream()
                        .filter(li -> li.is("statement") && li.text().contains(strong))
                        .map(Html::text)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("not said: " + strong));
        String whole = row.denominator().map(d -> PublishedFiles.written("" + d)).orElse("");
        String more = said.word("statement." + measure.code() + ".text");
        assertThat(statement).contains(said.format(more, said.share(row), value, whole));
        assertThat(statement).contains(said.format(said.word("counties.of"), row.counties(), 58));
        assertThat(statement).contains(interval(measure, row));
        assertThat(statement).contains(change(measure, row, tested));
    }

    private String interval(Measure measure, PublishedFile.Row row) {
        return switch (kind(measure)) {
            case NONE -> "";
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

    private String change(Measure measure, PublishedFile.Row now, Map<String, Boolean> tested) {
        if (!tested.containsKey(measure.code())) {
            return "";
        }
        PublishedFile.Row then = row(measure, quarter.minus(1)).orElseThrow();
        boolean share = kind(measure) == Kind.SHARE;
        String was = share ? said.share(then) : PublishedFiles.written(then.value());
        double size =
                share
                        ? now.count().get() / now.whole() - then.count().get() / then.whole()
                        : (double) now.count().get() / quarter.days()
                                - (double) then.count().get() / quarter.minus(1).days();
        String key =
                tested.get(measure.code()) ? size > 0 ? "change.up" : "change.down" : "change.none";
        return said.format(said.word(key), was);
    }

    /** Checks the rates of groups with their intervals and indexes; returns the number checked. */
    int rates() {
        return new RecomputedRates(page, said, files, names(missing(page))).read();
    }
}
