package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.ValueType;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.Language;

/** Compares the figures on the pages of a release with its files, cell by cell. */
final class PageFigures {
    private final PublishedFiles files;
    private final String release;
    private final String quarter;
    private final Language language;
    private final SaidFigures said;

    /**
     * @param files as the release knows them
     */
    PageFigures(PublishedFiles files, String release, Language language) {
        this.files = files;
        this.release = release;
        this.language = language;
        quarter = release.substring(0, release.indexOf('-'));
        said = new SaidFigures(quarter, language);
    }

    /** Returns the number of cells compared with a file so far. */
    int cells() {
        return said.cells();
    }

    /** Checks the report: each table agrees with its file, and each file appears. */
    void report(Html page) {
        Map<String, PublishedFile> all = files.of(release);
        Set<String> seen = new HashSet<>();
        int before = cells();
        for (Html table : page.all("table")) {
            if (table.around("figure").isEmpty()) {
                table(table, all, seen);
            }
        }
        assertThat(seen).as("files of which the page has every row").isEqualTo(all.keySet());
        assertThat(cells() - before)
                .as("cells of every row of the files of %s", release)
                .isGreaterThanOrEqualTo(all.values().stream().mapToInt(this::cells).sum());
        pictures(page, Optional.empty());
    }

    /** Returns how many cells a page needs for a file: its figures, and its shares or rates. */
    private int cells(PublishedFile file) {
        return cells(file.rows());
    }

    private int cells(List<PublishedFile.Row> rows) {
        boolean shares = rows.stream().anyMatch(row -> !said.share(row).isEmpty());
        return rows.size() * ((shares ? 2 : 1) + (isRated(rows) ? 1 : 0));
    }

    private boolean isRated(List<PublishedFile.Row> rows) {
        return rows.stream().anyMatch(r -> said.per(r) > 0 && r.per(said.per(r)).isPresent());
    }

    private void table(Html table, Map<String, PublishedFile> all, Set<String> seen) {
        Optional<String> whole =
                table.all("caption").stream().flatMap(PageFigures::file).findFirst();
        List<Html> rows = body(table);
        List<String> heads = table.all("thead").get(0).all("th").stream().map(Html::seen).toList();
        if (whole.isPresent()) {
            PublishedFile file = all.get(whole.get());
            assertThat(rows).as(file.id()).hasSameSizeAs(file.rows());
            columns(heads, file);
            for (int at = 0; at < rows.size(); at++) {
                breakdown(heads, rows.get(at).cells(), file, file.rows().get(at));
            }
            assertThat(seen.add(whole.get())).as("twice: " + file.id()).isTrue();
            return;
        }
        for (Html row : rows) {
            row.cells().stream()
                    .flatMap(PageFigures::file)
                    .forEach(
                            href -> {
                                total(heads, row.cells(), all.get(href));
                                assertThat(seen.add(href)).as("twice: " + href).isTrue();
                            });
        }
    }

    /** Returns the files of figures that a part of the page links to, without the methods. */
    private static Stream<String> file(Html part) {
        return part.all("a").stream()
                .map(link -> link.attribute("href"))
                .filter(href -> href.contains("/tables/") && href.endsWith(".csv"));
    }

    private static List<Html> body(Html table) {
        return table.all("tbody").stream().flatMap(b -> b.all("tr").stream()).toList();
    }

    private void total(List<String> heads, List<Html> line, PublishedFile file) {
        assertThat(file.rows()).as(file.id()).hasSize(1);
        PublishedFile.Row row = file.rows().get(0);
        Measure measure = said.catalog().measure(row.measure());
        assertThat(line.get(0).seen()).isEqualTo(measure.name().in(language));
        kinds(heads, line, row, file.id());
        words(line.get(0), measure);
        assertThat(line.get(heads.indexOf(said.word("report.counties"))).seen())
                .as(file.id())
                .startsWith(row.counties() + " ");
    }

