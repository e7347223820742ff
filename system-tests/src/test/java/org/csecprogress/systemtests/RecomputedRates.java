package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rates of groups of children, worked out once more from the released counts and from the
 * population file itself.
 *
 * @param without names of the counties that are not in the release
 */
record RecomputedRates(Html page, SaidFigures said, PublishedFiles files, List<String> without) {
    private static final Path POPULATION =
            Path.of(
                    "../domain/src/main/resources/reference/child_population_2019_by_race_sex_age.csv");

    /** The rates of groups, their intervals and indexes, and the children that they are of. */
    int read() {
        int read = 0;
        for (Html figure : page.all("figure")) {
            Optional<PublishedFile> file =
                    figure.all("a").stream()
                            .map(a -> a.attribute("href"))
                            .filter(href -> href.matches(".*\\.STATE\\.(RACE|SEX)\\.Q\\.csv"))
                            .findFirst()
                            .flatMap(files::at);
            boolean rated =
                    figure.all("thead").stream()
                            .anyMatch(h -> h.text().contains(said.word("picture.rate")));
            if (file.isPresent() && rated) {
                read += rates(figure, file.get());
            }
        }
        return read;
    }

    private int rates(Html figure, PublishedFile file) {
        Map<String, PublishedFile.Row> groups = new HashMap<>();
        file.rows().forEach(row -> groups.put(said.label(file, row), row));
        List<Html> lines = figure.all("tbody").get(0).all("tr");
        String one = said.word("picture.dots.one");
        PublishedFile.Row reference =
                lines.stream()
                        .filter(line -> line.text().contains(one))
                        .map(line -> groups.get(line.cells().get(0).seen()))
                        .findFirst()
                        .orElseThrow();
        int read = 0;
        for (Html line : lines) {
            PublishedFile.Row row = groups.get(line.cells().get(0).seen());
            if (row.count().isPresent() && row.denominator().isPresent()) {
                rate(line, row);
                read += 1 + index(line, row, reference);
            }
        }
        return read;
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

    /** Where both counts are at least twenty; returns how many were held against the page. */
    private int index(Html line, PublishedFile.Row row, PublishedFile.Row reference) {
        long events = row.count().orElseThrow();
        long others = reference.count().orElse(0L);
        if (row.equals(reference) || Math.min(events, others) < 20) {
            return 0;
        }
        double[] index =
                Reckoning.ratio((double) events, row.whole(), (double) others, reference.whole());
        String cell = estimate(index[0], index[1], index[2]);
        boolean unclear = index[1] <= 1 && index[2] >= 1;
        assertThat(line.cells().get(3).seen())
                .as("index of " + row)
                .isEqualTo(unclear ? said.format(said.word("picture.dots.unclear"), cell) : cell);
        return 1;
    }

    private String estimate(double value, double lower, double upper) {
        return said.format(
                        said.word("picture.dots.estimate"),
                        SaidFigures.rounded(value, 1),
                        said.ends(SaidFigures.rounded(lower, 1), SaidFigures.rounded(upper, 1)))
                .replace('\u00a0', ' ');
    }

    /** The children of a group in the counties that are in the release, from the file itself. */
    private double children(PublishedFile.Row row) {
        Set<String> groups =
                Set.copyOf(
                        said.catalog().dimension(row.fields().get(3)).publicGroups().stream()
                                .filter(g -> g.code().equals(row.category()))
                                .findFirst()
                                .orElseThrow()
                                .categories());
        double children = 0;
        for (String line : lines()) {
            String[] fields = line.split(",", -1);
            boolean in = groups.contains(fields[2]) || groups.contains(fields[3]);
            if (in && !without.contains(fields[1])) {
                children += Double.parseDouble(fields[7]);
            }
        }
        return children;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(POPULATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
