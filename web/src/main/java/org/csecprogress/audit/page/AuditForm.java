package org.csecprogress.audit.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Query;

/**
 * The search parameters of the audit trail, as typed.
 *
 * @param from first day in California, such as 2026-10-20, or empty
 * @param to last day
 */
public record AuditForm(
        String from,
        String to,
        String actor,
        String action,
        String about,
        String county,
        String chain) {
    private static final String CHAIN = "[a-z]{1,10}:[0-9A-Za-z-]{1,28}";

    static AuditForm of(PageParameters parameters) {
        String chain = parameters.text("chain").strip();
        return new AuditForm(
                parameters.text("from").strip(),
                parameters.text("to").strip(),
                parameters.text("actor").strip(),
                parameters.text("action").strip(),
                parameters.text("about").strip(),
                parameters.text("county").strip(),
                chain.matches(CHAIN) ? chain : "");
    }

    /** Whether the text is empty or a date. */
    static boolean isDay(String text) {
        return text.isEmpty() || day(text).isPresent();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}")
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CaliforniaTime.ZONE).toInstant();
    }

    /** Returns the filter. A malformed date is ignored. */
    AuditFilter filter() {
        return new AuditFilter(
                day(from).map(AuditForm::start).orElse(null),
                day(to).map(last -> start(last.plusDays(1))).orElse(null),
                actor,
                action,
                Arrays.stream(AuditFilter.About.values())
                        .filter(each -> each.name().equals(about))
                        .findFirst()
                        .orElse(null),
                CountyCode.isValid(county) ? new CountyCode(county) : null,
                chain);
    }

    /** Returns the address of one of its pages. */
    String href(int page) {
        return new Query(AuditView.PATH)
                .with("from", from)
                .with("to", to)
                .with("actor", actor)
                .with("action", action)
                .with("about", about)
                .with("county", county)
                .with("chain", chain)
                .with("page", Integer.toString(page))
                .toString();
    }
}
