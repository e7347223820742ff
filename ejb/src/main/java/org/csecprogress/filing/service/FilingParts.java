package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.csecprogress.calendar.CountyWindows;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.Submissions;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.comment.FigureComments;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** Reads what filings of one quarter consist of, in as many queries as for one filing. */
@ApplicationScoped
class FilingParts {
    @Inject private Submissions submissions;
    @Inject private Revisions revisions;
    @Inject private AnswerStore answers;
    @Inject private FigureComments comments;
    @Inject private PriorQuarters quarters;
    @Inject private RuleFacts facts;
    @Inject private FilingCalendar calendar;

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

    /**
     * The rows on which the findings of a working copy depend.
     *
     * @param prior approved answers of earlier quarters, by how many quarters before
     * @param explained keys of the findings that have an explanation
     */
    record WorkingCopy(
            Answers answers,
            Map<Integer, Answers> prior,
            List<Certification> certifications,
            Set<String> explained) {}

    /**
     * Returns the working copy of a submission. It is read with every save of another system, so it
     * takes few queries.
     */
    WorkingCopy workingCopy(Submission submission) {
        Revision revision = revisions.current(submission);
        SortedMap<Integer, Long> before =
                quarters.revisions(submission.county(), submission.period());
        List<Long> loaded = new ArrayList<>(before.values());
        loaded.add(revision.id());
        Map<Long, Answers> all = answers.loadAll(loaded);
        return new WorkingCopy(
                all.get(revision.id()),
                PriorQuarters.answers(before, all),
                revisions.certifications(revision),
                answers.explanations(revision).keySet());
    }
}
