package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.making.service.BuildService;
import org.csecprogress.release.publishing.service.PublishingService;
import org.csecprogress.release.publishing.service.StepBackService;
import org.csecprogress.release.review.service.ClearingService;
import org.csecprogress.releasedesk.disclosure.page.DisclosureView;
import org.csecprogress.releasedesk.protection.page.ProtectionView;
import org.csecprogress.releasedesk.text.page.TextsAddress;
import org.csecprogress.releasedesk.web.DecisionMessages;
import org.csecprogress.report.serving.web.PreviewRequest;

/** One release at the desk, and what this person may do with it now. */
@Named
@RequestScoped
public class ReleaseView {
    @Inject private CurrentActor current;
    @Inject private DecisionMessages decisions;
    @Inject private BuildService builds;
    @Inject private StepBackService stepBack;
    @Inject private ClearingService clearing;
    @Inject private PublishingService publishing;
    @Inject private ReleaseFacts facts;

    private long version;
    private String decision = "";
    private String reason;
    private String typed;
    private boolean read;

    /** Loads the release, or responds with 404. */
    public void load() {
        version = facts.getRelease().version();
    }

    private ReleaseNumber parsed() {
        return facts.getRelease().number();
    }

    /** Whether the actor may take that action now. */
    public boolean may(String action) {
        return facts.getRelease().actions().contains(ReleaseAction.valueOf(action));
    }

    /** Whether the release may be published or scheduled now. */
    public boolean isPublishable() {
        return may("PUBLISH");
    }

    public String build() {
        return after(linked(builds.start(actor(), parsed(), version)), "desk.build.started");
    }

    public String stopBuild() {
        return after(builds.stop(actor(), parsed()), "desk.build.stopped");
    }

    public String thaw() {
        String done = after(stepBack.thaw(actor(), parsed(), version, reason), "desk.done.THAW");
        return done == null ? null : "/state/releases?faces-redirect=true";
    }

    /** Whether it needs a written decision, because of a table's score or thin coverage. */
    public boolean isDecisionNeeded() {
        return facts.getRelease().coverage().isThin()
                || facts.getRelease().tables().stream().anyMatch(t -> t.score().needsDecision());
    }

    public String clear() {
        return after(
                linked(clearing.clear(actor(), parsed(), version, decision)), "desk.done.CLEAR");
    }

    /** Returns the sign-off that this person may give now, or empty. */
    public String getSignOff() {
        return ReleaseAction.SIGN_OFFS.stream()
                .map(ReleaseAction::name)
                .filter(this::may)
                .findFirst()
                .orElse("");
    }

    public String sign() {
        ReleaseAction signOff = ReleaseAction.valueOf(getSignOff());
        return after(
                linked(clearing.sign(actor(), parsed(), version, signOff)), "desk.done." + signOff);
    }

    /** Links each problem to the page that must be read or decided on. */
    private Decision linked(Decision answer) {
        if (!(answer instanceof Decision.Refused refused)) {
            return answer;
        }
        Map<String, String> pages =
                Map.of(
                        "texts", TextsAddress.of(parsed()),
                        "protection", ProtectionView.PATH,
                        "REPORT", PreviewRequest.address(parsed().toString(), "", Language.EN),
                        "SPANISH_REPORT",
                                PreviewRequest.address(parsed().toString(), "", Language.ES),
                        "DISCLOSURE", DisclosureView.address(parsed()));
        return new Decision.Refused(
                refused.findings(),
                refused.problems().stream()
                        .map(
                                p ->
                                        new Problem(
                                                pages.getOrDefault(p.field(), p.field()),
                                                p.key(),
                                                p.arguments()))
                        .toList());
    }

    /** Publishes or schedules, after checking the box and the typed number. */
    public String publish() {
        if (!read) {
            return after(Decision.refused(Problem.of("read", "release.read.missing")), "");
        }
        Decision decision = linked(publishing.publish(actor(), parsed(), version, typed));
        facts.forget();
        boolean waits = facts.getRelease().status() == ReleaseStatus.SCHEDULED;
        return after(decision, waits ? "desk.done.SCHEDULE" : "desk.done.PUBLISH");
    }

    public String stop() {
        return after(stepBack.stop(actor(), parsed(), version, reason), "desk.done.STOP");
    }

    public String revoke() {
        return after(stepBack.revoke(actor(), parsed(), version, reason), "desk.done.REVOKE");
    }

    public String lift() {
        return after(stepBack.lift(actor(), parsed(), version), "desk.done.LIFT");
    }

    /** Returns the prefix of the messages for what the person may undo with a reason, or empty. */
    public String getBack() {
        return Stream.of("THAW", "REVOKE", "STOP")
                .filter(this::may)
                .findFirst()
                .map(action -> "desk." + action.toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Whether the officer has put it on hold. */
    public boolean isHeld() {
        return facts.getRelease().held();
    }

    private Actor actor() {
        return current.get();
    }

    /**
     * Shows a decision, and the release as it is then.
     *
     * @param done key of the message of success
     * @return the next page, or null to stay on this one
     */
    String after(Decision decision, String done) {
        if (decisions.show(decision, done)) {
            return "/state/release?faces-redirect=true&number=" + parsed();
        }
        // After a conflict the page shows the current release, and the next action applies to that.
        facts.forget();
        load();
        return null;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
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
        this.reason = reason;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public boolean isRead() {
        return read;
    }

    public void setRead(boolean read) {
        this.read = read;
    }
}
