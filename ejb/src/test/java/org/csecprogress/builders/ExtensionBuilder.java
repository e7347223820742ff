package org.csecprogress.builders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.ExtensionMoved;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Plays a request for more time as its county and CDSS would: {@code
 * anExtension().of("Yuba").granted("2026-11-12")}. It is asked on 15 October 2026 and closed an
 * hour later.
 */
public final class ExtensionBuilder extends Builder<Extension> {
    private CountyCode county = Staff.county("Yuba");
    private ReportingPeriod period = ReportingPeriod.of("2026Q3");
    private LocalDate until = LocalDate.of(2026, 11, 12);
    private Instant asked = Instant.parse("2026-10-15T16:00:00Z");
    private Close close = (extension, at) -> extension.asked(Staff.preparer(county));

    /** Takes the last step with a request. */
    private interface Close {
        ExtensionMoved with(Extension extension, Instant at);
    }

    private ExtensionBuilder() {}

    /** Begins Yuba's request for time for 2026Q3 until 12 November 2026. */
    public static ExtensionBuilder anExtension() {
        return new ExtensionBuilder();
    }

    /** Makes it the request of the county with that name. */
    public ExtensionBuilder of(String name) {
        county = Staff.county(name);
        return this;
    }

    /** Makes it a request for that quarter. */
    public ExtensionBuilder in(String quarter) {
        period = ReportingPeriod.of(quarter);
        return this;
    }

    /** Sets when it is asked. */
    public ExtensionBuilder at(String instant) {
        asked = Instant.parse(instant);
        return this;
    }

    /** Sets the day until which the county asks for time. */
    public ExtensionBuilder until(String day) {
        until = LocalDate.parse(day);
        return this;
    }

    /** Lets CDSS grant it until that day. */
    public ExtensionBuilder granted(String day) {
        close = (it, at) -> it.grant(LocalDate.parse(day), "", Staff.REVIEWER, at);
        return this;
    }

    /** Lets CDSS refuse it. */
    public ExtensionBuilder refused() {
        close = (it, at) -> it.refuse("The flood was elsewhere.", Staff.REVIEWER, at);
        return this;
    }

    /** Lets its county withdraw it. */
    public ExtensionBuilder withdrawn() {
        close = (it, at) -> it.withdraw(Staff.preparer(county), at);
        return this;
    }

    @Override
    Extension made() {
        Extension extension =
                new Extension(
                        county,
                        period,
                        until,
                        "A flood closed the office.",
                        Staff.preparer(county),
                        asked);
        add(extension);
        // Only a stored request has the key that its events name.
        then(store -> close.with(extension, asked.plus(Duration.ofHours(1))));
        return extension;
    }
}
