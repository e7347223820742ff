package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.service.CitedDocuments;
import org.csecprogress.submission.Withdrawal;

/** Finds the filings that cite a document as evidence, in one query per call. */
@ApplicationScoped
class FilingsCiting implements CitedDocuments {
    private static final String FROM =
            " from milestone_answer m join revision r on r.id = m.revision_id join submission s on"
                    + " s.id = r.submission_id where m.evidence in (";
    private static final String UNDER_WAY =
            ") and r.number = s.revision and (s.status in ('DRAFT', 'RETURNED', 'SUBMITTED',"
                    + " 'IN_REVIEW', 'APPROVED') or s.withdrawn_at > ?)";

    private final Sql sql;
    private final BusinessClock clock;

    protected FilingsCiting() {
        this(null, null);
    }

    @Inject
    FilingsCiting(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Set<CountyCode> underWay(long document) {
        // Counts filings whose withdrawal can be undone, plus a day for California's time zone.
        Duration undoable = Duration.ofDays(Withdrawal.DAYS_TO_UNDO + 1L);
        return new HashSet<>(
                sql.list(
                        "select distinct s.county" + FROM + "?" + UNDER_WAY,
                        row -> new CountyCode(row.getString(1)),
                        Evidence.ofDocument(document).text(),
                        clock.instant().minus(undoable)));
    }

    @Override
    public Set<Long> sent(Collection<Long> documents) {
        return given(documents, ") and r.sealed_at is not null");
    }

    @Override
    public Set<Long> givenBy(CountyCode county, Collection<Long> documents) {
        return given(documents, ") and s.county = ?", county.value());
    }

    private Set<Long> given(Collection<Long> documents, String where, Object... more) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        Object[] arguments =
                Stream.concat(
                                documents.stream().map(id -> Evidence.ofDocument(id).text()),
                                Arrays.stream(more))
                        .toArray();
        String places = String.join(", ", Collections.nCopies(documents.size(), "?"));
        return sql
                .list(
                        "select distinct m.evidence" + FROM + places + where,
                        row -> new Evidence(row.getString(1)).document().orElseThrow(),
                        arguments)
                .stream()
                .collect(Collectors.toSet());
    }
}