    /** Checks that each column holds what its heading says: number, share or rate. */
    private void kinds(List<String> heads, List<Html> line, PublishedFile.Row row, String what) {
        Measure measure = said.catalog().measure(row.measure());
        int share = heads.indexOf(said.word("report.share"));
        int rate = heads.indexOf(said.word("picture.rate"));
        said.figure(line.get(heads.indexOf(said.word("report.figure"))), row, what);
        kind(share, said.isShare(measure), line, what, cell -> said.share(cell, row, files, what));
        kind(rate, said.per(row) > 0, line, what, cell -> said.rate(cell, row, what));
    }

    private static void kind(
            int at, boolean expected, List<Html> line, String what, Consumer<Html> check) {
        if (at >= 0 && expected) {
            check.accept(line.get(at));
        } else if (at >= 0) {
            assertThat(line.get(at).seen()).as("of another kind: " + what).isEmpty();
        }
    }

    /** Checks that a share names its whole, and a rate its population, base and year. */
    private void words(Html head, Measure measure) {
        String fine = head.text();
        if (said.isShare(measure)) {
            said.whole(measure)
                    .forEach(
                            word -> assertThat(fine).as(measure.code()).containsIgnoringCase(word));
        }
        if (measure.populationRatePer() > 0) {
            assertThat(fine).as(measure.code()).contains("100,000", "20", "17", "2019");
        } else if (measure.valueType() == ValueType.RATE) {
            assertThat(fine).as(measure.code()).contains("1,000");
        }
    }

    private void breakdown(
            List<String> heads, List<Html> line, PublishedFile file, PublishedFile.Row row) {
        String what = file.id() + " " + row.geography() + " " + row.category();
        boolean counted = !file.isOfTotals("COUNTY");
        assertThat(line.get(0).seen()).as(what).isEqualTo(said.label(file, row));
        kinds(heads, line, row, what);
        assertThat(heads.contains(said.word("report.counties"))).as(what).isEqualTo(counted);
        if (counted) {
            assertThat(line.get(line.size() - 1).seen()).as(what).startsWith(row.counties() + " ");
        }
    }

    /** Checks that a column of shares or rates is missing only if the file has none. */
    private void columns(List<String> heads, PublishedFile file) {
        boolean shares = file.rows().stream().anyMatch(row -> !said.share(row).isEmpty());
        boolean rates = isRated(file.rows());
        if (shares) {
            assertThat(heads).as(file.id()).contains(said.word("report.share"));
        }
        if (rates) {
            assertThat(heads).as(file.id()).contains(said.word("picture.rate"));
        }
    }

    /**
     * Checks a county's page: its totals of quarter and year beside the state's, what is shown
     * first.
     */
    void county(County county, Html page) {
        List<Html> tables =
                page.all("section").stream()
                        .filter(s -> s.attribute("aria-labelledby").equals("fig-h"))
                        .flatMap(s -> s.all("table").stream())
                        .toList();
        for (String level : List.of("Q", "FY")) {
            int read =
                    tables.stream()
                            .filter(table -> table.attribute("data-time").equals(level))
                            .mapToInt(table -> totals(county, table, level))
                            .sum();
            assertThat(read).as(county.name() + " " + level).isEqualTo(expected(county, level));
        }
        stats(county, page);
        pictures(page, Optional.of(county));
    }

    /** Checks the figures at the top, each beside the state's. */
    private void stats(County county, Html page) {
        int read = 0;
        for (Html stat : page.all("li").stream().filter(li -> li.is("stat")).toList()) {
            Optional<Measure> measure = said.measure(part(stat, "stat__label").seen());
            if (measure.isPresent()) {
                String code = measure.get().code();
                String what = county.name() + " at the top: " + code;
                PublishedFile.Row row =
                        row(code, "COUNTY", "Q", county.code().value()).orElseThrow();
                PublishedFile.Row state = row(code, "STATE", "Q", "STATE").orElseThrow();
                boolean share = said.isShare(measure.get());
                Html value = part(stat, "stat__value");
                if (share) {
                    said.share(value, row, files, what);
                } else {
                    said.figure(value, row, what);
                }
                String same = share ? said.share(state) : PublishedFiles.written(state.value());
                assertThat(part(stat, "stat__change").seen())
                        .as(what)
                        .isEqualTo(said.format(said.word("picture.state"), same));
                read++;
            }
        }
        assertThat(read).as("figures at the top of " + county.name()).isGreaterThan(1);
    }

