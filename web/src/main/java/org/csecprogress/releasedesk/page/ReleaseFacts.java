package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.job.BuildFailure;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.csecprogress.release.review.service.ReleaseOverviewService;
import org.csecprogress.releasedesk.disclosure.page.DisclosureView;
import org.csecprogress.releasedesk.preview.web.PreviewServlet;
import org.csecprogress.releasedesk.web.CertificateWords;
import org.csecprogress.releasedesk.web.ReleaseTags;
import org.csecprogress.releasedesk.web.TableNames;

/** A release in the words of the desk. */
@Named
@RequestScoped
public class ReleaseFacts {
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private CurrentActor current;
    @Inject private ReleaseOverviewService overview;
    @Inject private HttpServletRequest request;

    private ReleaseOverview release;

    /** One step of a release. */
    public record Step(String label, String styleClass, boolean now, boolean done) {}

    /** The figures of one kind of table. */
    public record Line(
            String name, String cells, String small, String other, String shown, String score) {}

    /** One event. */
    public record Moment(String what, String who, String reason) {}

    /**
     * Returns the release that the request names. It is loaded on first use, because a POST needs
     * it before any page action could load it.
     */
    public ReleaseOverview getRelease() {
        if (release == null) {
            release =
                    ReleaseNumber.parse(request.getParameter("number"))
                            .flatMap(number -> overview.find(current.get(), number))
                            .orElseThrow(() -> new NotFoundException("release"));
        }
        return release;
    }

    /** Discards the loaded release, so that it is read again. */
    void forget() {
        release = null;
    }

    public String getTitle() {
        return SAY.of("desk.title", getRelease().number().toString());
    }

    public String getToday() {
        return SAY.date(clock.today());
    }

    public String getStatus() {
        return SAY.of("desk.status." + getRelease().status());
    }

    public String getTag() {
        return ReleaseTags.of(getRelease().status());
    }

    public String getReleaseDay() {
        return SAY.date(getRelease().releaseDay());
    }

    /** Returns the label of the publish button, which says what it does and when. */
    public String getPublishLabel() {
        List<ReleaseNumber> awaited = getRelease().awaited();
        if (!awaited.isEmpty()) {
            return SAY.of("desk.publish.after", awaited.get(awaited.size() - 1));
        }
        return clock.today().isBefore(getRelease().releaseDay())
                ? SAY.of("desk.publish.later", SAY.date(getRelease().releaseDay()))
                : SAY.of("desk.publish.now");
    }

    /** Returns the steps, with the current one marked. */
    public List<Step> getSteps() {
        int at =
                switch (getRelease().status()) {
                    case NONE -> 0;
                    case FROZEN, FAILED -> 1;
                    case BUILT -> 2;
                    case CLEARED -> 3;
                    case SCHEDULED -> 4;
                    case PUBLISHED, RESTATED, WITHDRAWN -> 5;
                };
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            boolean done = step < at;
            steps.add(
                    new Step(
                            SAY.of("desk.step." + (step + 1)),
                            done ? "is-done" : step == at ? "is-now" : "",
                            step == at,
                            done));
        }
        return steps;
    }

    /** Returns the shown and withheld figures by kind of table. */
    public List<Line> getLines() {
        return getRelease().tables().stream()
                .map(
                        t ->
                                line(
                                        name(t.kind()),
                                        t.cells(),
                                        t.small(),
                                        t.other(),
                                        SAY.number(t.score().total())))
                .toList();
    }

    /** Returns the shown and withheld figures of all tables. */
    public Line getAll() {
        int cells = 0;
        int small = 0;
        int other = 0;
        for (ReleaseOverview.Line table : getRelease().tables()) {
            cells += table.cells();
            small += table.small();
            other += table.other();
        }
        return line(SAY.of("desk.tables.all"), cells, small, other, "");
    }

    private static Line line(String name, int cells, int small, int other, String score) {
        long shown = cells == 0 ? 0 : Math.round(100.0 * (cells - small - other) / cells);
        return new Line(
                name,
                SAY.number(cells),
                SAY.number(small),
                SAY.number(other),
                SAY.of("desk.percent", (int) shown),
                score);
    }

    private String name(TableKind kind) {
        return new TableNames(
                        catalogs.catalogs().forPeriod(getRelease().number().period()),
                        catalogs.counties(),
                        SAY)
                .kind(kind);
    }

    /** Returns what the audit proved, in words; empty before the release is built. */
    public List<String> getProofs() {
        return getRelease().certificate().map(CertificateWords::of).orElse(List.of());
    }

    /** Returns the history, newest first. */
    public List<Moment> getHistory() {
        return getRelease().events().stream().map(ReleaseFacts::moment).toList();
    }

    private static Moment moment(ReleaseEvent event) {
        String who = event.actorId() == 0 ? SAY.of("desk.byProgram") : event.actorName();
        return new Moment(
                SAY.of("desk.event." + event.action()),
                SAY.of("desk.event.who", who, SAY.time(event.at())),
                event.action() == ReleaseAction.FAIL
                        ? SAY.of("desk.failed." + BuildFailure.of(event.reason()))
                        : event.reason());
    }

    /** Returns the next step and who takes it, or empty once it is published. */
    public String getNext() {
        ReleaseStatus status = getRelease().status();
        return switch (status) {
            case FROZEN, BUILT, CLEARED, SCHEDULED, FAILED -> SAY.of("desk.next." + next(status));
            case NONE, PUBLISHED, RESTATED, WITHDRAWN -> "";
        };
    }

    /** Whether this person is a publisher who may not publish their own work. */
    public boolean isOwnWork() {
        return getRelease().status() == ReleaseStatus.CLEARED && getRelease().ownWork();
    }

    private String next(ReleaseStatus status) {
        boolean isSigned = getRelease().signed().size() == ReleaseAction.SIGN_OFFS.size();
        String built = isSigned ? "signed" : status.name();
        return getRelease().outdated()
                ? "outdated"
                : status == ReleaseStatus.BUILT ? built : status.name();
    }

    /** Returns the address of the preview, or empty. */
    public String getPreviewHref() {
        boolean mine = PreviewServlet.isFor(current.get());
        return switch (getRelease().status()) {
            case BUILT, CLEARED, SCHEDULED ->
                    mine ? "/state/preview?number=" + getRelease().number() : "";
            default -> "";
        };
    }

    /** Returns the address of the disclosure review for those who may see it; otherwise empty. */
    public String getDisclosureHref() {
        boolean mine = PreviewServlet.isFor(current.get());
        return mine && getRelease().certificate().isPresent()
                ? DisclosureView.address(getRelease().number())
                : "";
    }

    /** Returns what revoking it would do to the releases that wait for it. */
    public String getFollowersLapse() {
        return SAY.of("desk.followers.lapse", ReleaseReadiness.numbers(getRelease().followers()));
    }

    /** Whether it is or was public. */
    public boolean isOut() {
        return getRelease().status().isPublic() || getRelease().status() == ReleaseStatus.WITHDRAWN;
    }
}
