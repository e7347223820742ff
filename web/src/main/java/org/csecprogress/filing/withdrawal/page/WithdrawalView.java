package org.csecprogress.filing.withdrawal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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
import org.csecprogress.kernel.Agency;
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

    /** Finds the filing, or responds with 404 if none was opened in the quarter. */
    public void load() {
        currentFiling.window();
        see();
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
        return getMine() != null;
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
    public SubmissionEvent getAsked() {
        return all().asked().orElse(null);
    }

    /** Returns the agency that the person certifies for, or null. */
    public Agency getMine() {
        return currentFiling.actor().certifiesFor(currentFiling.county()).orElse(null);
    }

    public int getDays() {
        return Withdrawal.DAYS_TO_UNDO;
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
    public List<Withdrawn> getGiven() {
        return find().map(Withdrawals::withdrawn).orElse(List.of());
    }

    /** Returns the text of the task list of a quarter whose filing was withdrawn. */
    public String getHomeText() {
        return isUndoable()
                ? untilWhen("withdrawal.home.undo")
                : words().of("withdrawal.home.over");
    }

    /** Returns a sentence about a withdrawn submission, with its last revision and its day. */
    public String say(String key, Withdrawn one) {
        String when =
                History.last(one.events(), SubmissionAction.WITHDRAW)
                        .map(e -> words().time(e.at()))
                        .orElse("");
        return words().of(key, one.submission().revision(), when);
    }

    /** Returns the history of a withdrawn submission. */
    public List<History.Line> history(Withdrawn one) {
        return History.of(one.events(), words());
    }

    /** Returns the address of a revision. */
    public String revision(int revision) {
        return Addresses.revision(currentFiling.period(), revision);
    }

    /** Returns the numbers of the receipts of a withdrawn submission. */
    public List<ReferenceNumber> receipts(Withdrawn one) {
        return one.events().stream()
                .filter(e -> e.action() == SubmissionAction.SUBMIT)
                .map(e -> new ReferenceNumber(e.period(), e.county(), e.revision()))
                .toList();
    }

    /** Returns the address of a receipt. */
    public String href(ReferenceNumber receipt) {
        return Addresses.receipt(receipt.period(), receipt.revision());
    }

    /** Keeps the version of the submission that the page is about. */
    private void see() {
        currentFiling.see(
                all().undoable().map(Withdrawn::submission).or(() -> all().current()).stream()
                        .mapToLong(Submission::version)
                        .findFirst()
                        .orElse(-1));
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
        if (decision instanceof Decision.Stale) {
            see();
        }
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
