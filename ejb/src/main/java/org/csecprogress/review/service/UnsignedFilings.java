package org.csecprogress.review.service;

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
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.FiledQuarter;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.OpenCertifications;
import org.csecprogress.review.FilingBoard;

/** Finds open filings without a signature, and their due dates, in one or two queries. */
@ApplicationScoped
class UnsignedFilings implements OpenCertifications {
    @Inject private FilingBoard filings;
    @Inject private FilingCalendar calendar;
    @Inject private CatalogService catalogs;

    @Override
    public List<ReportingPeriod> of(CountyCode county, Agency agency) {
        return filings.unsigned(county, agency);
    }

    @Override
    public Map<CountyCode, LocalDate> nextDue(LocalDate today) {
        Map<ReportingPeriod, List<FiledQuarter>> begun =
                filings.begun().stream().collect(Collectors.groupingBy(FiledQuarter::period));
        Map<CountyCode, LocalDate> next = new HashMap<>();
        for (CountyWindows windows : calendar.all()) {
            if (today.isBefore(windows.shared().opens())) {
                continue;
            }
            List<FiledQuarter> filed = begun.getOrDefault(windows.shared().period(), List.of());
            for (County county : catalogs.counties().all()) {
                CountyCode code = county.code();
                due(windows.of(code), of(filed, code))
                        .filter(day -> !day.isBefore(today))
                        .ifPresent(day -> next.merge(code, day, UnsignedFilings::earlier));
            }
        }
        return next;
    }

    private static List<SubmissionStatus> of(List<FiledQuarter> filed, CountyCode county) {
        return filed.stream()
                .filter(f -> f.county().equals(county))
                .map(FiledQuarter::status)
                .toList();
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
