package org.csecprogress.review.progress.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
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
        getProgress();
    }

    /** Returns the county's progress. */
    public CountyProgress getProgress() {
        if (progress == null) {
            progress = service.own(current.get(), current.county());
        }
        return progress;
    }

    public List<DeadlineRow> getRows() {
        return DeadlineRows.of(getProgress(), clock.today(), documents, current.get());
    }
}
