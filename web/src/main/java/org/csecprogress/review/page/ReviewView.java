package org.csecprogress.review.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.NextDate;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.page.EntryMarks;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReferenceNumber;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.PageAddress;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.queue.page.DaysFromToday;
import org.csecprogress.review.queue.page.QueueAddress;
import org.csecprogress.review.queue.page.ReviewAddress;
import org.csecprogress.review.queue.page.StatusTag;
import org.csecprogress.review.service.QueueLine;
import org.csecprogress.review.service.ReviewedFiling;

/** The page of one submission for its reviewer: what its address says, and its head. */
@Named
@ViewScoped
public class ReviewView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private OpenReview opened;
    @Inject private BusinessClock clock;

    private String county;
    private String period;
    private ReviewTab tab;
    private String form;
    private String dimension;
    private String revision;
    private String queue;

    CountyCode county() {
        if (!CountyCode.isValid(county)) {
            throw new NotFoundException("county");
        }
        return new CountyCode(county);
    }

    ReportingPeriod period() {
        return ReportingPeriod.parse(period).orElseThrow(() -> new NotFoundException("period"));
    }

    OptionalInt revision() {
        if (revision != null && !revision.matches("[1-9]\\d{0,3}")) {
            throw new NotFoundException("revision");
        }
        return revision == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(revision));
    }

    /**
     * Returns the view of the queue from which the filing was opened, or the one it begins with.
     */
    QueueAddress queue() {
        return QueueAddress.read(period, queue == null ? "" : queue, current.get().accountId());
    }

    /** Returns the address of the latest revision. */
    ReviewAddress last() {
        return new ReviewAddress(county, period)
                .with(QueueAddress.PARAMETER, queue == null ? "" : queue);
    }

    /** Tells the browser the address of the open part. */
    public void follow() {
        PageAddress.follow();
    }

    private List<ReviewTab> tabs() {
        return Stream.of(ReviewTab.values()).filter(each -> !opened.isMissing(each)).toList();
    }

    private ReviewTab tab() {
        ReviewTab first = form == null ? ReviewTab.KEY : ReviewTab.ALL;
        return tab == null ? first : tab;
    }

    /** Returns the place of the open part among those that are shown. */
    public int getIndex() {
        return Math.max(0, tabs().indexOf(tab()));
    }

    public void setIndex(int index) {
        if (index >= 0 && index < tabs().size()) {
            tab = tabs().get(index);
        }
    }

    /** Returns the address of the queue as it was when the filing was opened from it. */
    public String getQueueHref() {
        return queue == null ? QueueAddress.start(period) : queue().here();
    }

    /** Returns the address of another filing of the walk, or of the list if there is none. */
    public String walkTo(QueueLine line) {
        return line == null
                ? getQueueHref()
                : ReviewAddress.from(queue(), line.county().code()).href();
    }

    private Submission submission() {
        return opened.getFiling().submission();
    }

    public ReferenceNumber getReference() {
        return new ReferenceNumber(period(), county(), opened.getReviewed().revision());
    }

    /** Returns notes that CDSS entered the revision for the county; otherwise empty. */
    public List<String> getMarks() {
        return EntryMarks.of(
                opened.getFiling(), opened.getReviewed().revision(), Sentences.ofPage());
    }

    public StatusTag getTag() {
        Sentences say = Sentences.ofPage();
        return submission().status() == SubmissionStatus.WITHDRAWN
                ? new StatusTag("tag tag--closed", say.of("review.withdrawn"))
                : StatusTag.of(status(), false, say);
    }

    /** Whether the filing is decided or with its county, so that the reviewer can go on. */
    public boolean isDone() {
        return submission().status() != SubmissionStatus.SUBMITTED
                && submission().status() != SubmissionStatus.IN_REVIEW;
    }

    private FilingStatus status() {
        return FilingStatus.of(
                List.of(submission().status()), opened.getFiling().window(), clock.today());
    }

    /** Returns when the next step is due and who takes it, or empty. */
    public String getDue() {
        Sentences say = Sentences.ofPage();
        String key = status() == FilingStatus.RETURNED ? "review.answerBy" : "review.decideBy";
        return next().map(day -> say.of(key, say.date(day), away(day, say))).orElse("");
    }

    private String away(LocalDate day, Sentences say) {
        return DaysFromToday.away(ChronoUnit.DAYS.between(clock.today(), day), say);
    }

    private Optional<LocalDate> next() {
        if (submission().status() == SubmissionStatus.WITHDRAWN) {
            return Optional.empty();
        }
        Filing filing = opened.getFiling();
        LocalDate submitted = CaliforniaTime.day(submission().submittedAt());
        if (!filing.isCorrection() || status() == FilingStatus.PUBLISHED) {
            return NextDate.of(
                    status(), submitted, opened.getReviewed().latestNumber(), filing.window());
        }
        return isDone() ? Optional.empty() : Optional.of(NextDate.correction(submitted));
    }

    /** Returns the address of the row of a figure, among all of them. */
    public String rowOf(String figure) {
        ReviewAddress of = last().with("view", ReviewTab.ALL.name());
        ReviewAddress at = revision == null ? of : of.with("revision", revision);
        return at.href() + "#" + ReviewTab.ALL + "-" + figure;
    }

    /** Returns the address of a revision, of an older one with what changed since. */
    public String hrefOf(ReviewedFiling.Sealed sealed) {
        return sealed.number() == opened.getReviewed().latestNumber()
                ? last().href()
                : last().with("view", ReviewTab.CHANGES.name())
                        .with("revision", Integer.toString(sealed.number()))
                        .href();
    }

    public String getCounty() {
        return county;
    }

    public void setCounty(String county) {
        this.county = county;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    /** Returns the name of the open part, or null if the address names none. */
    public String getView() {
        return tab == null ? null : tab.name();
    }

    public void setView(String view) {
        tab = view == null ? null : ReviewTab.of(view);
    }

    /** Returns the code of the form whose figures are shown, or null for all. */
    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }

    /** Returns the code of the dimension of the breakdowns, or null for the first. */
    public String getDimension() {
        return dimension;
    }

    public void setDimension(String dimension) {
        this.dimension = dimension;
    }

    public String getRevision() {
        return revision;
    }

    public void setRevision(String revision) {
        this.revision = revision;
    }

    /** Returns the view of the queue as its address writes it, or null. */
    public String getQueue() {
        return queue;
    }

    public void setQueue(String queue) {
        this.queue = queue;
    }
}
