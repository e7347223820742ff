package org.csecprogress.filing.withdrawal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.Withdrawal;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.History;
import org.csecprogress.filing.withdrawal.service.WithdrawalService;
import org.csecprogress.filing.withdrawal.service.Withdrawals;
import org.csecprogress.filing.withdrawal.service.Withdrawn;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReferenceNumber;
import org.csecprogress.kernel.web.Sentences;

/** Withdrawals of the county's filings. Its two agencies must agree on one. */
@Named
@RequestScoped
public class WithdrawalView {
    @Inject private CurrentFiling currentFiling;
    @Inject private WithdrawalService service;

    private Optional<Withdrawals> found;
    private String reason = "";

    /** A link to another page. */
    public record Link(String text, String href) {}

    /**
     * A withdrawn submission.
     *
     * @param number of its last revision
     * @param beginning label of the choice to start a new filing from its answers
     * @param note what became of its answers, or empty
     */
    public record Given(
            int number,
            String title,
            String beginning,
            String note,
            List<Link> links,
            List<History.Line> history) {}

    /** Finds the filing, or responds with 404 if none was opened in the quarter. */
    public void load() {
        currentFiling.window();
        all();
    }

    private Optional<Withdrawals> find() {
        if (found == null) {
            found =
                    currentFiling.isOfCounty()
                            ? service.find(
                                    currentFiling.actor(),
                                    currentFiling.county(),
                                    currentFiling.period())
                            : Optional.empty();
        }
        return found;
    }

    private Withdrawals all() {
        return find().orElseThrow(() -> new NotFoundException("submission"));
    }

    public String getTitle() {
        boolean isOver = !isPossible() && getAsked() == null;
        return words().of(isOver ? "withdrawal.title.given" : "withdrawal.title");
    }

    /** Whether the filing is with its county and can be withdrawn. */
    public boolean isPossible() {
        return all().isPossible();
    }

    /** Whether the person is a certifying official. */
    public boolean isOfficial() {
        return currentFiling.actor().certifiesFor(currentFiling.county()).isPresent();
    }

    /** Returns the key of the action that the person may take with a reason, or empty. */
    public String getAct() {
        if (!isOfficial()) {
            return "";
        }
        if (isAnswerer()) {
            return "withdrawal.refuse";
        }
        if (isUndoable()) {
            return "withdrawal.undo";
        }
        return isPossible() && all().asked().isEmpty() ? "withdrawal.ask" : "";
    }

    /** Whether the other agency asked, and the person may answer. */
    public boolean isAnswerer() {
        return all().mayAnswer();
    }

    /** Returns one agency's open request, with who asked and why; otherwise null. */
    public History.Line getAsked() {
        return all().asked().map(event -> History.line(event, words())).orElse(null);
    }

    public String getAskedTitle() {
        return sayOfAsking("withdrawal.asked.");
    }

    public String getWaiting() {
        return sayOfAsking("withdrawal.waiting.");
    }

    private String sayOfAsking(String key) {
        return all().asked()
                .map(SubmissionEvent::agency)
                .map(agency -> words().of(key + agency))
                .orElse("");
    }

    public String getAskAction() {
        return currentFiling
                .actor()
                .certifiesFor(currentFiling.county())
                .map(agency -> words().of("withdrawal.ask." + agency))
                .orElse("");
    }

    public String getDays() {
        return words().of("withdrawal.what.4", Withdrawal.DAYS_TO_UNDO);
    }

    /** Whether a withdrawal can still be undone. Any certifying official may do so. */
    public boolean isUndoable() {
        return all().undoable().isPresent();
    }

    public String getUndoText() {
        return untilWhen("withdrawal.undo.text");
    }

    private String untilWhen(String key) {
        return all().undoable()
                .flatMap(Withdrawn::undoUntil)
                .map(last -> words().of(key, words().date(last)))
                .orElse("");
    }

    /** Returns the withdrawn submissions, newest first. */
    public List<Given> getGiven() {
        return find().map(Withdrawals::withdrawn).orElse(List.of()).stream()
                .map(this::given)
                .toList();
    }

    /** Returns the text of the task list of a quarter whose filing was withdrawn. */
    public String getHomeText() {
        return isUndoable()
                ? untilWhen("withdrawal.home.undo")
                : words().of("withdrawal.home.over");
    }

    private Given given(Withdrawn one) {
        int last = one.submission().revision();
        List<Link> links = new ArrayList<>();
        links.add(
                link(
                        "withdrawal.given.read",
                        last,
                        Addresses.revision(currentFiling.period(), last)));
        one.events().stream()
                .filter(e -> e.action() == SubmissionAction.SUBMIT)
                .forEach(sent -> links.add(receipt(sent)));
        return new Given(
                last,
                words().of("withdrawal.given", last, when(one)),
                words().of("start.from", last, when(one)),
                one.isCarriedOn() ? words().of("withdrawal.given.carried") : "",
                links,
                History.of(one.events(), words()));
    }

    private Link receipt(SubmissionEvent sent) {
        String reference =
                new ReferenceNumber(currentFiling.period(), currentFiling.county(), sent.revision())
                        .toString();
        return link(
                "withdrawal.given.receipt",
                reference,
                Addresses.receipt(currentFiling.period(), sent.revision()));
    }

    private static Link link(String key, Object what, String href) {
        return new Link(words().of(key, what), href);
    }

    private static String when(Withdrawn one) {
        return History.last(one.events(), SubmissionAction.WITHDRAW)
                .map(e -> words().time(e.at()))
                .orElse("");
    }

    /** Returns the version of the submission that the page is about. */
    public long getVersion() {
        return all().undoable().map(Withdrawn::submission).or(() -> all().current()).stream()
                .mapToLong(Submission::version)
                .findFirst()
                .orElse(-1);
    }

    /** Asks the other agency to agree to a withdrawal. */
    public void ask() {
        follow(
                service.ask(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        currentFiling.version(),
                        reason));
    }

    /** Agrees to the other agency's request, which withdraws the filing. */
    public void agree() {
        follow(
                service.agree(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        currentFiling.version()));
    }

    /** Declines the other agency's request. */
    public void refuse() {
        follow(
                service.refuse(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        currentFiling.version(),
                        reason));
    }

    /** Undoes the withdrawal. */
    public void undo() {
        follow(
                service.undo(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        currentFiling.version(),
                        reason));
    }

    private void follow(Decision decision) {
        currentFiling.follow(decision, currentFiling.getHome(), "withdrawal.stale");
    }

    private static Sentences words() {
        return Sentences.ofPage();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
