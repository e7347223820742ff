package org.csecprogress.releasedesk.disclosure.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.review.CountyScore;
import org.csecprogress.release.review.service.DisclosureReview;

/** The publication scores with their arithmetic, and the decision if any exceeds the limit. */
@Named
@RequestScoped
public class DisclosureScores {
    private static final Sentences SAY = DisclosureView.SAY;

    @Inject private DisclosureView view;

    /** One score: what it is of, its arithmetic, its total, and whether it needs a decision. */
    public record Line(String name, String residents, String arithmetic, int total, boolean over) {}

    /** The tables of a kind. */
    public record Group(Line highest, String summary, List<Line> tables) {}

    /** The county tables of one level. */
    public record Counties(String name, List<Line> lines) {}

    /** Returns each kind of table with its highest score and all its tables. */
    public List<Group> getGroups() {
        Map<TableKind, List<DisclosureReview.Table>> kinds = new TreeMap<>();
        for (DisclosureReview.Table table : view.review().tables()) {
            kinds.computeIfAbsent(TableKind.of(table.id()), kind -> new ArrayList<>()).add(table);
        }
        List<Group> groups = new ArrayList<>();
        kinds.forEach((kind, tables) -> groups.add(group(kind, tables)));
        return groups;
    }

    private Group group(TableKind kind, List<DisclosureReview.Table> tables) {
        String name = view.names().kind(kind);
        PublicationScore highest =
                tables.stream()
                        .map(DisclosureReview.Table::score)
                        .max(Comparator.comparing(PublicationScore::total))
                        .orElseThrow();
        String variable =
                kind.dimension().equals(TableId.TOTAL)
                        ? ""
                        : view.names().dimension(kind.dimension());
        return new Group(
                line(name, "", highest, variable),
                SAY.of("disclosure.tables.open", name, tables.size()),
                tables.stream()
                        .map(table -> line(SAY.in(table.title()), "", table.score(), variable))
                        .toList());
    }

    private static Line line(
            String name, String residents, PublicationScore score, String variable) {
        return new Line(
                name,
                residents,
                ScoreWords.of(score, variable, SAY),
                score.total(),
                score.needsDecision());
    }

    /** Returns each county's score, by how often its totals are published. */
    public List<Counties> getCounties() {
        Map<Level, List<Line>> levels = new TreeMap<>();
        for (CountyScore county : view.review().counties()) {
            levels.computeIfAbsent(county.level(), level -> new ArrayList<>())
                    .add(
                            line(
                                    county.county().name(),
                                    SAY.number(county.county().population2019()),
                                    county.score(),
                                    ""));
        }
        List<Counties> counties = new ArrayList<>();
        levels.forEach(
                (level, lines) ->
                        counties.add(new Counties(SAY.of("desk.tables.COUNTY." + level), lines)));
        return counties;
    }

    public int getLimit() {
        return PublicationScore.LIMIT;
    }

    /** Returns the edition of the guidelines that sets the points. */
    public String getEdition() {
        return SAY.of(
                "disclosure.scores.edition",
                view.review().tables().get(0).score().edition(),
                PublicationScore.LIMIT);
    }

    /** Whether any score needs a written decision. */
    public boolean isNeeded() {
        return view.review().tables().stream().anyMatch(t -> t.score().needsDecision());
    }

    /** Returns who decided and when, or that the decision is missing. */
    public String getDecided() {
        return view.review()
                .decision()
                .map(e -> SAY.of("disclosure.decided", e.actorName(), SAY.date(e.at())))
                .orElse(SAY.of("disclosure.undecided"));
    }

    /** Returns the officer's decision, or empty. */
    public String getWords() {
        return view.review().decision().map(ReleaseEvent::reason).orElse("");
    }
}
