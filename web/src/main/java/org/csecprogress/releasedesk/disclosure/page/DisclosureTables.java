package org.csecprogress.releasedesk.disclosure.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.kernel.table.web.ListLines;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.protection.Withholding;
import org.csecprogress.release.review.service.DisclosureReview;

/** The tables of a release: what each withholds, and its score with its arithmetic. */
@Named
@ViewScoped
public class DisclosureTables implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    private static final Map<String, Comparator<Line>> ORDERS =
            Map.of(
                    "name",
                    Comparator.comparing(Line::name),
                    "withheld",
                    Comparator.comparing(line -> line.of().withheld()),
                    "share",
                    Comparator.comparing(line -> line.of().shownPercent()),
                    "score",
                    Comparator.comparing(Line::total));

    @Inject private DisclosureView view;
    @Inject private DisclosureReading reading;

    private final Lines lines = new Lines("tables");
    private final Lines scores = new Lines("scores");
    private final Lines counties = new Counties();

    /**
     * One table, or all of a kind or of a county.
     *
     * @param note what is to know beside its name: a table's code, or a county's residents
     * @param arithmetic the terms of its score, or of the highest
     * @param over whether the score needs a decision
     */
    public record Line(
            String name, String note, Withholding of, String arithmetic, int total, boolean over)
            implements Serializable {}

    private class Lines extends ListLines<Line, Line> {
        @Serial private static final long serialVersionUID = 1L;

        Lines(String id) {
            super(id);
        }

        Lines(String id, int size) {
            super(id, size);
        }

        @Override
        protected List<Line> all() {
            return view.getReview().tables().stream()
                    .map(table -> DisclosureTables.this.line(table))
                    .toList();
        }

        @Override
        protected final Map<String, Comparator<Line>> orders() {
            return ORDERS;
        }

        @Override
        protected final Line line(Line line) {
            return line;
        }

        @Override
        protected final String key(Line line) {
            return line.note() + " " + line.name();
        }
    }

    private final class Counties extends Lines {
        @Serial private static final long serialVersionUID = 1L;

        Counties() {
            // All counties, at each level that is published by county.
            super("counties", 200);
        }

        @Override
        protected List<Line> all() {
            return view.getReview().counties().stream()
                    .map(
                            of ->
                                    DisclosureTables.line(
                                            of.county().name(),
                                            say().of(
                                                            "disclosure.scores.of",
                                                            say().of(
                                                                            "desk.tables.COUNTY."
                                                                                    + of.level()),
                                                            of.county().population2019()),
                                            Withholding.NONE,
                                            of.score(),
                                            ""))
                    .toList();
        }
    }

    private static Sentences say() {
        return Sentences.ofPage();
    }

    private Line line(DisclosureReview.Table table) {
        return line(
                say().in(table.title()),
                table.id().toString(),
                table.withholding(),
                table.score(),
                variable(TableKind.of(table.id())));
    }

    private static Line line(
            String name, String note, Withholding of, PublicationScore score, String variable) {
        return new Line(
                name, note, of, arithmetic(score, variable), score.total(), score.needsDecision());
    }

    /** Returns the terms with their points; a variable of the catalogue has its own name. */
    private static String arithmetic(PublicationScore score, String variable) {
        return score.terms().stream()
                .map(
                        term ->
                                say().of(
                                                "score.term",
                                                term.characteristic().isEmpty()
                                                        ? variable
                                                        : say().of(
                                                                        "score." + term.variable(),
                                                                        term.characteristic()),
                                                term.points()))
                .collect(Collectors.joining(" + "));
    }

    private String variable(TableKind kind) {
        return kind.dimension().equals(TableId.TOTAL)
                ? ""
                : reading.names().dimension(kind.dimension());
    }

    /** Returns the kinds of tables, each with its highest score. */
    public List<Line> getKinds() {
        Map<TableKind, List<DisclosureReview.Table>> kinds =
                view.getReview().tables().stream()
                        .collect(
                                Collectors.groupingBy(
                                        table -> TableKind.of(table.id()),
                                        TreeMap::new,
                                        Collectors.toList()));
        return kinds.entrySet().stream().map(each -> kind(each.getKey(), each.getValue())).toList();
    }

    private Line kind(TableKind kind, List<DisclosureReview.Table> tables) {
        PublicationScore highest =
                tables.stream()
                        .map(DisclosureReview.Table::score)
                        .max(Comparator.comparing(PublicationScore::total))
                        .orElseThrow();
        Withholding all =
                tables.stream()
                        .map(DisclosureReview.Table::withholding)
                        .reduce(Withholding.NONE, Withholding::plus);
        return line(reading.names().kind(kind), "", all, highest, variable(kind));
    }

    public TableLines<Line> getLines() {
        return lines;
    }

    /** Returns the tables once more, in the order of their scores. */
    public TableLines<Line> getScores() {
        return scores;
    }

    /** Returns the counties, by how often their totals are published. */
    public TableLines<Line> getCounties() {
        return counties;
    }

    public int getLimit() {
        return PublicationScore.LIMIT;
    }
}
