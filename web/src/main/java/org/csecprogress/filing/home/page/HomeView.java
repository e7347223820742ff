package org.csecprogress.filing.home.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.overview.service.FilingOverview;
import org.csecprogress.filing.overview.service.FilingOverviewService;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.Complaints;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.FilingTimetable;
import org.csecprogress.filing.page.History;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.filing.withdrawal.page.WithdrawalView;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.web.Sentences;

/** The county's home page: one quarter's filing as a task list, and the earlier quarters. */
@Named
@RequestScoped
public class HomeView {
    private static final String FROM = "from";

    @Inject private CurrentFiling currentFiling;
    @Inject private FilingService filings;
    @Inject private FilingOverviewService overviews;
    @Inject private WithdrawalView withdrawals;

    private List<FilingOverview> overview;

    /** A row of the list of earlier filings. */
    public record Earlier(String name, String href, String status, boolean isOverdue) {}

    /** Finds the period, or responds with 404 if it is not planned. */
    public void load() {
        currentFiling.window();
        currentFiling.find();
    }

    private List<FilingOverview> overview() {
        if (overview == null) {
            overview =
                    overviews.of(
                            currentFiling.actor(), currentFiling.county(), currentFiling.period());
        }
        return overview;
    }

    private FilingOverview shown() {
        return overview().stream()
                .filter(line -> line.window().period().equals(currentFiling.period()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("period"));
    }

    private List<SubmissionEvent> events() {
        return currentFiling.find().map(Filing::events).orElse(List.of());
    }

    /** Whether the filing has been opened. */
    public boolean isOpened() {
        return currentFiling.find().isPresent();
    }

    /** Whether the person may open the filing. */
    public boolean isOpener() {
        return currentFiling.isPreparer();
    }

    /** Returns "December 1, 2026. 2026Q3. State fiscal year 2026–27, quarter 1". */
    public String getKicker() {
        Sentences words = Sentences.ofPage();
        return words.of(
                "filing.kicker",
                words.date(currentFiling.today()),
                currentFiling.getPeriod(),
                words.fiscal("report.fiscal.state", currentFiling.window().stateFiscal()));
    }

    public String getTitle() {
        Sentences words = Sentences.ofPage();
        return words.of("filing.title", words.months(currentFiling.period()));
    }

    public StatusLine getStatus() {
        FilingStatus status = shown().status();
        return StatusLine.of(
                status,
                currentFiling.window(),
                events(),
                currentFiling.today(),
                Sentences.ofPage());
    }

    /** Returns "Extended to November 12" if the county has an extension; otherwise empty. */
    public String getExtended() {
        Sentences words = Sentences.ofPage();
        return shown().extendedUntil()
                .map(day -> words.of("calendar.extended", words.day(day)))
                .orElse("");
    }

    /** Whether an extension can be requested, because the filing has not been submitted. */
    public boolean isToFile() {
        return shown().status().isToFile();
    }

    public List<Stop> getStops() {
        return new FilingTimetable(
                        currentFiling.window(), events(), currentFiling.today(), Sentences.ofPage())
                .stops();
    }

    private TaskLists tasks() {
        return new TaskLists(currentFiling.filing(), Sentences.ofPage());
    }

    public List<Task> getFigures() {
        return tasks().figures();
    }

    public List<Task> getMethods() {
        return tasks().words();
    }

    public List<Task> getSend() {
        return tasks().send();
    }

    public List<History.Line> getHistory() {
        return History.of(events(), Sentences.ofPage());
    }

    public List<Earlier> getEarlier() {
        Sentences words = Sentences.ofPage();
        return overview().stream()
                .filter(line -> !line.window().period().equals(currentFiling.period()))
                .map(line -> earlier(line, words))
                .toList();
    }

    private static Earlier earlier(FilingOverview line, Sentences words) {
        FilingWindow window = line.window();
        return new Earlier(
                words.months(window.period()),
                Addresses.home(window.period()),
                words.of("status." + line.status()),
                line.isOverdue());
    }

    /** Returns the address of the page of all totals, the fastest way to enter. */
    public String getTotalsHref() {
        return Addresses.totals(currentFiling.period());
    }

    /** Returns the address of the first page of figures. */
    public String getGridHref() {
        return Addresses.section(
                currentFiling.period(), currentFiling.catalog().forms().get(0).code(), "");
    }

    /** Returns the address of the latest receipt, or empty. */
    public String getReceiptHref() {
        return History.last(events(), SubmissionAction.SUBMIT)
                .filter(event -> currentFiling.isOfCounty())
                .map(event -> Addresses.receipt(currentFiling.period(), event.revision()))
                .orElse("");
    }

    /** Returns the address of the public preview once the filing is approved; otherwise empty. */
    public String getPublicHref() {
        SubmissionStatus status = currentFiling.filing().submission().status();
        boolean decided =
                status == SubmissionStatus.APPROVED || status == SubmissionStatus.PUBLISHED;
        return decided ? Addresses.seenByPublic(currentFiling.period()) : "";
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

    /** Whether this starting point was chosen: {@code none} or a withdrawn revision's number. */
    public boolean isFrom(Object choice) {
        return currentFiling.parameter(FROM).equals(choice.toString());
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

    public String getWithdrawalHref() {
        return Addresses.withdrawal(currentFiling.period());
    }

    /** Opens the filing and shows its task list. */
    public void open() {
        boolean isAsked = !withdrawals.getGiven().isEmpty();
        if (isAsked && currentFiling.number(FROM).isEmpty() && !isFrom("none")) {
            Complaints.add("from-none", Sentences.ofPage().of("start.from.missing"));
            return;
        }
        currentFiling.follow(
                filings.open(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        currentFiling.number(FROM)),
                currentFiling.getHome(),
                "check.stale");
    }
}
