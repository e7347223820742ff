package org.csecprogress.releasedesk.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.job.BuildFailure;
import org.csecprogress.release.protection.Withholding;
import org.csecprogress.release.publishing.service.ReleaseChecklist;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.csecprogress.releasedesk.disclosure.page.DisclosureView;
import org.csecprogress.releasedesk.preview.web.PreviewServlet;
import org.csecprogress.releasedesk.protection.page.ProtectionView;
import org.csecprogress.releasedesk.text.page.TextsAddress;
import org.csecprogress.releasedesk.web.DecisionMessages;
import org.csecprogress.releasedesk.web.ReleaseTags;
import org.csecprogress.releasedesk.web.TableNames;
import org.csecprogress.report.serving.web.PreviewRequest;

/** One release at the desk, and what this person may see of it and do with it. */
@Named
@ViewScoped
public class ReleaseView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private static final String ADDRESS = "/state/release?number=";

    @Inject private CurrentActor current;
    @Inject private DeskReading reading;
    @Inject private DecisionMessages decisions;
    @Inject private PageMessages messages;
    @Inject private BusinessClock clock;

    private ReleaseNumber number;
    private long version;

    /** One event of its history. */
    public record Moment(String what, String who, String reason) {}

    /** The figures that the tables of one kind show and withhold. */
    public record KindLine(String name, Withholding of, PublicationScore score) {}

    /** Opens the release, or responds with 404. */
    public void open() {
        version = getRelease().version();
    }

    /** Returns the release as it is now. */
    public ReleaseOverview getRelease() {
        return reading.of(number);
    }

    /** Reads the release again: an act may have changed it. */
    ReleaseOverview again() {
        reading.change();
        return getRelease();
    }

    public ReleaseNumber getNumber() {
        return number;
    }

    public void setNumber(ReleaseNumber number) {
        this.number = number;
    }

    /** Returns the version that the page shows, to which its acts apply. */
    long version() {
        return version;
    }

    public String getTag() {
        return ReleaseTags.of(getRelease().status());
    }

    /** Whether the actor may take that action now. */
    public boolean may(String action) {
        return getRelease().actions().contains(ReleaseAction.valueOf(action));
    }

    /** Returns the sign-off that this person may give now, or empty. */
    public String getSignOff() {
        return ReleaseAction.SIGN_OFFS.stream()
                .map(ReleaseAction::name)
                .filter(this::may)
                .findFirst()
                .orElse("");
    }

    /** Returns the step back that this person may take now with a reason, or empty. */
    public String getBack() {
        return Stream.of("THAW", "REVOKE", "STOP")
                .filter(this::may)
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    /** Returns the releases that wait for this one. */
    public String getFollowers() {
        return ReleasesView.numbers(getRelease().followers());
    }

    /** Whether this person writes or reviews what a release shows and withholds. */
    public boolean isReader() {
        return current.get().has(Role.STATE_DISCLOSURE) || current.get().has(Role.STATE_PUBLISHER);
    }

    /** Whether nothing is frozen yet. */
    public boolean isPlanned() {
        return getRelease().status() == ReleaseStatus.NONE;
    }

    /** Whether this person may see the freeze of a quarter, which is not for signatories. */
    public boolean isFreezeReader() {
        return current.get().grants().stream().anyMatch(grant -> !grant.role().isSignatory());
    }

    /** Whether this person may open the preview and the disclosure review. */
    public boolean isPreviewer() {
        return PreviewServlet.isFor(current.get());
    }

    /** Returns the address of the preview, or empty. */
    public String getPreviewHref() {
        boolean waits =
                switch (getRelease().status()) {
                    case BUILT, CLEARED, SCHEDULED -> true;
                    default -> false;
                };
        return waits && isPreviewer() ? preview(Language.EN) : "";
    }

    /** Whether this person may see and name who reads the release early. */
    public boolean isEmbargoed() {
        return isReader()
                && switch (getRelease().status()) {
                    case CLEARED, SCHEDULED, PUBLISHED, RESTATED, WITHDRAWN -> true;
                    default -> false;
                };
    }

    /** Whether people can be named who read the release early. */
    public boolean isNaming() {
        ReleaseStatus status = getRelease().status();
        return status == ReleaseStatus.CLEARED || status == ReleaseStatus.SCHEDULED;
    }

    private String preview(Language language) {
        return PreviewRequest.address(number.toString(), "", language);
    }

    /** Returns what each kind of table withholds. */
    public List<KindLine> getKinds() {
        TableNames names = reading.names(number.period());
        return getRelease().tables().stream()
                .map(
                        each ->
                                new KindLine(
                                        names.kind(each.kind()), each.withholding(), each.score()))
                .toList();
    }

    /** Returns the history, newest first. */
    public List<Moment> getHistory() {
        return getRelease().events().stream().map(ReleaseView::moment).toList();
    }

    private static Moment moment(ReleaseEvent event) {
        Sentences say = Sentences.ofPage();
        String who = event.actorId() == 0 ? say.of("desk.byProgram") : event.actorName();
        return new Moment(
                say.of("desk.event." + event.action()),
                say.of("desk.event.who", who, say.time(event.at())),
                event.action() == ReleaseAction.FAIL
                        ? say.of("desk.failed." + BuildFailure.of(event.reason()))
                        : event.reason());
    }

    /** Whether it is or was public. */
    public boolean isOut() {
        return getRelease().status().isPublic() || getRelease().status() == ReleaseStatus.WITHDRAWN;
    }

    /** Returns what the button of publication does, and when. */
    public String getPublishLabel() {
        Sentences say = Sentences.ofPage();
        ReleaseOverview of = getRelease();
        if (!of.awaited().isEmpty()) {
            return say.of("desk.publish.after", of.awaited().get(of.awaited().size() - 1));
        }
        return of.isTime(clock.instant())
                ? say.of("desk.publish.now")
                : say.of("desk.publish.later", say.date(of.releaseDay()));
    }

    /** Returns the pages that must be read or decided on, by the field that a problem names. */
    String page(String field) {
        if (field.startsWith(ReleaseChecklist.RELEASE)) {
            return ADDRESS + field.substring(ReleaseChecklist.RELEASE.length());
        }
        Map<String, String> pages =
                Map.of(
                        ReleaseChecklist.BUILD,
                        ADDRESS + number + "#stage-BUILD",
                        ReleaseChecklist.CLEAR,
                        ADDRESS + number + "#stage-CLEAR",
                        ReleaseChecklist.PUBLISH,
                        ADDRESS + number + "#stage-PUBLISH",
                        ReleaseChecklist.DATE,
                        ADDRESS + number + "#confirm-form",
                        ReleaseChecklist.TEXTS,
                        TextsAddress.of(number),
                        "protection",
                        ProtectionView.PATH,
                        "REPORT",
                        preview(Language.EN),
                        "SPANISH_REPORT",
                        preview(Language.ES),
                        "DISCLOSURE",
                        DisclosureView.address(number));
        return pages.getOrDefault(field, field);
    }

    /**
     * Shows a decision, and the release as it is then: after a conflict the next act applies to
     * that.
     *
     * @param done key of the message of success
     */
    void after(Decision decision, String done) {
        after(decision, () -> messages.doneHere(Sentences.ofPage().of(done), ADDRESS + number));
        version = again().version();
    }

    /** Shows a decision, and another page if it was taken. */
    void after(Decision decision, String done, String next) {
        after(decision, () -> messages.done(Sentences.ofPage().of(done), next));
        reading.change();
    }

    private void after(Decision decision, Runnable done) {
        decisions.show(
                decision,
                done,
                this::page,
                () -> messages.wrong("", Sentences.ofPage().of("desk.stale")));
    }
}
