package org.csecprogress.release.record.persistence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.EarlierQuarters;

/** Reads the figures that a release copied from earlier quarters. */
final class EarlierRows {
    /** With JPA, up to 406 counties of seven quarters would be entities, in two statements. */
    private static final String SOURCES =
            """
            select s.period, s.revision, c.county
            from release_source s
            join release r on r.id = s.release_id
            left join release_source_county c on c.release_id = s.release_id and c.period = s.period
            where r.period = ? and r.revision = ?
            order by s.period
            """;

    /** With JPA, thousands of totals of seven quarters would be entities of eleven columns. */
    private static final String TOTALS =
            """
            select e.table_id, e.period, e.geography, e.measure, 'TOTAL' as dimension, e.category,
                   e.amount, e.annotation, e.numerator, e.denominator, e.counties
            from release_earlier_total e
            join release r on r.id = e.release_id
            where r.period = ? and r.revision = ?
            order by e.period, e.table_id, e.geography
            """;

    private EarlierRows() {}

    /** Returns the copied figures, in three statements. */
    static EarlierQuarters read(Sql sql, ReleaseNumber number) {
        Object[] of = {number.period().toString(), number.revision()};
        Map<ReportingPeriod, Set<CountyCode>> reporting = new HashMap<>();
        List<ReleaseNumber> sources =
                sql.list(
                        SOURCES,
                        row -> {
                            ReleaseNumber source = SqlRecords.number(row);
                            Optional.ofNullable(row.getString("county"))
                                    .map(CountyCode::new)
                                    .ifPresent(
                                            county ->
                                                    reporting
                                                            .computeIfAbsent(
                                                                    source.period(),
                                                                    p -> new HashSet<>())
                                                            .add(county));
                            return source;
                        },
                        of);
        return new EarlierQuarters(
                sources.stream().distinct().toList(),
                sql.list(
                        TOTALS,
                        row ->
                                new EarlierQuarters.Total(
                                        row.getString("table_id"), ReleaseRowReader.read(row)),
                        of),
                reporting,
                MilestoneRows.read(sql, MilestoneRows.EARLIER, number));
    }
}
