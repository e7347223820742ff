package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Protection;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;

/** Compares the files of a release with each other: sums, wholes and rates must agree. */
final class RecomputedSums {
    private static final String STATE = "STATE";

    private final PublishedFiles files;
    private final String release;
    private final ReportingPeriod quarter;
    private final SaidFigures said;
    private final Collection<PublishedFile> tables;
    private final Set<String> missing = new HashSet<>();
    private final Map<Kind, Long> read = new EnumMap<>(Kind.class);

    /** A way to get a figure from others. */
    enum Kind {
        /** A rate of its events and its base. */
        RATE,
        /** The children of a rate, from the population file. */
        CHILDREN,
        /** The whole of a share. */
        WHOLE,
        /** A total, as the sum of its places. */
        PLACES,
        /** A total, as the sum of its groups. */
        GROUPS,
        /** A year, as the sum of its quarters. */
        YEAR
    }

    /**
     * @param files the files as of the release
     */
    RecomputedSums(PublishedFiles files, String release) {
        this.files = files;
        this.release = release;
        quarter = ReportingPeriod.of(release.substring(0, release.indexOf('-')));
        said = new SaidFigures(quarter.toString(), Language.EN);
        Map<String, PublishedFile> all = files.of(release);
        tables = all.values();
    }

    /**
     * Checks all files, and that everything is recalculated that can be.
     *
     * @param notInIt codes of the counties that are not in the release
     */
    void check(Set<String> notInIt) {
        missing.addAll(notInIt);
        for (Kind kind : Kind.values()) {
            read.put(kind, 0L);
        }
        for (PublishedFile file : tables) {
            file.rows().forEach(row -> row(file, row));
            places(file);
            groups(file);
            if (file.level().equals("FY") && file.isOfTotals("COUNTY")) {
                file.rows().forEach(row -> year(file, row));
            }
        }
        assertThat(read)
                .as("recalculated in %s", release)
                .isEqualTo(new Recalculable(files, release, said.catalog(), missing).all());
    }

    private void done(Kind kind) {
        read.merge(kind, 1L, Long::sum);
    }

    private void row(PublishedFile file, PublishedFile.Row row) {
        String what = file.id() + " " + row.fields();
        Measure measure = said.catalog().measure(row.measure());
        if (row.value().contains(".")) {
            done(Kind.RATE);
            BigDecimal rate = row.per(said.per(row)).orElseThrow();
            assertThat(new BigDecimal(row.value())).as(what).isEqualByComparingTo(rate);
        }
        boolean few = row.count().filter(n -> n >= 11 && n <= 19).isPresent();
        boolean people = measure.protection().kind() != Protection.Kind.NONE;
        assertThat(row.isUnstable()).as("unstable: %s", what).isEqualTo(few && people);
        if (row.denominator().isEmpty() || !row.category().equals("TOTAL")) {
            return;
        }
        if (measure.populationRatePer() > 0) {
            children(row, what);
        } else if (!row.isFirst()) {
            whole(file, row, measure, what);
        }
    }

    /**
     * Checks that a rate uses the children of the counties in the report, from the population file.
     */
    private void children(PublishedFile.Row row, String what) {
        long children = 0;
        int counties = 0;
        for (County county : Counties.builtIn().all()) {
            String code = county.code().value();
            String place = row.geography();
            boolean in =
                    place.equals(STATE)
                            || place.equals(code)
                            || county.region().code().equals(place);
            if (in && !missing.contains(code)) {
                children += Populations.children(code);
                counties++;
            }
        }
        if (row.counties().equals("" + counties)) {
            done(Kind.CHILDREN);
            assertThat(row.denominator().get().longValueExact()).as(what).isEqualTo(children);
        }
    }

