package org.csecprogress.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.Sql;

/** Counts the answers of filings that differ between their last two sealed revisions. */
@ApplicationScoped
@Transactional
class AnswerChanges {
    /** The last two sealed revisions of each filing of a period. */
    private static final String PAIRS =
            """
            (select s.id, r.id as newer, o.id as older
             from submission s
             join revision r on r.submission_id = s.id
               and r.number = case when s.status in (?, ?) then s.revision - 1 else s.revision end
             join submission b on b.county = s.county and b.period = s.period and b.status <> ?
             join revision o on o.submission_id = b.id and o.number = r.number - 1
             where s.period = ? and s.status <> ?
               and r.sealed_at is not null and o.sealed_at is not null)
            """;

    private static final String NEW_OR_OTHER =
            """
            select p.id from PAIRS p
            join TABLE n on n.revision_id = p.newer
            left join TABLE t on t.revision_id = p.older and SAME_KEY
            where t.revision_id is null or OTHER_VALUE
            """;

    private static final String GONE =
            """
            select p.id from PAIRS p
            join TABLE t on t.revision_id = p.older
            left join TABLE n on n.revision_id = p.newer and SAME_KEY
            where n.revision_id is null
            """;

    /** A table of answers, its key columns and its value columns. */
    private record Kind(String table, List<String> key, List<String> value) {
        Stream<String> counts() {
            return Stream.of(NEW_OR_OTHER, GONE)
                    .map(
                            part ->
                                    part.replace("PAIRS", PAIRS)
                                            .replace("TABLE", table)
                                            .replace("SAME_KEY", pairs(key, "=", " and "))
                                            .replace(
                                                    "OTHER_VALUE",
                                                    pairs(value, "is distinct from", " or ")));
        }

        private static String pairs(List<String> columns, String comparison, String between) {
            return columns.stream()
                    .map(column -> "t.%1$s %2$s n.%1$s".formatted(column, comparison))
                    .collect(Collectors.joining(between));
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

    /** JPA would load two revisions of 58 filings, 105,000 figures, for 58 numbers. */
    private static final String COUNTS =
            """
            select x.id, count(*) as changes from (%s) x group by x.id
            """
                    .formatted(String.join(" union all ", PARTS));

    private final Sql sql;

    /** For the container. */
    AnswerChanges() {
        this(null);
    }

    @Inject
    AnswerChanges(Sql sql) {
        this.sql = sql;
    }

    /** Returns the counts by key of the submission, for those with two sealed revisions. */
    Map<Long, Integer> of(ReportingPeriod period) {
        List<Object> ofPairs =
                List.of(
                        SubmissionStatus.DRAFT,
                        SubmissionStatus.RETURNED,
                        SubmissionStatus.WITHDRAWN,
                        period.toString(),
                        SubmissionStatus.WITHDRAWN);
        Object[] parameters =
                Collections.nCopies(PARTS.size(), ofPairs).stream().flatMap(List::stream).toArray();
        return sql
                .list(
                        COUNTS,
                        row -> Map.entry(row.getLong("id"), row.getInt("changes")),
                        parameters)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
