package org.csecprogress.review.entry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
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
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.PageParameters;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.queue.page.QuarterChoice;
import org.csecprogress.review.queue.page.QueueAddress;
import org.csecprogress.review.queue.page.ReviewAddress;
import org.csecprogress.review.queue.page.StatusTag;

/** The page on which a reviewer starts and ends entering a filing for its county. */
@Named
@RequestScoped
public class EntryView {
    private static final String FIRST_KIND = "kind-" + EntryKind.PAPER;

    @Inject private CurrentActor current;
    @Inject private EntryService entries;
    @Inject private EntryOverviewService overviews;
    @Inject private CatalogService catalogs;
    @Inject private QuarterChoice quarters;
    @Inject private PageMessages messages;
    @Inject private PageParameters parameters;

    private EntryOverview overview;
    private String reason = "";

    /** Finds the filing in the address. */
    public void load() {
        overview();
    }

    private ReportingPeriod period() {
        if (!parameters.has("period")) {
            throw new NotFoundException("period");
        }
        return quarters.ofAddress().period();
    }

    private EntryOverview overview() {
        if (overview == null) {
            overview = overviews.of(current.get(), parameters.county(), period());
        }
        return overview;
    }

    public String getCountyCode() {
        return parameters.county().value();
    }

    public String getPeriod() {
        return period().toString();
    }

    public String getTitle() {
        return Sentences.ofPage().of("entry.title", overview().county().name());
    }

    public String getKicker() {
        return Sentences.ofPage().months(period());
    }

    public StatusTag getTag() {
        return StatusTag.of(overview().status(), false, Sentences.ofPage());
    }

    /** Returns notes about what CDSS has entered so far. */
    public List<String> getMarks() {
        return EntryMarks.of(overview().entries(), Sentences.ofPage());
    }

    /** Returns who else may be entering it now. */
    public List<String> getOthers() {
        Sentences words = Sentences.ofPage();
        return overview().entries().stream()
                .filter(CountyEntry::isGoingOn)
                .filter(entry -> entry.account() != current.get().accountId())
                .map(entry -> words.of("entry.others", entry.name(), words.date(entry.startedAt())))
                .toList();
    }

    /** Whether the reader is entering this filing. */
    public boolean isMine() {
        return overview().isMine();
    }

    /** Whether the reader can start. */
    public boolean isPossible() {
        return overview().isPossible() && overview().mine().isEmpty();
    }

    /** Returns the other filing that the reader is entering, as a sentence, or empty. */
    public String getOther() {
        Sentences words = Sentences.ofPage();
        return other().stream()
                .map(
                        e ->
                                words.of(
                                        "entry.other.text",
                                        catalogs.counties().byCode(e.county()).name(),
                                        words.months(e.period())))
                .findFirst()
                .orElse("");
    }

    /** Returns the address of that other filing's page, or empty. */
    public String getOtherHref() {
        return other().stream()
                .map(e -> ReviewAddress.entry(e.county().value(), e.period().toString()))
                .findFirst()
                .orElse("");
    }

    private List<OngoingEntry> other() {
        return isMine() ? List.of() : overview().mine().stream().toList();
    }

    /** Whether the filing can't be entered: it is not with its county and can't be opened. */
    public boolean isClosed() {
        return !overview().isPossible();
    }

    /** Returns the reasons to choose from. */
    public List<Option> getKinds() {
        Sentences words = Sentences.ofPage();
        return Arrays.stream(EntryKind.values())
                .map(
                        kind ->
                                new Option(
                                        kind.name(),
                                        words.of("entry.kind." + kind + ".choice"),
                                        kind.name().equals(parameters.text("kind"))))
                .toList();
    }

    /** Returns the address of the filing's pages. */
    public String getFilingHref() {
        return "/county/home?period=" + period();
    }

    public String getQueueHref() {
        return new Query(QueueAddress.PATH).with("period", getPeriod()).toString();
    }

    /** Starts the entry. */
    public void start() {
        EntryKind kind =
                Arrays.stream(EntryKind.values())
                        .filter(each -> each.name().equals(parameters.text("kind")))
                        .findFirst()
                        .orElse(null);
        follow(
                entries.start(current.get(), parameters.county(), period(), kind, reason),
                "entry.started",
                getFilingHref());
    }

    /** Ends the entry. */
    public void end() {
        follow(
                entries.end(current.get(), parameters.county(), period()),
                "entry.ended",
                getQueueHref());
    }

    private void follow(Decision decision, String done, String then) {
        Sentences words = Sentences.ofPage();
        if (decision instanceof Decision.Accepted) {
            messages.done(words.of(done, overview().county().name()), then);
        } else if (decision instanceof Decision.Refused refused) {
            refused.problems()
                    .forEach(
                            p ->
                                    messages.wrong(
                                            p.field().equals("kind") ? FIRST_KIND : p.field(),
                                            words.of(p.key(), p.arguments().toArray())));
            var sentences =
                    new FindingText(catalogs.catalogs().forPeriod(period()), words.language());
            refused.findings().forEach(finding -> messages.wrong("", sentences.of(finding)));
            overview = null;
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
