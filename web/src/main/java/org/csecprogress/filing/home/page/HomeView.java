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
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.correction.page.WithdrawalView;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.Complaints;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.FilingTimetable;
import org.csecprogress.filing.page.History;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.filing.saving.page.Shown;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingOverview;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.filing.service.QuestionService;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.web.Sentences;

/** The county's home page: one quarter's filing as a task list, and the earlier quarters. */
@Named
@RequestScoped
public class HomeView {
    private static final String FROM = "from";

    @Inject private CurrentFiling desk;
    @Inject private FilingService filings;
    @Inject private QuestionService questions;
    @Inject private WithdrawalView withdrawals;

    private final Draft draft = new Draft();
    private List<FilingOverview> overview;

    /**
     * A row of the list of earlier filings.
     *
     * @param name the quarter
     * @param status its status in words
     */
    public record Earlier(String name, String href, String status, boolean isOverdue) {}

    /** Finds the period, or responds with 404 if it is not planned. */
    public void load() {
        desk.window();
        desk.find();
    }

    private List<FilingOverview> overview() {
        if (overview == null) {
            overview = filings.overview(desk.actor(), desk.county(), desk.period());
        }
        return overview;
    }

    private FilingOverview shown() {
        return overview().stream()
                .filter(line -> line.window().period().equals(desk.period()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("period"));
    }

    private List<SubmissionEvent> events() {
        return desk.find().map(Filing::events).orElse(List.of());
    }

    /** Whether the filing has been opened. */
    public boolean isOpened() {
        return desk.find().isPresent();
    }

    /** Whether the person may open the filing. */
    public boolean isOpener() {
        return desk.isPreparer();
    }

    /** Returns "December 1, 2026. 2026Q3. State fiscal year 2026–27, quarter 1". */
    public String getKicker() {
        Sentences words = Sentences.ofPage();
        return words.of(
                "filing.kicker",
                words.date(desk.today()),
                desk.getPeriod(),
                words.fiscal("report.fiscal.state", desk.window().stateFiscal()));
    }

    public String getTitle() {
        Sentences words = Sentences.ofPage();
        return words.of("filing.title", words.months(desk.period()));
    }

    public StatusLine getStatus() {
        FilingStatus status = shown().status();
        return StatusLine.of(status, desk.window(), events(), desk.today(), Sentences.ofPage());
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
        FilingStatus status = shown().status();
        return status == FilingStatus.NOT_STARTED || status == FilingStatus.IN_PROGRESS;
    }

    public List<Stop> getStops() {
        return new FilingTimetable(desk.window(), events(), desk.today(), Sentences.ofPage())
                .stops();
    }

    private TaskLists tasks() {
        return new TaskLists(desk.filing(), Sentences.ofPage());
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

    /** Returns why CDSS returned the filing, for the top of the page; otherwise null. */
    public History.Line getReturned() {
        return isAnswering() ? History.lastReturn(events(), Sentences.ofPage()) : null;
    }

    /** Returns CDSS's questions until the filing has been resubmitted and decided. */
    public List<Remark> getRemarks() {
        if (desk.find().isEmpty()) {
            return List.of();
        }
        Sentences words = Sentences.ofPage();
        Targets targets = new Targets(desk.catalog(), desk.period(), words);
        return desk.filing().comments().stream()
                .filter(FigureComment::isSent)
                .map(comment -> Remark.of(comment, targets, words, draft))
                .toList();
    }

    /** Returns "2 of 5 questions answered" while questions can be answered; otherwise empty. */
    public String getQuestions() {
        List<Remark> asked = isAnswering() ? getRemarks() : List.of();
        long answered = asked.stream().filter(Remark::isAnswered).count();
        return asked.isEmpty()
                ? ""
                : Sentences.ofPage().of("remarks.count", answered, asked.size());
    }

    /** Whether CDSS's questions can be answered now. */
    public boolean isAnswering() {
        return desk.find()
                .filter(f -> f.submission().status() == SubmissionStatus.RETURNED)
                .isPresent();
    }

    public List<Earlier> getEarlier() {
        Sentences words = Sentences.ofPage();
        return overview().stream()
                .filter(line -> !line.window().period().equals(desk.period()))
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
        return Addresses.totals(desk.period());
    }

    /** Returns the address of the first page of figures. */
    public String getGridHref() {
        return Addresses.section(desk.period(), desk.catalog().forms().get(0).code(), "");
    }

    /** Returns the address of the latest receipt, or empty. */
    public String getReceiptHref() {
        return events().stream()
                .filter(event -> desk.isOfCounty())
                .filter(event -> event.action().name().equals("SUBMIT"))
                .reduce((first, last) -> last)
                .map(event -> Addresses.receipt(desk.period(), event.revision()))
                .orElse("");
    }

    /** Returns the address of the public preview once the filing is approved; otherwise empty. */
    public String getPublicHref() {
        SubmissionStatus status = desk.filing().submission().status();
        boolean decided =
                status == SubmissionStatus.APPROVED || status == SubmissionStatus.PUBLISHED;
        return decided ? Addresses.seenByPublic(desk.period()) : "";
    }

    /** Returns "63 measures, asked through 67 fields …", counted from the catalogue. */
    public String getAsked() {
        Catalog catalog = desk.catalog();
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
        return desk.parameter(FROM).equals(choice.toString());
    }

    /** Returns a sentence saying that one agency asked to withdraw the filing; otherwise empty. */
    public String getWithdrawalAsked() {
        return desk.find()
                .filter(filing -> desk.isOfCounty())
                .flatMap(filing -> filing.submission().withdrawal().askedBy())
                .map(agency -> Sentences.ofPage().of("withdrawal.asked." + agency))
                .orElse("");
    }

    /** Returns the text of the link to the withdrawals page, or empty if there is no link. */
    public String getWithdrawalLink() {
        if (!desk.isOfCounty()) {
            return "";
        }
        if (desk.filing().submission().status().isEditable()) {
            return Sentences.ofPage().of("withdrawal.link");
        }
        return withdrawals.getGiven().isEmpty()
                ? ""
                : Sentences.ofPage().of("withdrawal.title.given");
    }

    public String getWithdrawalHref() {
        return Addresses.withdrawal(desk.period());
    }

    /** Opens the filing and shows its task list. */
    public void open() {
        boolean isAsked = !withdrawals.getGiven().isEmpty();
        if (isAsked && desk.number(FROM).isEmpty() && !isFrom("none")) {
            Complaints.add("from-none", Sentences.ofPage().of("start.from.missing"));
            return;
        }
        Decision decision =
                filings.open(desk.actor(), desk.county(), desk.period(), desk.number(FROM));
        if (decision instanceof Decision.Refused refused) {
            Complaints.of(refused, desk.catalog());
            return;
        }
        desk.go(desk.getHome());
    }

    /** Returns the answers to CDSS that the page shows, to compare the next request with. */
    public String getShown() {
        Shown shown = Shown.empty();
        for (FigureComment comment : desk.filing().comments()) {
            shown.putText(answerTo(comment), given(comment));
        }
        return shown.written();
    }

    /** Saves every answer to CDSS that was changed on this page. */
    public void answer() {
        Shown shown = Shown.parse(desk.parameter("shown"));
        for (FigureComment comment : desk.filing().comments()) {
            String field = answerTo(comment);
            String text = desk.parameter(field).strip();
            boolean typed =
                    desk.request().getParameter(field) != null && shown.isTextTouched(field, text);
            if (typed && !text.equals(given(comment))) {
                draft.type(field, text);
                answer(shown, comment, text);
            }
        }
        if (!draft.isRefused()) {
            desk.saved();
            desk.go(desk.getHome());
        }
    }

    private void answer(Shown shown, FigureComment comment, String text) {
        String field = answerTo(comment);
        if (shown.isTextTouched(field, given(comment))) {
            String theirs = Sentences.ofPage().of("grid.conflict.words", given(comment));
            draft.refuse(field, theirs);
            Complaints.add(field, theirs);
            return;
        }
        Decision decision =
                questions.answer(desk.actor(), desk.county(), desk.period(), comment.id(), text);
        if (decision instanceof Decision.Refused refused) {
            Complaints.of(refused, desk.catalog()).forEach(draft::refuse);
        }
    }

    private static String answerTo(FigureComment comment) {
        return "answer-" + comment.id();
    }

    private static String given(FigureComment comment) {
        return comment.answer() == null ? "" : comment.answer();
    }
}
