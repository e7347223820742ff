package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Optional;
import java.util.Properties;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Measure;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;

/** How a row of a file is to be said on a page, worked out from the row alone. */
final class SaidFigures {
    private final String quarter;
    private final Language language;
    private final Catalog catalog;
    private final Properties words = new Properties();
    private final Counties counties = Counties.builtIn();
    private int cells;

    SaidFigures(String quarter, Language language) {
        this.quarter = quarter;
        this.language = language;
        catalog = Catalogs.builtIn().forPeriod(ReportingPeriod.of(quarter));
        String lang = language == Language.ES ? "es" : "en";
        Path file = Path.of("../web/src/main/resources/words/publication_" + lang + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many cells were held against a row so far. */
    int cells() {
        return cells;
    }

    Catalog catalog() {
        return catalog;
    }

    /** The quarter of the release. */
    String quarter() {
        return quarter;
    }

    /** The measure of that name in the language of the page. */
    Optional<Measure> measure(String name) {
        return catalog.measures().stream()
                .filter(measure -> measure.name().in(language).equals(name))
                .findFirst();
    }

    Language language() {
        return language;
    }

    /** The words of a key. */
    String word(String key) {
        return words.getProperty(key);
    }

    /** Words with their values. */
    String format(String pattern, Object... values) {
        return new MessageFormat(pattern, language.locale()).format(values);
    }

    /** Two ends of an interval. */
    String ends(String lower, String upper) {
        return format(word("change.interval.ends"), lower, upper).replace('\u00a0', ' ');
    }

    /** A number as it is written with so many decimals. */
    static String rounded(double number, int places) {
        return PublishedFiles.written(
                BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP).toPlainString());
    }

    /** A cell says the number, or the one sign of what is withheld, or that there is none. */
    void figure(Html cell, PublishedFile.Row row, String what) {
        cells++;
        boolean none = row.hasNoData();
        if (!none) {
            String said = row.isWithheld() ? "*" : PublishedFiles.written(row.value());
            assertThat(cell.seen()).as(what).isEqualTo(said);
        }
        assertThat(has(cell, "absent")).as("no data: " + what).isEqualTo(none);
        assertThat(has(cell, "withheld")).as("withheld: " + what).isEqualTo(row.isWithheld());
        assertThat(has(cell, "unstable")).as("unstable: " + what).isEqualTo(row.isUnstable());
    }

    /** A cell of a picture where there is no row, or nobody answered. */
    void none(Html cell, String what) {
        cells++;
        assertThat(cell.seen()).as(what).isEqualTo(word("picture.noFigure"));
    }

    /** The share of nothing: no words, or that there is no figure. */
    void noShare(Html cell, String what) {
        cells++;
        assertThat(cell.seen()).as(what).isIn("", word("picture.noFigure"));
    }

    /** A share in a cell of its own; one that cannot be told says so and not why. */
    void share(Html cell, PublishedFile.Row row, String what) {
        cells++;
        String share = share(row);
        if (row.isWithheld()) {
            assertThat(cell.seen()).as(what).isEqualTo("*");
        } else if (share.isEmpty()) {
            assertThat(cell.seen()).as(what).isIn("", word("picture.noShare"));
        } else {
            assertThat(cell.seen()).as(what).isEqualTo(share);
        }
        assertThat(has(cell, "withheld")).as("withheld: " + what).isEqualTo(row.isWithheld());
    }

    /** A rate before its interval, or the whole rate in words. */
    void rate(Html cell, PublishedFile.Row row, String what) {
        cells++;
        int per = catalog.measure(row.measure()).populationRatePer();
        if (row.isWithheld()) {
            assertThat(cell.seen()).as(what).isEqualTo("*");
        } else if (row.per(per).isPresent()) {
            String rate = PublishedFiles.written(row.per(per).get().toPlainString());
            assertThat(cell.seen()).as(what).startsWith(rate + " ");
        }
    }

    private static boolean has(Html cell, String styleClass) {
        return cell.first(each -> each.is(styleClass)).isPresent();
    }

    /** The share or rate that stands beside a figure, or nothing. */
    String share(PublishedFile.Row row) {
        int per = catalog.measure(row.measure()).populationRatePer();
        if (per > 0) {
            return row.per(per)
                    .map(
                            rate ->
                                    word("report.rate")
                                            .replace(
                                                    "{0}",
                                                    PublishedFiles.written(rate.toPlainString()))
                                            .replace("{1}", PublishedFiles.written("" + per)))
                    .orElse("");
        }
        return row.isPart() && row.per(100).isPresent() ? PublishedFiles.percent(row) : "";
    }

    boolean isShare(Measure measure) {
        return measure.populationRatePer() == 0 && measure.show().contains("PERCENT");
    }

    /** What a row is of: its place, its group, or both. */
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
                                .in(language);
        return place.isEmpty() || group.isEmpty() ? place + group : place + ", " + group;
    }

    private String place(String code) {
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
