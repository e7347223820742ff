package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Recalculates the rates of groups of children from the released counts and the population file.
 *
 * @param without names of the counties that are not in the release
 */
record RecomputedRates(Html page, SaidFigures said, PublishedFiles files, List<String> without) {
    private static final int QUARTERS = 4;

    /** Checks the rates of groups with intervals, indexes and populations; returns the count. */
    int read() {
        int read = 0;
        List<String> expected = new ArrayList<>();
        for (Html figure : page.all("figure")) {
            Optional<PublishedFile> file =
                    figure.all("a").stream()
                            .map(a -> a.attribute("href"))
                            .filter(href -> href.matches(".*\\.STATE\\.(RACE|SEX)\\.(Q|FY)\\.csv"))
                            .findFirst()
                            .flatMap(files::at);
            boolean rated =
                    figure.all("thead").stream()
                            .anyMatch(h -> h.text().contains(said.word("picture.rate")));
            if (file.isPresent() && rated) {
                read += rates(figure, file.get());
                expected.addAll(sentences(figure, file.get()));
            }
        }
        List<String> told =
                page.all("div").stream()
                        .filter(div -> div.attribute("id").equals("compared-rates"))
                        .flatMap(div -> div.all("li").stream())
                        .map(Html::text)
                        .map(RecomputedRates::plain)
                        .toList();
        assertThat(told).as("comparisons in sentences").isNotEmpty().isEqualTo(expected);
        return read;
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').strip();
    }

    private int rates(Html figure, PublishedFile file) {
        Map<String, PublishedFile.Row> groups = new HashMap<>();
        file.rows().forEach(row -> groups.put(said.label(file, row), row));
        List<Html> lines = figure.all("tbody").get(0).all("tr");
        PublishedFile.Row reference = reference(figure, file);
        int read = 0;
        for (Html line : lines) {
            if (said.isTogether(line.cells().get(0).seen())) {
                read += together(line, file, reference);
                continue;
            }
            PublishedFile.Row row = groups.get(line.cells().get(0).seen());
            if (row.count().isPresent() && row.denominator().isPresent()) {
                rate(line, row);
                read += 1 + index(line, file, row, reference);
            }
        }
        return read;
    }

