package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.catalog.dimension.Dimension;

/**
 * Checks the values of a picture's table that are computed from several figures: shares with their
 * intervals, medians of bands, areas together and the rest of the state.
 */
record WorkedOut(SaidFigures said, PublishedFiles files) {
    private static final Pattern DAYS = Pattern.compile("\\d+");

    /** Checks a row that is computed from several rows of a file; returns false for others. */
    boolean line(String name, Html line, PublishedFile file) {
        if (name.equals(said.word("picture.lengths.median"))) {
            median(line, file);
        } else if (name.equals(said.word("picture.areas.together"))) {
            areas(line, areas(file).together());
        } else if (name.equals(said.word("picture.areas.state"))) {
            areas(line, areas(file).state());
        } else if (name.equals(said.word("picture.areas.rest"))) {
            areas(line, areas(file).rest());
        } else {
            return false;
        }
        return true;
    }

    /** Returns whether another class checks a column, or the column has no figure. */
    boolean isReadElsewhere(String head) {
        // RecomputedRates checks the indexes, DrawnFunnel the outliers.
        return head.equals(said.word("picture.dots.others"))
                || head.startsWith(before(said.word("picture.dots.times")))
                || head.equals(said.word("picture.areas.times"))
                || head.equals(said.word("picture.funnel.head.standing"))
                || head.equals(said.word("picture.lengths.unit"));
    }

    private static String before(String pattern) {
        return pattern.substring(0, pattern.indexOf('{'));
    }

    /** Events in a population of children. */
    record Sum(long events, double children) {}

    static Optional<Sum> sum(PublishedFile.Row row) {
        return row.count().isPresent() && row.denominator().isPresent()
                ? Optional.of(new Sum(row.count().get(), row.whole()))
                : Optional.empty();
    }

    private AreasOfYear areas(PublishedFile file) {
        String measure = file.id().substring(0, file.id().indexOf('.'));
        return new AreasOfYear(files, said.quarter(), measure);
    }

    private void areas(Html line, Optional<Sum> sum) {
        String number = line.cells().get(1).seen();
        String rate = line.cells().get(2).seen();
        if (sum.isEmpty()) {
            assertThat(List.of(number, rate)).as(line.text()).containsOnly("*");
            return;
        }
        long events = sum.get().events();
        double factor = 100_000 / sum.get().children();
        double[] limits = Reckoning.count(events);
        assertThat(number).isEqualTo(PublishedFiles.written("" + events));
        assertThat(rate)
                .as(line.text())
                .isEqualTo(
                        said.estimate(
                                SaidFigures.rounded(events * factor, 1),
                                SaidFigures.rounded(limits[0] * factor, 1),
                                SaidFigures.rounded(limits[1] * factor, 1)));
    }

    /** Checks the median of bands of days, interpolated within its band (Yule 1911). */
    private void median(Html line, PublishedFile file) {
        String cell = line.cells().get(2).seen();
        List<PublishedFile.Row> bands =
                file.rows().stream().filter(row -> DAYS.matcher(label(file, row)).find()).toList();
        if (bands.stream().anyMatch(PublishedFile.Row::isWithheld)) {
            assertThat(cell).as(file.id()).isEqualTo("*");
            return;
        }
        long all = bands.stream().mapToLong(row -> row.count().orElse(0L)).sum();
        if (all < 11 || bands.stream().anyMatch(row -> row.count().isEmpty())) {
            assertThat(DAYS.matcher(cell.replace("11", "")).find()).as(file.id()).isFalse();
            return;
        }
        double below = 0;
        for (PublishedFile.Row band : bands) {
            double within = band.count().orElseThrow();
            if (below + within >= all / 2.0) {
                median(cell, label(file, band), (all / 2.0 - below) / within);
                return;
            }
            below += within;
        }
    }

    /** Checks a median at a fraction of a band such as "31-90 days" or "up to 30 days". */
    private void median(String cell, String band, double part) {
        List<Integer> ends = new ArrayList<>();
        Matcher number = DAYS.matcher(band);
        while (number.find()) {
            ends.add(Integer.parseInt(number.group()));
        }
        boolean first = ends.size() == 1 && ends.get(0) <= 30;
        if (ends.size() == 1 && !first) {
            assertThat(cell).containsIgnoringCase(band);
            return;
        }
        double from = first ? 0 : ends.get(0);
        double to = ends.get(ends.size() - 1) + 1.0;
        String days = said.word("picture.lengths.days");
        assertThat(cell).isEqualTo(said.format(days, Math.round(from + part * (to - from))));
    }

