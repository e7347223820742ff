package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.activation.service.ActivationService;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.protection.Withholding;
import org.csecprogress.release.review.service.ProposedWithdrawal;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.csecprogress.release.text.TextTally;
import org.csecprogress.release.text.service.TextReviewProgress;
import org.csecprogress.release.text.service.TextReviewService;
import org.csecprogress.releasedesk.page.ReleaseProgress.Name;
import org.csecprogress.releasedesk.page.ReleaseProgress.State;

/**
 * The stages of a release from its freeze to its publication: what each is waiting for, and who
 * takes it or took it. Each check is in one stage.
 */
@Named
@RequestScoped
public class ReleaseStages {
    @Inject private CurrentActor current;
    @Inject private ReleaseView view;
    @Inject private ActivationService activations;
    @Inject private TextReviewService reviews;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    private Optional<TextReviewProgress> texts;
    private Optional<LocalDate> inForce;

    /** One check of a stage: what was found, and why it matters or who decided. */
    public record Check(String what, String why, boolean open) {}

    /**
     * One stage.
     *
     * @param who who took it and when, or who may take it
     */
    public record Stage(Name name, State state, String who, List<Check> checks) {}

    /** Returns all stages. */
    public List<Stage> getAll() {
        return Arrays.stream(Name.values()).map(this::of).toList();
    }

    /** Returns one stage by its name. */
    public Stage of(Name name) {
        return new Stage(name, progress().state(name), who(name), checks(name));
    }

    private ReleaseOverview release() {
        return view.getRelease();
    }

    private static Sentences say() {
        return Sentences.ofPage();
    }

    private ReleaseProgress progress() {
        return new ReleaseProgress(
                release().status(),
                inForce().isPresent(),
                release().tablesDigest().isPresent() && !release().outdated(),
                tally().open() == 0,
                release().signed().size() == ReleaseAction.SIGN_OFFS.size());
    }

    private String who(Name name) {
        Optional<String> taken =
                switch (name) {
                    case FREEZE -> by(ReleaseAction.FREEZE);
                    case BUILD -> by(ReleaseAction.BUILD);
                    case TEXTS -> deciders();
                    case CLEAR ->
                            ReleaseEvent.clearance(release().events()).map(ReleaseStages::person);
                    case PUBLISH -> by(ReleaseAction.GO_LIVE).or(() -> by(ReleaseAction.PUBLISH));
                    case PUBLIC -> WithdrawalWords.done(release());
                    case RULES, SIGN -> Optional.empty();
                };
        ReleaseStatus status = release().status();
        if (name == Name.FREEZE && view.isPlanned()) {
            return ReleasesView.freeze(
                    release().freezeDay(), clock.today(), Counties.COUNT - release().counties());
        }
        boolean special =
                (name == Name.BUILD && status == ReleaseStatus.FAILED)
                        || (name == Name.PUBLISH && status == ReleaseStatus.SCHEDULED);
        String key = special ? status.name() : name.name();
        return taken.filter(person -> progress().state(name).mark().equals(State.DONE.mark()))
                .orElseGet(() -> say().of("desk.stage.who." + key));
    }

    private Optional<String> by(ReleaseAction action) {
        return release().last(action).map(ReleaseStages::person);
    }

    private static String person(ReleaseEvent event) {
        String name = event.actorId() == 0 ? say().of("desk.byProgram") : event.actorName();
        return by(name, say().date(event.at()));
    }

    private Optional<String> deciders() {
        return texts().flatMap(
                        of -> of.last().map(at -> by(say().list(of.deciders()), say().date(at))));
    }

    private static String by(String who, String when) {
        return say().of("desk.guide.by", who, when);
    }

    private List<Check> checks(Name name) {
        return switch (name) {
            case FREEZE ->
                    new FreezeChecks(
                                    release(),
                                    catalogs.catalogs().forPeriod(release().number().period()))
                            .of(view.isPlanned());
            case RULES -> List.of(rules());
            case BUILD -> build();
            case TEXTS -> texts().isPresent() ? texts(tally()) : List.of();
            case SIGN -> ReleaseAction.SIGN_OFFS.stream().map(this::signOff).toList();
            case CLEAR -> release().tables().isEmpty() ? List.of() : List.of(decision());
            case PUBLISH -> order();
            case PUBLIC -> release().withdrawal().map(this::proposed).stream().toList();
        };
    }

