package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.release.publishing.service.ReleaseWithdrawalService;

/** The withdrawal of a public release, which one office proposes and the other agrees to. */
@Named
@RequestScoped
public class ReleaseWithdrawalView {
    @Inject private CurrentActor current;
    @Inject private ReleaseWithdrawalService withdrawals;
    @Inject private ReleaseFacts facts;
    @Inject private ReleaseView view;
    private String english = "";
    private String spanish = "";
    private boolean passed;

    /** Proposes to withdraw it, with the notice that takes its place. */
    public String propose() {
        return view.after(
                withdrawals.propose(
                        current.get(),
                        facts.getRelease().number(),
                        view.getVersion(),
                        new LocalText(english, spanish),
                        passed),
                "desk.done.ASK_WITHDRAWAL");
    }

    /** Agrees to the withdrawal that the other office proposed. */
    public String agree() {
        return view.after(
                withdrawals.agree(
                        current.get(), facts.getRelease().number(), view.getVersion(), passed),
                "desk.done.WITHDRAW");
    }

    /** Returns the proposed notice, or null. */
    public LocalText getNotice() {
        return facts.getRelease().notice().orElse(null);
    }

    /** Whether the person reviews public texts before publication. */
    public boolean isOfficer() {
        return current.get().has(Role.STATE_DISCLOSURE);
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String text) {
        english = text == null ? "" : text;
    }

    public String getSpanish() {
        return spanish;
    }

    public void setSpanish(String text) {
        spanish = text == null ? "" : text;
    }

    public boolean isPassed() {
        return passed;
    }

    public void setPassed(boolean passed) {
        this.passed = passed;
    }
}
