package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.review.service.ReleaseOverview;

/**
 * The steps of the de-identification guidelines, the three sign-offs and the review of public
 * texts, each with its result and who decided.
 */
@Named
@RequestScoped
public class GuidelineSteps {
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private ReleaseFacts facts;
    @Inject private TextProgress texts;

    /** One step. */
    public record Step(String name, String result, String who) {}

    /** Returns the steps, once the release has tables. */
    public List<Step> getAll() {
        List<ReleaseOverview.Line> tables = facts.getRelease().tables();
        if (tables.isEmpty()) {
            return List.of();
        }
        String built = by("desk.byRule", ReleaseAction.BUILD);
        long passed = tables.stream().filter(t -> !t.score().needsDecision()).count();
        boolean all = passed == tables.size();
        return List.of(
                step("numerator", SAY.of("desk.guide.numerator.result"), built),
                step("score", SAY.of("desk.guide.score.result", passed, tables.size()), built),
                step("masking", masking(tables), by("desk.byProgram.on", ReleaseAction.BUILD)),
                step(
                        "decision",
                        SAY.of(all ? "desk.guide.decision.none" : "desk.guide.decision.needed"),
                        all ? built : officer()),
                step("texts", texts.result(), texts.who()),
                signOff("statistics", ReleaseAction.SIGN_STATISTICS),
                signOff("legal", ReleaseAction.SIGN_LEGAL),
                signOff("department", ReleaseAction.SIGN_DEPARTMENT),
                step("approval", approval(), officer()));
    }

    /** Returns the step of a sign-off. A new decision on a text voids two sign-offs. */
    private Step signOff(String key, ReleaseAction signOff) {
        boolean isSigned = facts.getRelease().signed().contains(signOff);
        return step(
                key,
                SAY.of(isSigned ? "desk.guide.signed" : "desk.guide.unsigned"),
                last(signOff)
                        .filter(event -> isSigned)
                        .map(GuidelineSteps::person)
                        .orElse(SAY.of("desk.guide.open")));
    }

    private static String masking(List<ReleaseOverview.Line> tables) {
        int small = tables.stream().mapToInt(ReleaseOverview.Line::small).sum();
        int other = tables.stream().mapToInt(ReleaseOverview.Line::other).sum();
        return SAY.of("desk.guide.masking.result", small, other);
    }

    private String approval() {
        return SAY.of(
                cleared().isPresent() ? "desk.guide.approval.done" : "desk.guide.approval.open");
    }

    private String officer() {
        return cleared().map(GuidelineSteps::person).orElse(SAY.of("desk.guide.open"));
    }

    private Optional<ReleaseEvent> cleared() {
        return ReleaseEvent.clearance(facts.getRelease().events());
    }

    private String by(String key, ReleaseAction action) {
        return last(action).map(e -> SAY.of(key, SAY.date(e.at()))).orElse("");
    }

    /** Returns the latest such event of the current build. A thaw voids everything before it. */
    private Optional<ReleaseEvent> last(ReleaseAction action) {
        return facts.getRelease().events().stream()
                .takeWhile(event -> event.action() != ReleaseAction.THAW)
                .filter(event -> event.action() == action)
                .findFirst();
    }

    private static String person(ReleaseEvent event) {
        return SAY.of("desk.guide.by", event.actorName(), SAY.date(event.at()));
    }

    private static Step step(String key, String result, String who) {
        return new Step(SAY.of("desk.guide." + key), result, who);
    }
}
