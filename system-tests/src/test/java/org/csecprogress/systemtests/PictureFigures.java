package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Measure;

/**
 * Holds the table of a picture against the files. A row is of a county, of a quarter or of a group;
 * a column is a figure, a share, a rate, or the one of both that is drawn of a place.
 */
final class PictureFigures {
    private static final String QUARTER = "\\d{4}Q\\d";
    private static final String STATE = "STATE";

    /** Rows that are no figure of a file: they are worked out from several. */
    private static final List<String> WORKED_OUT =
            List.of(
                    "picture.lengths.median",
                    "picture.areas.together",
                    "picture.areas.rest",
                    "picture.areas.state");

    private final SaidFigures said;
    private final PublishedFiles files;
    private final Optional<County> county;

    /**
     * @param county that the page is about, if it is about one
     */
    PictureFigures(SaidFigures said, PublishedFiles files, Optional<County> county) {
        this.said = said;
        this.files = files;
        this.county = county;
    }

    /** Each cell says what the row of its place, quarter or group says. */
    void check(Html picture, PublishedFile file) {
        String code = picture.attribute("id");
        int before = said.cells();
        for (Html table : picture.all("table")) {
            List<String> heads =
                    table.all("thead").get(0).all("th").stream().map(Html::seen).toList();
            for (Html line : table.all("tbody").get(0).all("tr")) {
                String name = line.cells().get(0).seen();
                if (WORKED_OUT.stream().map(said::word).noneMatch(name::equals)
                        && !said.isTogether(name)) {
                    line(code, heads, line.cells(), file);
                }
            }
        }
        assertThat(said.cells()).as("cells of " + code).isGreaterThan(before);
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
                .or(() -> ofMeasure(name));
    }

    /** The state's total of a measure, in a picture whose rows are measures. */
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
        } else if (place && row.isPresent() && said.isShare(measure(row.get()))) {
            share(what, cell, row);
        } else if (place) {
            figure(what, cell, row);
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

    /** A rate stands with its interval, in brackets after it. */
    private void rate(String what, Html cell, Optional<PublishedFile.Row> row) {
        said.rate(cell, row.orElseThrow(), what);
    }
}
