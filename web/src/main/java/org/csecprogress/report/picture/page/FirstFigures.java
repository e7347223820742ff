package org.csecprogress.report.picture.page;

import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;

/** The rows of a restated release's table that are as first released. */
final class FirstFigures {
    private final Set<String> codes;

    private FirstFigures(Set<String> codes) {
        this.codes = codes;
    }

    /** Returns the rows of a table of totals by place, or of a breakdown of one place. */
    static FirstFigures of(ReleaseTable table) {
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

    static boolean isFirst(ReleaseRow row) {
        return row.annotations().contains(Annotation.FIRST_FIGURE);
    }

    /** Whether the row of a place or group is as first released. */
    boolean has(String code) {
        return codes.contains(code);
    }

    boolean isAny() {
        return !codes.isEmpty();
    }
}
