package org.csecprogress.review.entry.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.CountyEntry;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.access.OngoingEntry;
import org.csecprogress.filing.entry.service.EntryOverview;
import org.csecprogress.filing.entry.service.EntryOverviewService;
import org.csecprogress.filing.entry.service.EntryService;
import org.csecprogress.filing.page.EntryMarks;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.queue.page.QuarterChoice;
import org.csecprogress.review.queue.page.QueueAddress;
import org.csecprogress.review.queue.page.ReviewAddress;
import org.csecprogress.review.queue.page.StatusTag;

/** The page on which a reviewer starts and ends entering a filing for its county. */
@Named
@ViewScoped
public class EntryView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private EntryService entries;
    @Inject private EntryOverviewService overviews;
    @Inject private CatalogService catalogs;
    @Inject private QuarterChoice quarters;
    @Inject private PageMessages messages;

    private String county;
    private String period;
    private EntryKind kind;
    private String reason;
    private transient EntryOverview overview;

    private CountyCode county() {
        if (!CountyCode.isValid(county)) {
            throw new NotFoundException("county");
        }
        return new CountyCode(county);
    }

    private ReportingPeriod period() {
        return quarters.of(period == null ? "" : period).period();
    }

    /** Opens the filing in the address; or responds with 403 or 404. */
    public void open() {
        getOverview();
    }

    /** Returns the filing, with who has entered it. */
    public EntryOverview getOverview() {
        if (overview == null) {
            overview = overviews.of(current.get(), county(), period());
        }
        return overview;
    }

    public StatusTag getTag() {
        return StatusTag.of(getOverview().status(), false, Sentences.ofPage());
    }

    /** Returns notes about what CDSS has entered so far. */
    public List<String> getMarks() {
        return EntryMarks.of(getOverview().entries(), Sentences.ofPage());
    }

    /** Returns who else is entering it now. */
    public List<CountyEntry> getOthers() {
        return getOverview().entries().stream()
                .filter(CountyEntry::isGoingOn)
                .filter(entry -> entry.account() != current.get().accountId())
                .toList();
    }

    /** Returns the other filing that the reader is entering, or null. */
    public OngoingEntry getOther() {
        return getOverview().isMine() ? null : getOverview().mine().orElse(null);
    }

    /** Returns the name of the county of that other filing. */
    public String getOtherCounty() {
        return catalogs.counties().byCode(getOther().county()).name();
    }

    /** Returns the address of that other filing's page. */
    public String getOtherHref() {
        return ReviewAddress.entry(getOther().county().value(), getOther().period().toString());
    }

    public EntryKind[] getKinds() {
        return EntryKind.values();
    }

    /** Returns the address of the filing's pages. */
    public String getFilingHref() {
        return "/county/home?period=" + period();
    }

    public String getQueueHref() {
        return QueueAddress.start(period);
    }

    /** Starts the entry. */
    public void start() {
        follow(
                entries.start(current.get(), county(), period(), kind, reason),
                "entry.started",
                getFilingHref());
    }

    /** Ends the entry. */
    public void end() {
        follow(entries.end(current.get(), county(), period()), "entry.ended", getQueueHref());
    }

    private void follow(Decision decision, String done, String then) {
        Sentences words = Sentences.ofPage();
        if (decision instanceof Decision.Accepted) {
            messages.done(words.of(done, getOverview().county().name()), then);
        } else if (decision instanceof Decision.Refused refused) {
            refused.problems().forEach(messages::wrong);
            var sentences =
                    new FindingText(catalogs.catalogs().forPeriod(period()), words.language());
            refused.findings().forEach(finding -> messages.wrong("", sentences.of(finding)));
            overview = null;
        }
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

    /** Returns why the county is not entering it. */
    public EntryKind getKind() {
        return kind;
    }

    public void setKind(EntryKind kind) {
        this.kind = kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
