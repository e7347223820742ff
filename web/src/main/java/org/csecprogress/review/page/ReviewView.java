package org.csecprogress.review.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.NextDate;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.page.EntryMarks;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.ReferenceNumber;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.answer.page.RowNotes;
import org.csecprogress.review.queue.page.DaysFromToday;
import org.csecprogress.review.queue.page.HiddenField;
import org.csecprogress.review.queue.page.Link;
import org.csecprogress.review.queue.page.ReviewAddress;
import org.csecprogress.review.queue.page.StatusTag;
import org.csecprogress.review.service.ReviewedFiling;

/** One submission as its reviewer reads it. {@link ReviewDecisions} handles the decisions. */
@Named
@RequestScoped
public class ReviewView {
    @Inject private OpenReview opened;
    @Inject private BusinessClock clock;

    private Sentences sentences;
    private List<SubmissionStatistic> statistics;

    @PostConstruct
    void read() {
        sentences = Sentences.ofPage();
    }

    /** Reads the submission in the address, or responds with 404. */
    public void load() {
        opened.review();
    }

    private ReviewedFiling review() {
        return opened.review();
    }

    private Filing filing() {
        return review().filing();
    }

    public String getCounty() {
        return filing().county().name();
    }

    public String getTitle() {
        return sentences.of("review.title", getCounty(), getMonths());
    }

    public String getMonths() {
        return sentences.months(filing().submission().period());
    }

    public String getPeriod() {
        return filing().submission().period().toString();
    }

    /** Returns the quarter, the revision and the reference number. */
    public String getKicker() {
        Submission submission = filing().submission();
        return sentences.of(
                "review.kicker",
                getMonths(),
                review().revision(),
                new ReferenceNumber(submission.period(), submission.county(), review().revision())
                        .toString());
    }

    /** Returns notes that CDSS entered the revision for the county; otherwise empty. */
    public List<String> getMarks() {
        return EntryMarks.of(filing(), review().revision(), sentences);
    }

    public StatusTag getTag() {
        return isWithdrawn()
                ? new StatusTag("tag tag--closed", sentences.of("review.withdrawn"))
                : StatusTag.of(status(), false, sentences);
    }

    private boolean isWithdrawn() {
        return filing().submission().status() == SubmissionStatus.WITHDRAWN;
    }

    private FilingStatus status() {
        return FilingStatus.of(
                List.of(filing().submission().status()), filing().window(), clock.today());
    }

    /** Returns when the next step is due and who takes it, or empty. */
    public String getDue() {
        if (isWithdrawn()) {
            return "";
        }
        String key = status() == FilingStatus.RETURNED ? "review.answerBy" : "review.decideBy";
        return next().map(day -> sentences.of(key, sentences.date(day), away(day))).orElse("");
    }

    private String away(LocalDate day) {
        return DaysFromToday.away(ChronoUnit.DAYS.between(clock.today(), day), sentences);
    }

    private Optional<LocalDate> next() {
        LocalDate submitted = CaliforniaTime.day(filing().submission().submittedAt());
        if (!filing().isCorrection() || status() == FilingStatus.PUBLISHED) {
            return NextDate.of(status(), submitted, review().latestNumber(), filing().window());
        }
        boolean isSent = status() == FilingStatus.SUBMITTED || status() == FilingStatus.IN_REVIEW;
        return isSent ? Optional.of(NextDate.correction(submitted)) : Optional.empty();
    }

    public List<SubmissionStatistic> getStatistics() {
        if (statistics == null) {
            statistics = new SubmissionStatistics(filing(), sentences).all();
        }
        return statistics;
    }

    public RowNotes getFilingNotes() {
        return opened.notes().ofFiling();
    }

    /** Whether the county's request for a correction has not been answered. */
    public boolean isCorrectionAsked() {
        return !isOlder() && filing().submission().isCorrectionAsked();
    }

    /** Returns what the county says is wrong. */
    public String getCorrectionReason() {
        return filing().events().stream()
                .filter(event -> event.action() == SubmissionAction.ASK_CORRECTION)
                .reduce((first, last) -> last)
                .map(SubmissionEvent::reason)
                .orElse("");
    }

    public boolean isOlder() {
        return review().isOlder();
    }

    public int getLatestRevision() {
        return review().latestNumber();
    }

    public String getOlderText() {
        return sentences.of("review.older", review().revision(), review().latestNumber());
    }

    public List<Link> getRevisions() {
        ReviewAddress all = opened.last();
        return review().revisions().stream()
                .map(
                        each ->
                                new Link(
                                        sentences.of(
                                                "review.revision",
                                                each.number(),
                                                sentences.date(each.at())),
                                        each.number() == review().latestNumber()
                                                ? all.href()
                                                : all.with("view", ReviewTab.CHANGES.name())
                                                        .with(
                                                                "revision",
                                                                Integer.toString(each.number()))
                                                        .href(),
                                        each.number() == review().revision(),
                                        0))
                .toList();
    }

    /** Returns the history, newest first. The county's work on a draft is not part of it. */
    public List<HistoryEntry> getHistory() {
        List<SubmissionEvent> events = new ArrayList<>(filing().events());
        Collections.reverse(events);
        return events.stream().map(event -> HistoryEntry.of(event, sentences)).toList();
    }

    public String getStatus() {
        return filing().submission().status().name();
    }

    /** Returns a sentence with the county's name. */
    public String say(String key) {
        return sentences.of(key, getCounty());
    }

    /** Returns a sentence with the county's name and another argument. */
    public String say(String key, Object more) {
        return sentences.of(key, getCounty(), more);
    }

    /** Returns the hidden fields of a form, so that the page comes back unchanged. */
    public List<HiddenField> getCarried() {
        return opened.address().parameters().entrySet().stream()
                .map(entry -> new HiddenField(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns the address of this part without the comment form. */
    public String getHere() {
        return opened.address().with("comment", "").href();
    }
}