    private static Html part(Html whole, String styleClass) {
        return whole.first(each -> each.is(styleClass)).orElseThrow();
    }

    private int expected(County county, String level) {
        return (int)
                said.catalog().measures().stream()
                        .filter(
                                m ->
                                        row(m.code(), "COUNTY", level, county.code().value())
                                                .isPresent())
                        .count();
    }

    private Optional<PublishedFile.Row> row(String measure, String rows, String level, String at) {
        return files.row(quarter, measure + "." + rows + ".TOTAL." + level, at);
    }

    private int totals(County county, Html table, String level) {
        int read = 0;
        for (Html line : body(table)) {
            List<Html> cell = line.cells();
            Measure measure =
                    said.catalog().measures().stream()
                            .filter(m -> m.name().in(language).equals(cell.get(0).seen()))
                            .findFirst()
                            .orElseThrow();
            String what = county.name() + " " + measure.code() + " " + level;
            PublishedFile.Row row =
                    row(measure.code(), "COUNTY", level, county.code().value()).orElseThrow();
            Optional<PublishedFile.Row> state =
                    level.equals("Q")
                            ? row(measure.code(), "STATE", level, "STATE")
                            : files.fiscalYear(quarter, measure);
            int width = width(table);
            assertThat(state.isEmpty() || width > 1).as(what).isTrue();
            List<String> heads = heads(table, width);
            kinds(every(heads, width, 0), every(cell, width, 0), row, what);
            if (state.isPresent()) {
                kinds(every(heads, 2, 1), every(cell, 2, 1), state.get(), "state " + what);
            } else if (width > 1) {
                assertThat(every(cell, 2, 1).get(1).seen())
                        .as(what)
                        .isEqualTo(said.word("key.absent"));
            }
            words(cell.get(0), measure);
            read++;
        }
        return read;
    }

    /** Returns how many columns each kind of figure has: with the state's or without. */
    private static int width(Html table) {
        List<Html> rows = table.all("thead").get(0).all("tr");
        return rows.get(1).all("th").size() / (rows.get(0).all("th").size() - 1);
    }

    /** Returns the kinds of a table, each with a column for the county and one for the state. */
    private static List<String> heads(Html table, int width) {
        List<Html> rows = table.all("thead").get(0).all("tr");
        List<String> heads = new ArrayList<>();
        for (Html head : rows.get(0).all("th")) {
            heads.addAll(Collections.nCopies(heads.isEmpty() ? 1 : width, head.seen()));
        }
        assertThat(rows.get(1).all("th")).hasSize(heads.size() - 1);
        return heads;
    }

    /** Returns the first item, and of each kind the one at a place. */
    private static <T> List<T> every(List<T> all, int width, int place) {
        return IntStream.range(0, all.size())
                .filter(at -> at == 0 || (at - 1) % width == place)
                .mapToObj(all::get)
                .toList();
    }

    /** Checks the tables of the pictures. */
    private void pictures(Html page, Optional<County> county) {
        for (Html picture : page.all("figure")) {
            Optional<String> href = file(picture).findFirst();
            // RecomputedBrief checks the disparities, which are computed from several files.
            if (href.isPresent() && !picture.attribute("id").equals("disparities")) {
                new PictureFigures(said, files, county)
                        .check(picture, files.at(href.get()).orElseThrow());
            }
        }
    }
}
