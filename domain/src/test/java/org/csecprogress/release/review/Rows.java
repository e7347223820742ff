package org.csecprogress.release.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;

/** Masked rows in a short notation: "12 * 0 -", with a dash for unanswered. */
public final class Rows {
    private Rows() {}

    static ReleaseTable table(String id, String figures) {
        TableId table = TableId.parse(id);
        return new ReleaseTable(
                id, table.measure(), table.content(), new LocalText(id, id), rows(id, figures));
    }

    /** Returns rows of counties, from 01 on. */
    static List<ReleaseRow> rows(String id, String figures) {
        List<ReleaseRow> rows = new ArrayList<>();
        for (String figure : figures.split(" ", -1)) {
            rows.add(row(TableId.parse(id), "%02d".formatted(rows.size() + 1), figure));
        }
        return rows;
    }

    private static ReleaseRow row(TableId table, String place, String figure) {
        Set<Annotation> annotations = EnumSet.noneOf(Annotation.class);
        if (figure.equals("*")) {
            annotations.add(Annotation.WITHHELD);
        }
        if (figure.equals("-")) {
            annotations.add(Annotation.NO_DATA);
        }
        return new ReleaseRow(
                ReportingPeriod.of("2026Q2"),
                place,
                table.measure(),
                table.content(),
                TableId.TOTAL,
                annotations.isEmpty() ? Optional.of(new BigDecimal(figure)) : Optional.empty(),
                annotations,
                OptionalLong.empty(),
                OptionalLong.empty(),
                58);
    }
}
