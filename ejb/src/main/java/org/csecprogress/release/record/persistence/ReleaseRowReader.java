package org.csecprogress.release.record.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;

/** Reads the rows of masked tables, byte for byte as they were written. */
final class ReleaseRowReader {
    private static final Map<String, Annotation> ANNOTATIONS =
            Stream.of(Annotation.values())
                    .collect(Collectors.toMap(each -> Integer.toString(each.code()), each -> each));

    private ReleaseRowReader() {}

    /** Reads a row from the columns of a cell. */
    static ReleaseRow read(ResultSet row) throws SQLException {
        String amount = row.getString("amount");
        boolean silent = amount.isEmpty() || amount.equals(ReleaseRow.WITHHELD);
        return new ReleaseRow(
                ReportingPeriod.of(row.getString("period")),
                row.getString("geography"),
                row.getString("measure"),
                row.getString("dimension"),
                row.getString("category"),
                silent ? Optional.empty() : Optional.of(new BigDecimal(amount)),
                annotations(row.getString("annotation")),
                number(row.getString("numerator")),
                number(row.getString("denominator")),
                row.getInt("counties"));
    }

    private static Set<Annotation> annotations(String written) {
        return Stream.of(written.split(";", -1))
                .map(ANNOTATIONS::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Annotation.class)));
    }

    private static OptionalLong number(String written) {
        return written.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(written));
    }
}
