package org.csecprogress.review.progress.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.service.DocumentReader;
import org.csecprogress.review.service.CountyProgress;
import org.csecprogress.review.service.ProgressService;

/** The county's timetable: due dates and progress. */
@Named
@RequestScoped
public class TimetableView {
    @Inject private CurrentActor current;
    @Inject private ProgressService service;
    @Inject private DocumentReader documents;
    @Inject private BusinessClock clock;

    private CountyProgress progress;

    /** Reads the county's progress. */
    public void load() {
        progress();
    }

    private CountyProgress progress() {
        if (progress == null) {
            var county = current.get().county().orElseThrow(() -> new NotFoundException("county"));
            progress = service.own(current.get(), county);
        }
        return progress;
    }

    public List<DeadlineRow> getRows() {
        return DeadlineRows.of(progress(), clock.today(), documents, current.get());
    }

    /** Returns the filing that the statuses are from, in words. */
    public String getSource() {
        Sentences words = Sentences.ofPage();
        return progress()
                .period()
                .map(period -> words.of("terms.source", words.months(period)))
                .orElse(words.of("terms.source.none"));
    }
}
