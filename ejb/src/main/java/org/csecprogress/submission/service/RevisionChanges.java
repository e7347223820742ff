package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.Sql;

/**
 * Counts the answers of each filing of a period that differ between its last two sealed revisions.
 * One statement does it, because loading 58 filings of 903 figures would cost too much for a
 * number.
 */
@ApplicationScoped
class RevisionChanges {
    private static final String PAIRS =
            "(select s.id, r.id as newer, o.id as older from submission s join revision r on"
                    + " r.submission_id = s.id and r.number = case when s.status in ('DRAFT',"
                    + " 'RETURNED') then s.revision - 1 else s.revision end join submission b on"
                    + " b.county = s.county and b.period = s.period and b.status <> 'WITHDRAWN' join"
                    + " revision o on o.submission_id = b.id and o.number = r.number - 1 where"
                    + " s.period = ? and s.status <> 'WITHDRAWN' and r.sealed_at is not null and"
                    + " o.sealed_at is not null)";

    /** A table of answers, its key columns and its value columns. */
    private record Kind(String table, List<String> key, List<String> value) {
        Stream<String> counts() {
            return Stream.of(newOrOther(), gone());
        }

        private String newOrOther() {
            String other =
                    value.stream()
                            .map(column -> "t." + column + " is distinct from n." + column)
                            .collect(Collectors.joining(" or "));
            return "select p.id from "
                    + PAIRS
                    + " p join "
                    + table
                    + " n on n.revision_id = p.newer left join "
                    + table
                    + " t on t.revision_id = p.older and "
                    + same()
                    + " where t.revision_id is null or "
                    + other;
        }

        private String gone() {
            return "select p.id from "
                    + PAIRS
                    + " p join "
                    + table
                    + " t on t.revision_id = p.older left join "
                    + table
                    + " n on n.revision_id = p.newer and "
                    + same()
                    + " where n.revision_id is null";
        }

        private String same() {
            return key.stream()
                    .map(column -> "t." + column + " = n." + column)
                    .collect(Collectors.joining(" and "));
        }
    }

    private static final List<String> PARTS =
            Stream.of(
                            new Kind(
                                    "figure",
                                    List.of("input", "dimension", "category"),
                                    List.of("amount", "absent")),
                            new Kind("text_answer", List.of("field"), List.of("body")),
                            new Kind(
                                    "milestone_answer",
                                    List.of("milestone", "agency"),
                                    List.of("status", "actual", "evidence", "note")))
                    .flatMap(Kind::counts)
                    .toList();
    private static final String COUNTS =
            "select x.id, count(*) from ("
                    + String.join(" union all ", PARTS)
                    + ") x group by x.id";

    private final Sql sql;

    protected RevisionChanges() {
        this(null);
    }

    @Inject
    RevisionChanges(Sql sql) {
        this.sql = sql;
    }

    /** Returns the counts by key of the submission, for those with two sealed revisions. */
    Map<Long, Integer> of(ReportingPeriod period) {
        Object[] periods = new Object[PARTS.size()];
        Arrays.fill(periods, period.toString());
        return sql.list(COUNTS, row -> Map.entry(row.getLong(1), row.getInt(2)), periods).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
