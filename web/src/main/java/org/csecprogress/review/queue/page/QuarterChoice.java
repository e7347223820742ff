package org.csecprogress.review.queue.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Sentences;

/** The quarters that CDSS's pages can show: those that have opened and have a catalogue. */
@RequestScoped
public class QuarterChoice {
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    /**
     * Returns the window of a quarter, or of the newest if none is asked for.
     *
     * @param asked the quarter as an address has it, or null
     * @throws NotFoundException if it is not among them
     */
    public FilingWindow of(String asked) {
        return windows().stream()
                .filter(open -> asked == null || open.period().toString().equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("period"));
    }

    /** Returns all quarters as options, newest first. */
    public List<Option> options(FilingWindow chosen) {
        Sentences say = Sentences.ofPage();
        return windows().stream()
                .map(FilingWindow::period)
                .map(p -> new Option(p.toString(), say.months(p), p.equals(chosen.period())))
                .toList();
    }

    private List<FilingWindow> windows() {
        LocalDate today = clock.today();
        return catalogs.windows().all().stream()
                .filter(w -> !today.isBefore(w.opens()))
                .filter(w -> catalogs.catalogs().findForPeriod(w.period()).isPresent())
                .sorted((a, b) -> b.period().compareTo(a.period()))
                .toList();
    }
}
