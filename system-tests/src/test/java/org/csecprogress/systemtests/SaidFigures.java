package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;

/** Checks how a page shows a row of a file, from the row alone. */
final class SaidFigures extends SaidWords {
    static final String TOGETHER = "TOGETHER";
    private static final String NAMES = read("reference/report_groups.csv");

    private final String quarter;
    private final Catalog catalog;
    private final Counties counties = Counties.builtIn();
    private int cells;

    SaidFigures(String quarter, Language language) {
        super(language);
        this.quarter = quarter;
        catalog = Catalogs.builtIn().forPeriod(ReportingPeriod.of(quarter));
    }

    /** Returns a file of the product's data. */
    static String read(String file) {
        try {
            return Files.readString(Path.of("../domain/src/main/resources", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of cells checked so far. */
    int cells() {
        return cells;
    }

    Catalog catalog() {
        return catalog;
    }

    /** Returns the quarter of the release. */
    String quarter() {
        return quarter;
    }

    /** Returns the measure with a name in the language of the page. */
    Optional<Measure> measure(String name) {
        return catalog.measures().stream()
                .filter(measure -> measure.name().in(language()).equals(name))
                .findFirst();
    }

    /** Checks that a cell has the number, the sign for withheld, or the reason for none. */
    void figure(Html cell, PublishedFile.Row row, String what) {
        cells++;
        boolean none = row.hasNoData();
        assertThat(cell.seen())
                .as(what)
                .isEqualTo(none ? absence(row) : row.isWithheld() ? "*" : number(row));
        assertThat(has(cell, "withheld")).as("withheld: " + what).isEqualTo(row.isWithheld());
        assertThat(has(cell, "unstable")).as("unstable: " + what).isEqualTo(row.isUnstable());
    }

    /** Returns the number that a row counts; for a rate, its events. */
    String number(PublishedFile.Row row) {
        boolean rate = per(row) > 0 && row.numerator().isPresent();
        return PublishedFiles.written(rate ? row.numerator().get().toPlainString() : row.value());
    }

    /** Returns the expression for the reason why a row has no figure. */
    private String absence(PublishedFile.Row row) {
        if (row.isAfterFreeze()) {
            return word("key.after");
        }
        boolean county = row.geography().matches("\\d\\d");
        return word(county && row.isIncomplete() ? "key.incomplete" : "key.absent");
    }

    /** Checks the cell of a missing row, which nobody answered. */
    void none(Html cell, String what) {
        cells++;
        assertThat(cell.seen()).as(what).isEqualTo(word("key.absent"));
    }

    /**
     * Checks a share in its own cell: the number, the sign for withheld, or the reason why there is
     * none. It is withheld if its figure or its whole is.
     */
    void share(Html cell, PublishedFile.Row row, PublishedFiles files, String what) {
        cells++;
        String share = share(row);
        boolean shown = !share.isEmpty();
        boolean withheld =
                row.isWithheld() || (!shown && !row.hasNoData() && isOfWithheld(row, files));
        String none =
                row.hasNoData()
                        ? absence(row)
                        : word(isOfNobody(row) ? "picture.map.is-none" : "picture.noShare");
        assertThat(cell.seen()).as(what).isEqualTo(withheld ? "*" : shown ? share : none);
        assertThat(has(cell, "withheld")).as("withheld: " + what).isEqualTo(withheld);
    }

    private static boolean isOfNobody(PublishedFile.Row row) {
        return row.denominator().filter(whole -> whole.signum() == 0).isPresent();
    }

    /** Returns whether a row of the whole is withheld in the whole's file. */
    private boolean isOfWithheld(PublishedFile.Row row, PublishedFiles files) {
        Optional<Operand> whole =
                catalog.measure(row.measure()).denominator().filter(of -> of.lag() == 0);
        if (whole.isEmpty()) {
            return false;
        }
        Operand of = whole.get();
        String by = of.isTotal() ? row.fields().get(3) : of.dimension();
        List<String> groups = of.isTotal() ? List.of(row.category()) : groups(of);
        String places =
                row.geography().equals("STATE")
                        ? "STATE"
                        : row.geography().matches("\\d\\d") ? "COUNTY" : "REGION";
        return files
                .table(row.fields().get(0), of.code() + "." + places + "." + by + "." + row.level())
                .stream()
                .flatMap(file -> file.rows().stream())
                .filter(each -> each.geography().equals(row.geography()))
                .filter(each -> groups.contains(each.category()))
                .anyMatch(PublishedFile.Row::isWithheld);
    }

    private List<String> groups(Operand of) {
        return catalog.dimension(of.dimension()).publicGroups().stream()
                .filter(g -> g.categories().stream().anyMatch(of.categories()::contains))
                .map(PublicGroup::code)
                .toList();
    }

    /** Returns the base of a rate in children or days, from the catalogue; 0 for no rate. */
    int per(PublishedFile.Row row) {
        Measure measure = catalog.measure(row.measure());
        return measure.populationRatePer() > 0
                ? measure.populationRatePer()
                : measure.show().contains("RATE_PER_1000_DAYS") ? 1000 : 0;
    }

    /** Checks a rate with its interval in its own cell. */
    void rate(Html cell, PublishedFile.Row row, String what) {
        cells++;
        assertThat(cell.seen()).as(what).isEqualTo(rate(row));
        assertThat(has(cell, "withheld")).as("withheld: " + what).isEqualTo(row.isWithheld());
    }

    private String rate(PublishedFile.Row row) {
        if (row.isWithheld()) {
            return "*";
        }
        if (row.hasNoData()) {
            return absence(row);
        }
        Optional<BigDecimal> rate = row.per(per(row));
        if (rate.isEmpty()) {
            return word("figure.noRate");
        }
        double[] ends = Reckoning.count(row.numerator().orElseThrow().longValueExact());
        double factor = per(row) / row.whole();
        return estimate(
                PublishedFiles.written(rate.get().toPlainString()),
                rounded(ends[0] * factor, 1),
                rounded(ends[1] * factor, 1));
    }

    private static boolean has(Html cell, String styleClass) {
        return cell.first(each -> each.is(styleClass)).isPresent();
    }

    /** Returns the share beside a figure, or an empty text. */
    String share(PublishedFile.Row row) {
        return isShare(catalog.measure(row.measure())) && row.isPart() && row.per(100).isPresent()
                ? PublishedFiles.percent(row)
                : "";
    }

    boolean isShare(Measure measure) {
        return measure.populationRatePer() == 0 && measure.show().contains("PERCENT");
    }

    /** Returns the names of a share's whole and of the rows counted in it. */
    List<String> whole(Measure measure) {
        Operand of = measure.denominator().orElseThrow();
        Stream<String> rows =
                of.categories().stream()
                        .map(code -> catalog.dimension(of.dimension()).category(code).orElseThrow())
                        .map(row -> row.label().in(language()));
        return Stream.concat(Stream.of(catalog.label(of.code()).in(language())), rows).toList();
    }

    /** Returns the name of a group within a sentence, if it has one. */
    Optional<String> inSentence(String dimension, String group) {
        return NAMES.lines()
                .map(line -> line.split(",", -1))
                .filter(f -> f[0].equals(dimension) && f[1].equals(group))
                .map(f -> f[language() == Language.ES ? 3 : 2])
                .findFirst();
    }

    /** Returns whether a row of a picture stands for all groups except the reference. */
    boolean isTogether(String name) {
        return inSentence("RACE", TOGETHER).orElseThrow().equalsIgnoreCase(name);
    }

    /** Returns the label of a row: its place, its group, or both. */
    String label(PublishedFile file, PublishedFile.Row row) {
        String place = file.id().contains(".STATE.") ? "" : place(row.geography());
        String group =
                row.category().equals("TOTAL")
                        ? ""
                        : catalog.dimension(row.fields().get(3)).publicGroups().stream()
                                .filter(g -> g.code().equals(row.category()))
                                .findFirst()
                                .orElseThrow()
                                .label()
                                .in(language());
        return place.isEmpty() || group.isEmpty() ? place + group : place + ", " + group;
    }

    /** Returns the name of a county or region by its code. */
    String place(String code) {
        return counties.all().stream()
                .filter(c -> c.code().value().equals(code))
                .map(County::name)
                .findFirst()
                .orElseGet(
                        () ->
                                counties.regions().stream()
                                        .filter(r -> r.code().equals(code))
                                        .findFirst()
                                        .orElseThrow()
                                        .name());
    }
}
