package org.csecprogress.releasedesk.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.publishing.service.PublishingService;
import org.csecprogress.release.publishing.service.StepBackService;
import org.csecprogress.release.review.service.ClearingService;

/** The acts that lead a release to its publication, and back, with what was typed for them. */
@Named
@ViewScoped
public class ReleaseActs implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private ReleaseView view;
    @Inject private BuildService builds;
    @Inject private StepBackService stepBack;
    @Inject private ClearingService clearing;
    @Inject private PublishingService publishing;
    @Inject private BusinessClock clock;

    private String decision = "";
    private String reason = "";
    private String typed = "";
    private boolean read;

    private Actor actor() {
        return current.get();
    }

    private ReleaseNumber number() {
        return view.getNumber();
    }

    public void build() {
        view.after(builds.start(actor(), number(), view.version()), "desk.build.started");
    }

    public void stopBuild() {
        view.after(builds.stop(actor(), number()), "desk.build.stopped");
    }

    /** Returns the sign-off of this person's office, for which a second factor is shown again. */
    public List<Act> getToSign() {
        return acts(signOff());
    }

    /** Returns the clearance, for which a second factor is shown again. */
    public List<Act> getToClear() {
        return acts(ReleaseAction.CLEAR);
    }

    /** Returns the publication, for which a second factor is shown again. */
    public List<Act> getToPublish() {
        return List.of(view.getRelease().publication(clock.instant()));
    }

    private List<Act> acts(ReleaseAction action) {
        return List.of(view.getRelease().act(action));
    }

    private ReleaseAction signOff() {
        return ReleaseAction.valueOf(view.getSignOff());
    }

    /** Signs for this person's office. */
    public void sign() {
        ReleaseAction signOff = signOff();
        view.after(
                clearing.sign(actor(), number(), view.version(), signOff), "desk.done." + signOff);
    }

    public void clear() {
        view.after(clearing.clear(actor(), number(), view.version(), decision), "desk.done.CLEAR");
    }

    /** Publishes or schedules, after checking the box and the typed number. */
    public void publish() {
        if (!read) {
            view.after(Decision.refused(Problem.of("read", "release.read.missing")), "");
            return;
        }
        Decision published = publishing.publish(actor(), number(), view.version(), typed);
        boolean waits = view.again().status() == ReleaseStatus.SCHEDULED;
        view.after(published, waits ? "desk.done.SCHEDULE" : "desk.done.PUBLISH");
    }

    public void thaw() {
        view.after(
                stepBack.thaw(actor(), number(), view.version(), reason),
                "desk.done.THAW",
                "/state/releases");
    }

    public void revoke() {
        end(stepBack.revoke(actor(), number(), view.version(), reason), "desk.done.REVOKE");
    }

    public void stop() {
        end(stepBack.stop(actor(), number(), view.version(), reason), "desk.done.STOP");
    }

    public void lift() {
        view.after(stepBack.lift(actor(), number(), view.version()), "desk.done.LIFT");
    }

    /** Empties the reason once it is stored: the next act has its own. */
    private void end(Decision taken, String done) {
        if (taken instanceof Decision.Accepted) {
            reason = "";
        }
        view.after(taken, done);
    }

    /** Returns the written decision of the officer. */
    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision == null ? "" : decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed == null ? "" : typed;
    }

    public boolean isRead() {
        return read;
    }

    public void setRead(boolean read) {
        this.read = read;
    }
}
