package org.csecprogress.report.figure.page;

import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;

/** The rows of a restated release's table that are as first released. */
public final class FirstFigures {
    private final Set<String> codes;

    private FirstFigures(Set<String> codes) {
        this.codes = codes;
    }

    /** Returns the rows of a table of totals by place, or of a breakdown of one place. */
    public static FirstFigures of(ReleaseTable table) {
        return new FirstFigures(
                table.rows().stream()
                        .filter(FirstFigures::isFirst)
                        .map(
                                row ->
                                        row.dimension().equals(TableId.TOTAL)
                                                ? row.geography()
                                                : row.category())
                        .collect(Collectors.toSet()));
    }

    /** Whether a row is as first released. */
    public static boolean isFirst(ReleaseRow row) {
        return row.annotations().contains(Annotation.FIRST_FIGURE);
    }

    /** Whether the row of a place or group is as first released. */
    public boolean has(String code) {
        return codes.contains(code);
    }

    /** Whether any row is as first released. */
    public boolean isAny() {
        return !codes.isEmpty();
    }
}
