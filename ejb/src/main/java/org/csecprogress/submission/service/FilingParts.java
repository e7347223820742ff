package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.csecprogress.calendar.CountyWindows;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.submission.Certification;
import org.csecprogress.submission.FigureComment;
import org.csecprogress.submission.FigureComments;
import org.csecprogress.submission.Revision;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionEvent;
import org.csecprogress.submission.Submissions;
import org.csecprogress.submission.revision.AnswerStore;
import org.csecprogress.submission.revision.Revisions;
import org.csecprogress.validation.Answers;

/** Reads what filings of one quarter consist of, in as many queries as for one filing. */
@ApplicationScoped
class FilingParts {
    private final Submissions submissions;
    private final Revisions revisions;
    private final AnswerStore answers;
    private final FigureComments comments;
    private final PriorQuarters quarters;
    private final RuleFacts facts;
    private final FilingCalendar calendar;

    protected FilingParts() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    FilingParts(
            Submissions submissions,
            Revisions revisions,
            AnswerStore answers,
            FigureComments comments,
            PriorQuarters quarters,
            RuleFacts facts,
            FilingCalendar calendar) {
        this.submissions = submissions;
        this.revisions = revisions;
        this.answers = answers;
        this.comments = comments;
        this.quarters = quarters;
        this.facts = facts;
        this.calendar = calendar;
    }

    /** Rows read for all filings, of which each takes its part. */
    record Rows(
            CountyWindows windows,
            Set<CountyCode> optedIn,
            Map<CountyCode, SortedMap<Integer, Long>> before,
            Map<Long, Answers> answers,
            Map<Long, Map<String, String>> explanations,
            Map<Long, List<Certification>> certifications,
            Map<Long, List<FigureComment>> comments,
            Map<CountyCode, List<SubmissionEvent>> events) {}

    /** Returns the rows of these filings with these revisions, one of each. */
    Rows of(ReportingPeriod period, List<Submission> filings, List<Revision> shown) {
        List<CountyCode> counties = filings.stream().map(Submission::county).toList();
        Map<CountyCode, SortedMap<Integer, Long>> before = quarters.revisions(counties, period);
        List<Long> own = shown.stream().map(Revision::id).toList();
        List<Long> loaded = new ArrayList<>(own);
        before.values().forEach(quarter -> loaded.addAll(quarter.values()));
        return new Rows(
                calendar.of(period),
                facts.optedIn(counties, period),
                before,
                answers.loadAll(loaded),
                answers.explanations(own),
                revisions.certifications(own),
                comments.of(filings),
                submissions.events(filings));
    }
}
