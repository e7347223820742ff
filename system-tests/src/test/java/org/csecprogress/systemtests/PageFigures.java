package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Measure;
import org.csecprogress.kernel.Language;

/** Holds the figures on the pages of a release against its files, cell by cell. */
final class PageFigures {
    private final Web web;
    private final PublishedFiles files;
    private final String release;
    private final String quarter;
    private final Language language;
    private final SaidFigures said;

    PageFigures(Web web, PublishedFiles files, String release, Language language) {
        this.web = web;
        this.files = files;
        this.release = release;
        this.language = language;
        quarter = release.substring(0, release.indexOf('-'));
        said = new SaidFigures(quarter, language);
    }

    /** How many cells were held against a file so far. */
    int cells() {
        return said.cells();
    }

    private Html page(String path) {
        String prefix = language == Language.ES ? "/es" : "";
        return Html.parse(web.get(prefix + "/report/" + release + path).body());
    }

    /** The report: each table says what its file says, and each file is there. */
    void report() {
        Html page = page("");
        Map<String, PublishedFile> all = files.of(release);
        Set<String> seen = new HashSet<>();
        for (Html table : page.all("table")) {
            if (table.around("figure").isEmpty()) {
                table(table, all, seen);
            }
        }
        assertThat(seen).as("files of which the page has every row").isEqualTo(all.keySet());
        pictures(page, Optional.empty());
    }

    private void table(Html table, Map<String, PublishedFile> all, Set<String> seen) {
        Optional<String> whole =
                table.all("caption").stream().flatMap(PageFigures::file).findFirst();
        List<Html> rows = body(table);
        if (whole.isPresent()) {
            PublishedFile file = all.get(whole.get());
            assertThat(rows).as(file.id()).hasSameSizeAs(file.rows());
            for (int at = 0; at < rows.size(); at++) {
                breakdown(rows.get(at).cells(), file, file.rows().get(at));
            }
            assertThat(seen.add(whole.get())).as("twice: " + file.id()).isTrue();
            return;
        }
        for (Html row : rows) {
            row.cells().stream()
                    .flatMap(PageFigures::file)
                    .forEach(
                            href -> {
                                total(row.cells(), all.get(href));
                                assertThat(seen.add(href)).as("twice: " + href).isTrue();
                            });
        }
    }

    /** The files of figures that a part of the page leads to; methods are no figures. */
    private static Stream<String> file(Html part) {
        return part.all("a").stream()
                .map(link -> link.attribute("href"))
                .filter(href -> href.contains("/tables/") && href.endsWith(".csv"));
    }

    private static List<Html> body(Html table) {
        return table.all("tbody").stream().flatMap(b -> b.all("tr").stream()).toList();
    }

    private void total(List<Html> line, PublishedFile file) {
        assertThat(file.rows()).as(file.id()).hasSize(1);
        PublishedFile.Row row = file.rows().get(0);
        Measure measure = said.catalog().measure(row.measure());
        assertThat(line.get(0).seen()).isEqualTo(measure.name().in(language));
        said.figure(line.get(1), row, file.id());
        assertThat(line.get(2).seen()).as("share of " + file.id()).isEqualTo(said.share(row));
        assertThat(line.get(4).seen()).as(file.id()).startsWith(row.counties() + " ");
    }

    private void breakdown(List<Html> line, PublishedFile file, PublishedFile.Row row) {
        String what = file.id() + " " + row.geography() + " " + row.category();
        boolean counted = !file.isOfTotals("COUNTY");
        boolean shared = line.size() - (counted ? 3 : 2) == 1;
        assertThat(line.get(0).seen()).as(what).isEqualTo(said.label(file, row));
        said.figure(line.get(1), row, what);
        assertThat(shared ? line.get(2).seen() : "")
                .as("share of " + what)
                .isEqualTo(said.share(row));
        if (counted) {
            assertThat(line.get(line.size() - 1).seen()).as(what).startsWith(row.counties() + " ");
        }
    }

    /** The page of a county: its totals of the quarter and of the year, each beside the state's. */
    void county(County county) {
        Html page = page("/county/" + county.slug());
        List<Html> tables =
                page.all("section").stream()
                        .filter(s -> s.attribute("aria-labelledby").equals("fig-h"))
                        .flatMap(s -> s.all("table").stream())
                        .toList();
        int read = totals(county, tables.get(0), "Q");
        assertThat(tables.size() > 1 ? totals(county, tables.get(1), "FY") : 0)
                .isEqualTo(expected(county, "FY"));
        assertThat(read).as(county.name()).isEqualTo(expected(county, "Q"));
        pictures(page, Optional.of(county));
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
            said.figure(cell.get(1), row, what);
            boolean hidden = said.isShare(measure) && row.isWithheld();
            assertThat(cell.get(2).seen()).as(what).isEqualTo(hidden ? "*" : said.share(row));
            if (cell.size() > 3) {
                assertThat(cell.get(3).seen()).as(what).isEqualTo(state(measure, level));
            }
            read++;
        }
        return read;
    }

    private String state(Measure measure, String level) {
        return row(measure.code(), "STATE", level, "STATE")
                .map(
                        row ->
                                said.isShare(measure) || !said.share(row).isEmpty()
                                        ? said.share(row)
                                        : row.isWithheld()
                                                ? ""
                                                : PublishedFiles.written(row.value()))
                .orElse("");
    }

    /** The tables of the pictures: whichever column is a figure or a share. */
    private void pictures(Html page, Optional<County> county) {
        for (Html picture : page.all("figure")) {
            Optional<String> href = file(picture).findFirst();
            if (href.isPresent()) {
                new PictureFigures(said, files, county)
                        .check(picture, files.at(href.get()).orElseThrow());
            }
        }
    }
}
