package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.County;

/**
 * Compares the table of a picture with the files. A row is a county, a quarter or a group; a column
 * is a figure, a share, a rate, or whichever of the two the picture draws for a place.
 */
final class PictureFigures {
    private static final String QUARTER = "\\d{4}Q\\d";
    private static final String STATE = "STATE";
    private static final Pattern ESTIMATE =
            Pattern.compile("[\\d,.]+%? \\([\\d,.]+%? (?:to|a) [\\d,.]+%?\\)");

    private final SaidFigures said;
    private final PublishedFiles files;
    private final Optional<County> county;
    private final WorkedOut workedOut;

    /**
     * @param county county of the page, if it has one
     */
    PictureFigures(SaidFigures said, PublishedFiles files, Optional<County> county) {
        this.said = said;
        this.files = files;
        this.county = county;
        workedOut = new WorkedOut(said, files);
    }

    /**
     * Checks each cell against the file's row of its place, quarter or group. Fails on an unknown
     * column or row, so that none is skipped.
     */
    void check(Html picture, PublishedFile file) {
        String code = picture.attribute("id");
        int before = said.cells();
        for (Html table : picture.all("table")) {
            List<String> heads =
                    table.all("thead").get(0).all("th").stream().map(Html::seen).toList();
            if (heads.stream().anyMatch(this::isRate)) {
                base(code, picture);
            }
            for (Html line : table.all("tbody").get(0).all("tr")) {
                String name = line.cells().get(0).seen();
                if (name.matches(QUARTER)) {
                    drawn(code, picture, heads, line.cells());
                }
                if (!workedOut.line(name, line, file) && !said.isTogether(name)) {
                    line(code, heads, line.cells(), file);
                }
            }
        }
        assertThat(said.cells()).as("cells of " + code).isGreaterThan(before);
        estimates(code, picture);
        if (DrawnMap.is(picture)) {
            new DrawnMap(said).check(picture, file);
        }
        if (picture.text().contains(said.word("picture.funnel.head.standing"))) {
            new DrawnFunnel(said, files).check(picture, file);
        }
    }

    /** Checks that each drawn or described estimate with its interval is also in the table. */
    private static void estimates(String code, Html picture) {
        Set<String> told = new HashSet<>();
        picture.all("td").forEach(cell -> told.addAll(estimates(cell)));
        picture.all("svg").forEach(svg -> assertThat(told).as(code).containsAll(estimates(svg)));
    }

    private static List<String> estimates(Html part) {
        return ESTIMATE.matcher(part.text()).results().map(MatchResult::group).toList();
    }

    /** Checks that a picture with rates names what they count, their population and its date. */
    private static void base(String code, Html picture) {
        String notes = picture.text();
        assertThat(notes)
                .as(code)
                .contains("2019")
                .containsPattern("\\b20\\b")
                .containsPattern("\\b17\\b");
    }

    /** Checks that the picture's text describes what is drawn of a quarter as its table does. */
    private void drawn(String code, Html picture, List<String> heads, List<Html> cells) {
        List<String> values = cells.stream().skip(1).map(Html::seen).toList();
        boolean share = heads.contains(said.word("picture.share"));
        String here = county.isPresent() ? values.get(0) : values.get(share ? 1 : 0);
        String quarter = cells.get(0).seen();
        if (here.matches("[\\d,.]+%?")) {
            String point =
                    county.isPresent()
                            ? said.format(
                                    said.word("picture.county.point"), quarter, here, values.get(1))
                            : said.format(said.word("picture.point"), quarter, here);
            assertThat(picture.text()).as("drawn in " + code).contains(point);
            if (quarter.equals(said.quarter())) {
                assertThat(picture.first(each -> each.is("figure__title")).orElseThrow().text())
                        .as("title of " + code)
                        .contains(here);
            }
        }
    }

    private void line(String code, List<String> heads, List<Html> cells, PublishedFile file) {
        String name = cells.get(0).seen();
        for (int at = 1; at < cells.size(); at++) {
            String head = heads.get(at);
            boolean everywhere = head.equals(said.word("picture.everywhere"));
            Optional<PublishedFile.Row> row =
                    name.matches(QUARTER) ? ofQuarter(file, name, everywhere) : rowOf(file, name);
            cell(code + ", " + name + ", " + head, head, cells.get(at), row);
        }
    }

