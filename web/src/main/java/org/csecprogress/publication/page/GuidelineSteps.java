package org.csecprogress.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.disclosure.ScoringCriteria;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.ReleaseAction;
import org.csecprogress.publication.ReleaseEvent;
import org.csecprogress.publication.ScoringTables;
import org.csecprogress.publication.TableId;
import org.csecprogress.publication.service.DeskRelease;

/** The five steps of the de-identification guidelines: what came out of each, and who decided. */
@Named
@RequestScoped
public class GuidelineSteps {
    private static final Sentences SAY = Sentences.in(Language.EN);
    private static final int SMALL = 1;
    private static final int SHOWN = 11;

    @Inject private ReleasePicture picture;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    /** One step. */
    public record Step(String name, String result, String who) {}

    /** The steps, once there are tables that they are about. */
    public List<Step> getAll() {
        List<DeskRelease.Line> tables = picture.getRelease().tables();
        if (tables.isEmpty()) {
            return List.of();
        }
        String built = by("desk.byRule", ReleaseAction.BUILD);
        long passed = tables.stream().filter(t -> !score(t).needsDecision()).count();
        boolean all = passed == tables.size();
        return List.of(
                step("numerator", SAY.of("desk.guide.numerator.result"), built),
                step("score", SAY.of("desk.guide.score.result", passed, tables.size()), built),
                step("masking", masking(tables), by("desk.byProgram.on", ReleaseAction.BUILD)),
                step(
                        "expert",
                        SAY.of(all ? "desk.guide.expert.none" : "desk.guide.expert.needed"),
                        all ? built : SAY.of("desk.guide.open")),
                step("approval", approval(), officer()));
    }

    /**
     * The highest score that a table of the dimension can have: of the whole state and one quarter,
     * with the smallest count that can be in it before masking.
     */
    PublicationScore score(DeskRelease.Line table) {
        long smallest = table.small() > 0 ? SMALL : SHOWN;
        return PublicationScore.of(
                criteria(), smallest, residents(), PublicationScore.Time.QUARTER, brokenBy(table));
    }

    /** The edition in force when the tables were built. */
    private ScoringCriteria criteria() {
        LocalDate built =
                last(ReleaseAction.BUILD)
                        .map(e -> LocalDate.ofInstant(e.at(), BusinessClock.CALIFORNIA))
                        .orElseGet(clock::today);
        return ScoringTables.builtIn(built);
    }

    private long residents() {
        return catalogs.counties().all().stream().mapToLong(County::population2019).sum();
    }

    private List<PublicationScore.Variable> brokenBy(DeskRelease.Line table) {
        if (table.dimension().equals(TableId.TOTAL)) {
            return List.of();
        }
        Dimension dimension =
                catalogs.catalogs()
                        .forPeriod(picture.getRelease().number().period())
                        .dimension(table.dimension());
        return List.of(
                new PublicationScore.Variable(dimension.scoreVariable(), dimension.publicScore()));
    }

    private static String masking(List<DeskRelease.Line> tables) {
        int small = tables.stream().mapToInt(DeskRelease.Line::small).sum();
        int other = tables.stream().mapToInt(DeskRelease.Line::other).sum();
        return SAY.of("desk.guide.masking.result", small, other);
    }

    private String approval() {
        return SAY.of(
                cleared().isPresent() ? "desk.guide.approval.done" : "desk.guide.approval.open");
    }

    private String officer() {
        return cleared()
                .map(e -> SAY.of("desk.guide.by", e.actorName(), date(e.at())))
                .orElse(SAY.of("desk.guide.open"));
    }

    private Optional<ReleaseEvent> cleared() {
        return last(ReleaseAction.CLEAR);
    }

    private String by(String key, ReleaseAction action) {
        return last(action).map(e -> SAY.of(key, date(e.at()))).orElse("");
    }

    /** The newest such event of the build that stands: what came before a thaw is void. */
    private Optional<ReleaseEvent> last(ReleaseAction action) {
        return picture.getRelease().events().stream()
                .takeWhile(event -> event.action() != ReleaseAction.THAW)
                .filter(event -> event.action() == action)
                .findFirst();
    }

    private static String date(Instant at) {
        return SAY.date(LocalDate.ofInstant(at, BusinessClock.CALIFORNIA));
    }

    private static Step step(String key, String result, String who) {
        return new Step(SAY.of("desk.guide." + key), result, who);
    }
}