    private String label(PublishedFile file, PublishedFile.Row row) {
        return said.label(file, row);
    }

    /** Checks a share with its interval: of its whole, or for groups of those with an answer. */
    void estimate(String what, Html cell, PublishedFile.Row row) {
        if (row.category().equals("TOTAL")) {
            share(what, cell, row, row.numerator().isPresent(), row.whole());
            return;
        }
        PublishedFile file = files.table(said.quarter(), table(row)).orElseThrow();
        Dimension dimension = said.catalog().dimension(row.dimension());
        List<PublishedFile.Row> whole =
                isUnknown(dimension, row)
                        ? file.rows()
                        : file.rows().stream().filter(r -> !isUnknown(dimension, r)).toList();
        assertThat(file.rows()).as(what).hasSameSizeAs(dimension.publicGroups());
        boolean known = whole.stream().allMatch(r -> r.count().isPresent());
        double all = whole.stream().mapToLong(r -> r.count().orElse(0L)).sum();
        share(what, cell, row, known, all);
    }

    /** Returns whether a row counts those without an answer. */
    private static boolean isUnknown(Dimension dimension, PublishedFile.Row row) {
        return dimension.publicGroups().stream()
                .filter(group -> group.code().equals(row.category()))
                .anyMatch(group -> group.categories().contains(dimension.unknownCategory()));
    }

    private static String table(PublishedFile.Row row) {
        return row.measure() + ".STATE." + row.dimension() + "." + row.level();
    }

    private void share(String what, Html cell, PublishedFile.Row row, boolean known, double all) {
        if (!known || all == 0) {
            boolean hidden = row.isWithheld() || !row.category().equals("TOTAL");
            String none = row.hasNoData() || !hidden ? said.word("picture.noShare") : "*";
            assertThat(cell.seen()).as(what).isEqualTo(none);
            return;
        }
        long part = row.count().orElseThrow();
        double[] ends = Reckoning.share((double) part, all);
        assertThat(cell.seen())
                .as(what)
                .isEqualTo(
                        said.estimate(
                                SaidFigures.percent(part / all),
                                SaidFigures.percent(ends[0]),
                                SaidFigures.percent(ends[1])));
    }

    /** Checks the interval of a share or of a count that stands in another column. */
    void interval(String what, Html cell, PublishedFile.Row row) {
        if (row.isWithheld()) {
            assertThat(cell.seen()).as(what).isEqualTo("*");
            return;
        }
        boolean share = said.isShare(said.catalog().measure(row.measure()));
        if (row.count().isEmpty() || (share && said.share(row).isEmpty())) {
            assertThat(cell.seen()).as(what).isEmpty();
            return;
        }
        long count = row.count().get();
        double[] ends =
                share ? Reckoning.share((double) count, row.whole()) : Reckoning.count(count);
        assertThat(cell.seen())
                .as(what)
                .isEqualTo(
                        share
                                ? said.ends(
                                        SaidFigures.percent(ends[0]), SaidFigures.percent(ends[1]))
                                : said.ends(
                                        SaidFigures.rounded(ends[0], 0),
                                        SaidFigures.rounded(ends[1], 0)));
    }

    /** Checks the whole of a share. */
    void whole(String what, Html cell, PublishedFile.Row row) {
        String whole = row.denominator().map(d -> d.toPlainString()).orElse("");
        assertThat(cell.seen())
                .as(what)
                .isEqualTo(row.isWithheld() ? "*" : PublishedFiles.written(whole));
    }

    /** Checks the number of children of a county, from the population file. */
    void children(String what, Html cell, PublishedFile.Row row) {
        long children = Populations.children(row.geography());
        assertThat(cell.seen()).as(what).isEqualTo(PublishedFiles.written("" + children));
        row.denominator().ifPresent(d -> assertThat(d.longValue()).as(what).isEqualTo(children));
    }
}
