package org.csecprogress.filing.home.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalInt;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.overview.service.FilingOverview;
import org.csecprogress.filing.overview.service.FilingOverviewService;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.FilingTimetable;
import org.csecprogress.filing.page.History;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.filing.withdrawal.page.WithdrawalView;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** The county's home page: one quarter's filing as a task list, and the earlier quarters. */
@Named
@RequestScoped
public class HomeView {
    @Inject private CurrentFiling currentFiling;
    @Inject private FilingService filings;
    @Inject private FilingOverviewService overviews;
    @Inject private WithdrawalView withdrawals;
    @Inject private PageMessages messages;

    private List<FilingOverview> overview;
    private String from = "";

    /** Finds the period, or responds with 404 if it is not planned. */
    public void load() {
        currentFiling.window();
        currentFiling.find().ifPresent(f -> currentFiling.see(f.submission().version()));
    }

    private List<FilingOverview> overview() {
        if (overview == null) {
            overview =
                    overviews.of(
                            currentFiling.actor(), currentFiling.county(), currentFiling.period());
        }
        return overview;
    }

    /** Returns the line of the quarter that the page shows. */
    public FilingOverview getShown() {
        return overview().stream()
                .filter(line -> line.window().period().equals(currentFiling.period()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("period"));
    }

    private List<SubmissionEvent> events() {
        return currentFiling.find().map(Filing::events).orElse(List.of());
    }

    /** Returns the heading, which names the county for a reader who works for CDSS. */
    public String getTitle() {
        Sentences words = Sentences.ofPage();
        String months = words.months(currentFiling.period());
        return currentFiling.isOfCounty()
                ? words.of("filing.title", months)
                : words.of("filing.title.entry", months, currentFiling.getCountyName());
    }

    /** Whether the filing has been opened. */
    public boolean isOpened() {
        return currentFiling.find().isPresent();
    }

    public StatusLine getStatus() {
        return StatusLine.of(
                getShown().status(),
                currentFiling.window(),
                events(),
                currentFiling.today(),
                Sentences.ofPage());
    }

    public List<Stop> getStops() {
        return new FilingTimetable(
                        currentFiling.window(), events(), currentFiling.today(), Sentences.ofPage())
                .stops();
    }

    public TaskLists getTasks() {
        return new TaskLists(currentFiling.filing(), Sentences.ofPage());
    }

    public List<History.Line> getHistory() {
        return History.of(events(), Sentences.ofPage());
    }

    /** Returns the lines of the other quarters. */
    public List<FilingOverview> getEarlier() {
        return overview().stream()
                .filter(line -> !line.window().period().equals(currentFiling.period()))
                .toList();
    }

    /** Returns the address of the latest receipt, or empty. */
    public String getReceiptHref() {
        return History.last(events(), SubmissionAction.SUBMIT)
                .filter(event -> currentFiling.isOfCounty())
                .map(event -> Addresses.receipt(currentFiling.period(), event.revision()))
                .orElse("");
    }

    /** Whether the filing is approved, so that its county sees what the public will. */
    public boolean isDecided() {
        SubmissionStatus status = currentFiling.filing().submission().status();
        return status == SubmissionStatus.APPROVED || status == SubmissionStatus.PUBLISHED;
    }

    /** Returns "63 measures, asked through 67 fields …", counted from the catalogue. */
    public String getAsked() {
        Catalog catalog = currentFiling.catalog();
        long computed =
                catalog.measures().stream().filter(m -> m.entry() == Entry.COMPUTED).count();
        return Sentences.ofPage()
                .of(
                        "start.asked",
                        catalog.measures().size(),
                        catalog.allCells().size(),
                        computed,
                        catalog.milestones().size());
    }

    /** Returns a sentence saying that one agency asked to withdraw the filing; otherwise empty. */
    public String getWithdrawalAsked() {
        return currentFiling
                .find()
                .filter(filing -> currentFiling.isOfCounty())
                .flatMap(filing -> filing.submission().withdrawal().askedBy())
                .map(agency -> Sentences.ofPage().of("withdrawal.asked." + agency))
                .orElse("");
    }

    /** Returns the text of the link to the withdrawals page, or empty if there is no link. */
    public String getWithdrawalLink() {
        if (!currentFiling.isOfCounty()) {
            return "";
        }
        if (currentFiling.filing().submission().status().isEditable()) {
            return Sentences.ofPage().of("withdrawal.link");
        }
        return withdrawals.getGiven().isEmpty()
                ? ""
                : Sentences.ofPage().of("withdrawal.title.given");
    }

    /** Opens the filing and shows its task list. */
    public void open() {
        if (!withdrawals.getGiven().isEmpty() && from.isEmpty()) {
            messages.wrong("from:0", Sentences.ofPage().of("start.from.missing"));
            return;
        }
        currentFiling.follow(
                filings.open(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        from.matches("[1-9]\\d{0,8}")
                                ? OptionalInt.of(Integer.parseInt(from))
                                : OptionalInt.empty()),
                currentFiling.getHome(),
                "check.stale");
    }

    /**
     * Returns what the filing starts from: {@code none} or the number of a withdrawn revision. Its
     * field is a plain one, because a script draws the circles of PrimeFaces' own.
     */
    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }
}
