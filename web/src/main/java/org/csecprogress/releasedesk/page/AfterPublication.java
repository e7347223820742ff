package org.csecprogress.releasedesk.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.publishing.service.ReleaseWithdrawalService;
import org.csecprogress.release.publishing.service.RestatementService;

/** The restatement of a public release, and its withdrawal by two offices. */
@Named
@ViewScoped
public class AfterPublication implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private ReleaseView view;
    @Inject private RestatementService restatements;
    @Inject private ReleaseWithdrawalService withdrawals;

    private final PublicReason restatement = new PublicReason();
    private final PublicReason notice = new PublicReason();
    private String kind = "";
    private boolean passed;

    /** A reason for the public, as typed in both languages. */
    public static final class PublicReason implements Serializable {
        @Serial private static final long serialVersionUID = 1L;

        private String english = "";
        private String spanish = "";

        private LocalText text() {
            return new LocalText(english, spanish);
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
    }

    /** Freezes the next release of the quarter and shows it. */
    public void restate() {
        view.after(
                restatements.restate(current.get(), view.getNumber(), chosen(), restatement.text()),
                "desk.done.FREEZE",
                "/state/release?number=" + view.getNumber().next());
    }

    private RestatementKind chosen() {
        return kind.isEmpty() ? null : RestatementKind.valueOf(kind);
    }

    /** Returns the kinds of restatement to choose from. */
    public List<RestatementKind> getKinds() {
        return List.of(RestatementKind.values());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String name) {
        kind = name == null ? "" : name;
    }

    /** Proposes to withdraw it, with the notice that takes its place. */
    public void propose() {
        view.after(
                withdrawals.propose(
                        current.get(), view.getNumber(), view.version(), notice.text(), passed),
                "desk.done.ASK_WITHDRAWAL");
    }

    /** Returns the withdrawal, for which a second factor is shown again. */
    public List<Act> getToWithdraw() {
        return List.of(view.getRelease().act(ReleaseAction.WITHDRAW));
    }

    /** Agrees to the withdrawal that the other office proposed. */
    public void agree() {
        view.after(
                withdrawals.agree(current.get(), view.getNumber(), view.version(), passed),
                "desk.done.WITHDRAW");
    }

    /** Whether the person reviews public texts before publication. */
    public boolean isOfficer() {
        return current.get().has(Role.STATE_DISCLOSURE);
    }

    public PublicReason getRestatement() {
        return restatement;
    }

    public PublicReason getNotice() {
        return notice;
    }

    public boolean isPassed() {
        return passed;
    }

    public void setPassed(boolean passed) {
        this.passed = passed;
    }
}