    private Optional<PublishedFile.Row> ofQuarter(
            PublishedFile file, String quarter, boolean everywhere) {
        boolean here = county.isPresent() && !everywhere;
        String table = everywhere ? file.id().replace(".COUNTY.", ".STATE.") : file.id();
        return files.row(quarter, table, here ? county.get().code().value() : STATE);
    }

    private Optional<PublishedFile.Row> rowOf(PublishedFile file, String name) {
        return file.rows().stream()
                .filter(row -> said.label(file, row).equals(name))
                .findFirst()
                .or(() -> ofMeasure(name))
                .or(() -> ofArea(file, name));
    }

    /** Returns the row of a county that stands for a high-intensity area. */
    private Optional<PublishedFile.Row> ofArea(PublishedFile file, String name) {
        String table = file.id().replace(".REGION.", ".COUNTY.");
        return files.table(said.quarter(), table).stream()
                .flatMap(of -> of.rows().stream())
                .filter(
                        row ->
                                said.format(
                                                said.word("picture.areas.county"),
                                                said.place(row.geography()))
                                        .equals(name))
                .findFirst();
    }

    /** Returns the state's total of a measure, for a picture whose rows are measures. */
    private Optional<PublishedFile.Row> ofMeasure(String name) {
        return said.measure(name)
                .flatMap(m -> files.row(said.quarter(), m.code() + ".STATE.TOTAL.Q", STATE));
    }

    private void cell(String what, String head, Html cell, Optional<PublishedFile.Row> row) {
        boolean place =
                head.equals(said.word("picture.everywhere"))
                        || county.filter(c -> c.name().equals(head)).isPresent();
        if (head.equals(said.word("picture.figure"))) {
            figure(what, cell, row);
        } else if (head.equals(said.word("picture.share"))) {
            share(what, cell, row);
        } else if (isRate(head)) {
            rate(what, cell, row);
        } else if (head.equals(said.word("picture.interval"))
                || head.equals(said.word("picture.interval.share"))) {
            workedOut.interval(what, cell, row.orElseThrow());
        } else if (head.equals(said.word("picture.coverage.share"))) {
            workedOut.estimate(what, cell, row.orElseThrow());
        } else if (head.equals(said.word("picture.coverage.whole"))) {
            workedOut.whole(what, cell, row.orElseThrow());
        } else if (head.equals(said.word("report.counties"))) {
            assertThat(cell.seen()).as(what).startsWith(row.orElseThrow().counties() + " ");
        } else if (head.equals(said.word("picture.funnel.head.children"))) {
            workedOut.children(what, cell, row.orElseThrow());
        } else if (place && row.isPresent() && said.isShare(measure(row.get()))) {
            share(what, cell, row);
        } else if (place) {
            figure(what, cell, row);
        } else {
            boolean drawn = head.isEmpty() && cell.seen().isEmpty();
            assertThat(drawn || workedOut.isReadElsewhere(head))
                    .as("a column unread: " + what)
                    .isTrue();
        }
    }

    private boolean isRate(String head) {
        return head.equals(said.word("picture.rate"))
                || head.equals(said.format(said.word("picture.funnel.head.rate"), "100,000"));
    }

    private Measure measure(PublishedFile.Row row) {
        return said.catalog().measure(row.measure());
    }

    private void figure(String what, Html cell, Optional<PublishedFile.Row> row) {
        row.ifPresentOrElse(r -> said.figure(cell, r, what), () -> said.none(cell, what));
    }

    private void share(String what, Html cell, Optional<PublishedFile.Row> row) {
        row.ifPresentOrElse(r -> said.share(cell, r, files, what), () -> said.none(cell, what));
    }

    /** Checks a rate with its interval in parentheses. */
    private void rate(String what, Html cell, Optional<PublishedFile.Row> row) {
        said.rate(cell, row.orElseThrow(), what);
    }
}