    private PublishedFile.Row reference(Html figure, PublishedFile file) {
        String one = said.word("picture.dots.one");
        String name =
                figure.all("tbody").get(0).all("tr").stream()
                        .filter(line -> line.text().contains(one))
                        .map(line -> line.cells().get(0).seen())
                        .findFirst()
                        .orElseThrow();
        return file.rows().stream()
                .filter(row -> said.label(file, row).equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the groups with a known population, except the reference. */
    private List<PublishedFile.Row> others(PublishedFile file, PublishedFile.Row reference) {
        List<String> known =
                said.catalog().dimension(reference.fields().get(3)).populationCategories();
        return file.rows().stream()
                .filter(row -> known.contains(row.category()) && !row.equals(reference))
                .toList();
    }

    /** Returns the sum of all groups except the reference, if every part is public. */
    private Optional<Sum> sum(PublishedFile file, PublishedFile.Row reference) {
        List<PublishedFile.Row> others = others(file, reference);
        boolean all =
                others.stream().allMatch(r -> r.count().isPresent() && r.denominator().isPresent());
        return all
                ? Optional.of(
                        new Sum(
                                others.stream().mapToLong(r -> r.count().get()).sum(),
                                others.stream().mapToDouble(this::children).sum()))
                : Optional.empty();
    }

    /** Events in a population of children. */
    private record Sum(long events, double children) {}

    private int together(Html line, PublishedFile file, PublishedFile.Row reference) {
        Optional<Sum> sum = sum(file, reference);
        if (sum.isEmpty()) {
            for (Html cell : line.cells().subList(1, 4)) {
                assertThat(cell.seen()).isEqualTo("*");
            }
            return 0;
        }
        assertThat(line.cells().get(1).seen())
                .isEqualTo(PublishedFiles.written("" + sum.get().events()));
        double factor = 100_000 / sum.get().children();
        double[] limits = Reckoning.count(sum.get().events());
        assertThat(line.cells().get(2).seen())
                .isEqualTo(
                        estimate(
                                sum.get().events() * factor,
                                limits[0] * factor,
                                limits[1] * factor));
        index(sum.get(), reference)
                .ifPresent(
                        index ->
                                assertThat(line.cells().get(3).seen())
                                        .startsWith(estimate(index[0], index[1], index[2])));
        return 1;
    }

    private Optional<double[]> index(Sum group, PublishedFile.Row reference) {
        long others = reference.count().orElse(0L);
        return Math.min(group.events(), others) < 20 || reference.denominator().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Reckoning.ratio(
                                (double) group.events(),
                                group.children(),
                                (double) others,
                                children(reference)));
    }

    /** Returns the sentences that the opening must have about a picture's indexes. */
    private List<String> sentences(Html figure, PublishedFile file) {
        PublishedFile.Row reference = reference(figure, file);
        Map<String, Optional<Sum>> sums = new LinkedHashMap<>();
        String by = reference.fields().get(3);
        said.inSentence(by, SaidFigures.TOGETHER)
                .ifPresent(name -> sums.put(name, sum(file, reference)));
        for (PublishedFile.Row row : others(file, reference)) {
            boolean known = row.count().isPresent() && row.denominator().isPresent();
            sums.put(
                    said.inSentence(by, row.category()).orElseThrow(),
                    known
                            ? Optional.of(new Sum(row.count().get(), children(row)))
                            : Optional.empty());
        }
        String against = said.inSentence(by, reference.category()).orElseThrow();
        List<String> sentences = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        sums.forEach(
                (name, sum) ->
                        sum.flatMap(s -> index(s, reference))
                                .ifPresentOrElse(
                                        i -> sentences.add(sentence(name, against, i)),
                                        () -> silent.add(name)));
        if (!silent.isEmpty()) {
            String none = said.word("comparison.none");
            sentences.add(plain(said.format(none, against, String.join("; ", silent))));
        }
        return sentences;
    }

    private String sentence(String name, String against, double[] index) {
        boolean unclear = index[1] <= 1 && index[2] >= 1;
        return plain(
                said.format(
                        said.word(unclear ? "comparison.unclear" : "comparison.clear"),
                        name,
                        SaidFigures.rounded(index[0], 1),
                        against,
                        said.ends(
                                SaidFigures.rounded(index[1], 1),
                                SaidFigures.rounded(index[2], 1))));
    }

    private void rate(Html line, PublishedFile.Row row) {
        assertThat(row.whole()).as("children of " + row).isEqualTo(children(row));
        long events = row.count().orElseThrow();
        double factor = said.catalog().measure(row.measure()).populationRatePer() / row.whole();
        double[] limits = Reckoning.count(events);
        assertThat(line.cells().get(2).seen())
                .as("rate of " + row)
                .isEqualTo(estimate(events * factor, limits[0] * factor, limits[1] * factor));
    }

    /** Checks the index if both counts are at least 20; returns the number checked. */
    private int index(
            Html line, PublishedFile file, PublishedFile.Row row, PublishedFile.Row reference) {
        if (line.cells().size() > 4) {
            others(line, file, row);
        }
        long events = row.count().orElseThrow();
        long others = reference.count().orElse(0L);
        if (row.equals(reference) || Math.min(events, others) < 20) {
            return 0;
        }
        double[] index =
                Reckoning.ratio((double) events, row.whole(), (double) others, reference.whole());
        assertThat(line.cells().get(3).seen()).as("index of " + row).isEqualTo(compared(index));
        return 1;
    }

    private String compared(double[] index) {
        String cell = estimate(index[0], index[1], index[2]);
        boolean unclear = index[1] <= 1 && index[2] >= 1;
        return unclear ? said.format(said.word("picture.dots.unclear"), cell) : cell;
    }

    /** Checks a group against the other known groups together, if each of them is public. */
    private void others(Html line, PublishedFile file, PublishedFile.Row row) {
        String cell = line.cells().get(4).seen();
        Optional<Sum> all = sum(file, row);
        if (all.isEmpty()) {
            assertThat(cell).as("beside all others: " + row).isEqualTo("*");
            return;
        }
        Sum others = all.get();
        long events = row.count().orElseThrow();
        assertThat(cell)
                .as("beside all others: " + row)
                .isEqualTo(
                        Math.min(events, others.events()) < 20
                                ? said.word("picture.dots.few")
                                : compared(
                                        Reckoning.ratio(
                                                (double) events,
                                                row.whole(),
                                                (double) others.events(),
                                                others.children())));
    }

    private String estimate(double value, double lower, double upper) {
        return said.estimate(
                SaidFigures.rounded(value, 1),
                SaidFigures.rounded(lower, 1),
                SaidFigures.rounded(upper, 1));
    }

    /** Returns the children of a group in the counties of the release, from the population file. */
    private double children(PublishedFile.Row row) {
        Set<String> groups =
                Set.copyOf(
                        said.catalog().dimension(row.fields().get(3)).publicGroups().stream()
                                .filter(g -> g.code().equals(row.category()))
                                .findFirst()
                                .orElseThrow()
                                .categories());
        return row.level().equals("FY") ? mean(row, groups) : children(groups, without);
    }

    private static double children(Set<String> groups, Collection<String> without) {
        return Populations.children(
                line ->
                        (groups.contains(line[2]) || groups.contains(line[3]))
                                && !without.contains(line[1]));
    }

    /** Returns the children of a mean quarter: each had other counties, as its file tells. */
    private double mean(PublishedFile.Row row, Set<String> groups) {
        double sum = 0;
        for (int back = 0; back < QUARTERS; back++) {
            String then = ReportingPeriod.of(said.quarter()).minus(back).toString();
            String totals = row.measure() + ".COUNTY.TOTAL.Q";
            List<String> silent =
                    files.table(then, totals).orElseThrow().rows().stream()
                            .filter(PublishedFile.Row::hasNoData)
                            .map(county -> said.place(county.geography()))
                            .toList();
            sum += children(groups, silent);
        }
        return Math.round(sum / QUARTERS);
    }
}