    private Check proposed(ProposedWithdrawal withdrawal) {
        String by = by(ReleaseAction.ASK_WITHDRAWAL).orElse("");
        return new Check(WithdrawalWords.waits(withdrawal), by, true);
    }

    private Check rules() {
        return inForce()
                .map(day -> said(false, "protection.check.done", say().date(day)))
                .orElseGet(() -> said(true, "protection.check.open"));
    }

    private static Check said(boolean open, String key, Object... of) {
        return new Check(say().of(key, of), explained(key), open);
    }

    private static String explained(String key) {
        return say().has(key + ".text") ? say().of(key + ".text") : "";
    }

    private Optional<LocalDate> inForce() {
        if (inForce == null) {
            inForce = activations.inForceSince(current.get(), release().number().period());
        }
        return inForce;
    }

    private List<Check> build() {
        if (release().tablesDigest().isEmpty()) {
            return List.of(said(true, "desk.check.notBuilt"));
        }
        Withholding all = release().withholding();
        long within = release().tables().stream().filter(t -> !t.score().needsDecision()).count();
        List<Check> checks = new ArrayList<>();
        if (release().outdated()) {
            checks.add(said(true, "desk.check.outdated"));
        }
        checks.add(said(false, "withheld.count", all.withheld(), all.cells()));
        checks.add(said(false, "desk.guide.score.result", within, release().tables().size()));
        return checks;
    }

    private Optional<TextReviewProgress> texts() {
        if (texts == null) {
            texts = reviews.progress(current.get(), release().number());
        }
        return texts;
    }

    /** Whether there are tables beside which texts can be read and written. */
    public boolean isTextsShown() {
        return texts().isPresent();
    }

    /** Whether the sign-off of this person's office has to wait for the public texts. */
    public boolean isSignOffEarly() {
        return !view.getSignOff().equals(ReleaseAction.SIGN_STATISTICS.name())
                && tally().open() > 0;
    }

    private TextTally tally() {
        return texts().map(TextReviewProgress::all).orElse(new TextTally(0, 0, 0, 0));
    }

    private List<Check> texts(TextTally all) {
        int own =
                texts().map(found -> found.authors().get(TextAuthor.STATE))
                        .map(TextTally::all)
                        .orElse(0);
        return List.of(
                said(false, "commentary.check", own / Language.values().length),
                new Check(
                        all.open() > 0
                                ? say().of("texts.check.open", all.open(), all.all())
                                : say().of("texts.check.done", all.passed(), all.all()),
                        say().of("texts.check.why", all.sentBack()),
                        all.open() > 0));
    }

    /** Returns one sign-off. A new decision on a text voids two of them. */
    private Check signOff(ReleaseAction signOff) {
        boolean signed = release().signed().contains(signOff);
        return new Check(
                say().of("desk." + signOff + ".title"),
                by(signOff)
                        .filter(person -> signed)
                        .orElseGet(() -> say().of("desk.guide.unsigned")),
                !signed);
    }

    /** Whether it needs a written decision, because of a table's score or thin coverage. */
    public boolean isDecisionNeeded() {
        return release().coverage().isThin()
                || release().tables().stream().anyMatch(t -> t.score().needsDecision());
    }

    private Check decision() {
        return release().tables().stream().anyMatch(t -> t.score().needsDecision())
                ? progress().isCleared()
                        ? said(false, "desk.guide.decision.given")
                        : said(true, "desk.guide.decision.needed")
                : said(false, "desk.guide.decision.none");
    }

    /** Returns which releases wait for which, and who publishes. */
    private List<Check> order() {
        List<Check> checks = new ArrayList<>();
        if (!release().awaited().isEmpty()) {
            checks.add(said(true, "desk.check.awaits", ReleasesView.numbers(release().awaited())));
        }
        if (!release().followers().isEmpty()) {
            String followers = ReleasesView.numbers(release().followers());
            checks.add(said(false, "desk.check.awaited", followers));
        }
        checks.add(said(false, "desk.check.people"));
        return checks;
    }
}
