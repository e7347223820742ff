package org.csecprogress.releasedesk.disclosure.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        return view.kinds().entrySet().stream()
                .map(each -> group(each.getKey(), each.getValue()))
                .toList();
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
                name, residents, arithmetic(score, variable), score.total(), score.needsDecision());
    }

    /** Returns the terms with their points; a variable of the catalogue has its own name. */
    private static String arithmetic(PublicationScore score, String variable) {
        return score.terms().stream()
                .map(
                        term ->
                                SAY.of(
                                        "score.term",
                                        term.characteristic().isEmpty()
                                                ? variable
                                                : SAY.of(
                                                        "score." + term.variable(),
                                                        term.characteristic()),
                                        term.points()))
                .collect(Collectors.joining(" + "));
    }

    /** Returns each county's score, by how often its totals are published. */
    public List<Counties> getCounties() {
        return view.review().counties().stream()
                .collect(
                        Collectors.groupingBy(
                                CountyScore::level,
                                TreeMap::new,
                                Collectors.mapping(DisclosureScores::line, Collectors.toList())))
                .entrySet()
                .stream()
                .map(
                        each ->
                                new Counties(
                                        SAY.of("desk.tables.COUNTY." + each.getKey()),
                                        each.getValue()))
                .toList();
    }

    private static Line line(CountyScore of) {
        return line(of.county().name(), SAY.number(of.county().population2019()), of.score(), "");
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