    /** Checks that a share uses the whole that the catalogue names, if that is public. */
    private void whole(PublishedFile file, PublishedFile.Row row, Measure measure, String what) {
        measure.denominator()
                .filter(of -> of.lag() == 0 && of.isTotal())
                .flatMap(
                        of ->
                                files.row(
                                        row.fields().get(0),
                                        file.id().replace(measure.code(), of.code()),
                                        row.geography()))
                .filter(of -> of.count().isPresent() && !of.isFirst())
                .filter(of -> of.counties().equals(row.counties()))
                .ifPresent(
                        of -> {
                            done(Kind.WHOLE);
                            assertThat(row.denominator().get().longValueExact())
                                    .as(what)
                                    .isEqualTo(of.count().get());
                        });
    }

    /** Checks that counties and regions add up to the state if each of them is public. */
    private void places(PublishedFile file) {
        String state =
                file.id()
                        .replace(".COUNTY.TOTAL.", ".STATE.TOTAL.")
                        .replace(".REGION.TOTAL.", ".STATE.TOTAL.");
        if (!state.equals(file.id())) {
            files.row(quarter.toString(), state, STATE)
                    .ifPresent(whole -> sum(file.rows(), whole, true, file.id()));
        }
    }

    /** Checks that exclusive groups add up to their total, and to no more if some are missing. */
    private void groups(PublishedFile file) {
        String[] name = file.id().split("\\.", -1);
        if (name[2].equals("TOTAL") || !said.catalog().dimension(name[2]).isExclusive()) {
            return;
        }
        String total = file.id().replace("." + name[2] + ".", ".TOTAL.");
        for (String place :
                file.rows().stream().map(PublishedFile.Row::geography).distinct().toList()) {
            List<PublishedFile.Row> rows =
                    file.rows().stream().filter(row -> row.geography().equals(place)).toList();
            boolean same = rows.stream().map(PublishedFile.Row::counties).distinct().count() == 1;
            files.row(quarter.toString(), total, place)
                    .filter(whole -> same && rows.get(0).counties().equals(whole.counties()))
                    .ifPresent(whole -> sum(rows, whole, false, file.id() + " " + place));
        }
    }

    private void sum(
            List<PublishedFile.Row> parts, PublishedFile.Row whole, boolean places, String what) {
        List<PublishedFile.Row> known = new ArrayList<>(parts);
        if (places) {
            known.removeIf(PublishedFile.Row::hasNoData);
        }
        boolean first = whole.isFirst() || known.stream().anyMatch(PublishedFile.Row::isFirst);
        List<Long> counts = known.stream().flatMap(row -> row.count().stream()).toList();
        if (whole.count().isEmpty() || first) {
            return;
        }
        long sum = counts.stream().mapToLong(Long::longValue).sum();
        done(places ? Kind.PLACES : Kind.GROUPS);
        assertThat(sum).as(what).isLessThanOrEqualTo(whole.count().get());
        if (counts.size() == known.size()) {
            assertThat(sum).as("all of %s", what).isEqualTo(whole.count().get());
        }
    }

    /** Checks that a year is the sum of its four quarters, and empty if one is missing. */
    private void year(PublishedFile file, PublishedFile.Row row) {
        String table = file.id().substring(0, file.id().length() - 2) + "Q";
        List<PublishedFile.Row> quarters = new ArrayList<>();
        for (int back = 3; back >= 0; back--) {
            files.row(quarter.minus(back).toString(), table, row.geography())
                    .ifPresent(quarters::add);
        }
        String what = file.id() + " " + row.fields();
        assertThat(quarters).as(what).hasSize(4);
        boolean silent = quarters.stream().anyMatch(PublishedFile.Row::hasNoData);
        assertThat(row.hasNoData()).as("incomplete: %s", what).isEqualTo(silent);
        assertThat(row.hasNoData()).as(what).isEqualTo(row.isIncomplete());
        Optional<Long> year = row.count();
        List<Long> counts = quarters.stream().flatMap(q -> q.count().stream()).toList();
        if (year.isPresent() && counts.size() == 4) {
            done(Kind.YEAR);
            assertThat(year.get())
                    .as(what)
                    .isEqualTo(counts.stream().mapToLong(Long::longValue).sum());
        }
    }
}
