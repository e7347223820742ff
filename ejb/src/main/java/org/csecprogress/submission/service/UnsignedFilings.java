package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.calendar.CountyWindows;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.OpenCertifications;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.SubmissionStatus;

/** Finds open filings without a signature, and their due dates, in one or two queries. */
@ApplicationScoped
class UnsignedFilings implements OpenCertifications {
    private static final String UNSIGNED =
            "select s.period from submission s join revision r on r.submission_id = s.id and"
                    + " r.number = s.revision where s.county = ? and s.status in ('DRAFT',"
                    + " 'RETURNED') and not exists (select 1 from certification c where"
                    + " c.revision_id = r.id and c.agency = ?) order by s.period";

    private static final String BEGUN =
            "select county, period, status from submission where status not in ('WITHDRAWN',"
                    + " 'SUPERSEDED')";

    private final Sql sql;
    private final FilingCalendar calendar;
    private final CatalogService catalogs;

    protected UnsignedFilings() {
        this(null, null, null);
    }

    @Inject
    UnsignedFilings(Sql sql, FilingCalendar calendar, CatalogService catalogs) {
        this.catalogs = catalogs;
        this.sql = sql;
        this.calendar = calendar;
    }

    private record Filed(CountyCode county, ReportingPeriod period, SubmissionStatus status) {}

    @Override
    public List<ReportingPeriod> of(CountyCode county, Agency agency) {
        return sql.list(
                UNSIGNED, row -> ReportingPeriod.of(row.getString(1)), county.value(), agency);
    }

    @Override
    public Map<CountyCode, LocalDate> nextDue(LocalDate today) {
        Map<ReportingPeriod, List<Filed>> begun =
                sql
                        .list(
                                BEGUN,
                                row ->
                                        new Filed(
                                                new CountyCode(row.getString(1)),
                                                ReportingPeriod.of(row.getString(2)),
                                                SubmissionStatus.valueOf(row.getString(3))))
                        .stream()
                        .collect(Collectors.groupingBy(Filed::period));
        Map<CountyCode, LocalDate> next = new HashMap<>();
        for (CountyWindows windows : calendar.all()) {
            if (today.isBefore(windows.shared().opens())) {
                continue;
            }
            List<Filed> filed = begun.getOrDefault(windows.shared().period(), List.of());
            for (County county : catalogs.counties().all()) {
                CountyCode code = county.code();
                due(windows.of(code), of(filed, code))
                        .filter(day -> !day.isBefore(today))
                        .ifPresent(day -> next.merge(code, day, UnsignedFilings::earlier));
            }
        }
        return next;
    }

    private static List<SubmissionStatus> of(List<Filed> filed, CountyCode county) {
        return filed.stream().filter(f -> f.county().equals(county)).map(Filed::status).toList();
    }

    /** Returns the due date. A copy that corrects a published filing has none. */
    private static Optional<LocalDate> due(FilingWindow window, List<SubmissionStatus> statuses) {
        if (statuses.stream().anyMatch(status -> !status.isEditable())) {
            return Optional.empty();
        }
        return Optional.of(
                statuses.contains(SubmissionStatus.RETURNED)
                        ? window.answerLatest()
                        : window.due());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
