package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.demo.cast.service.Cast;
import org.csecprogress.demo.plan.DemoPlan;
import org.csecprogress.filing.extension.service.ExtensionService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Has three counties ask for more time for the open quarter: one request is granted, one refused,
 * one left open. A county that asked before does not ask again.
 */
@ApplicationScoped
@ForEverybody
class ExtensionPlay {
    /** The number of additional days requested. */
    private static final int DAYS = 7;

    /** Days from the opening of the quarter to the requests and to the answers. */
    private static final int ASKED_AFTER = 14;

    private static final int DECIDED_AFTER = 16;
    private static final LocalTime MORNING = LocalTime.of(10, 20);

    @Inject private ExtensionService extensions;
    @Inject private CatalogService catalogs;
    @Inject private FilingCalendar calendar;

    /** Plays the requests and the answers to them. */
    public void play(DemoPlan plan, Cast cast, DemoClock clock) {
        Counties counties = catalogs.counties();
        FilingWindow window = calendar.windows().of(plan.open());
        Actor reviewer = cast.state(Role.STATE_REVIEWER);
        LocalDate until = window.due().plusDays(DAYS);
        clock.play(at(window.opens().plusDays(ASKED_AFTER)));
        Optional<Extension> kern =
                ask(cast, code(counties, "kern"), window, "One of our two systems was down.");
        Optional<Extension> tulare =
                ask(cast, code(counties, "tulare"), window, "We would like to look once more.");
        ask(cast, code(counties, "ventura"), window, "The analyst for placements is on leave.");
        clock.play(at(window.opens().plusDays(DECIDED_AFTER)));
        kern.ifPresent(
                asked ->
                        extensions.grant(
                                reviewer, asked.id(), until, "Send what you have before, please."));
        tulare.ifPresent(
                asked -> extensions.refuse(reviewer, asked.id(), "A last look takes no week."));
        clock.play(null);
    }

    /** Makes a request and returns it; empty if the county asked before or has filed. */
    private Optional<Extension> ask(
            Cast cast, CountyCode county, FilingWindow window, String reason) {
        Actor preparer = cast.preparer(county).actor();
        if (!extensions.own(preparer, county).isEmpty()) {
            return Optional.empty();
        }
        LocalDate until = window.due().plusDays(DAYS);
        extensions.ask(preparer, county, window.period(), until, reason);
        return extensions.own(preparer, county).stream().findFirst();
    }

    private static CountyCode code(Counties counties, String slug) {
        return counties.bySlug(slug).code();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(CaliforniaTime.ZONE).toInstant();
    }
}
