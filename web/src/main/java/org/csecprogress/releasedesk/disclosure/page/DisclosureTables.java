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
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.protection.Withholding;
import org.csecprogress.release.review.CountyScore;
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

    private final TableLines<Line> lines = new TableLines<>("tables", this::tables, Line::key);
    private final TableLines<Line> scores = new TableLines<>("scores", this::tables, Line::key);

    /** All counties, at each level that is published by county. */
    private final TableLines<Line> counties =
            new TableLines<>("counties", 200, this::counties, Line::key);

    /**
     * One table, or all of a kind or of a county.
     *
     * @param note what is to know beside its name: a table's code, or a county's residents
     * @param arithmetic the terms of its score, or of the highest
     * @param over whether the score needs a decision
     */
    public record Line(
            String name, String note, Withholding of, String arithmetic, int total, boolean over) {
        String key() {
            return note + " " + name;
        }
    }

    private Sliced<Line> tables(Slice slice) {
        return Sliced.of(
                view.getReview().tables().stream().map(this::line).toList(), slice, ORDERS);
    }

    private Sliced<Line> counties(Slice slice) {
        return Sliced.of(
                view.getReview().counties().stream().map(DisclosureTables::line).toList(),
                slice,
                ORDERS);
    }

    private static Line line(CountyScore of) {
        String level = say().of("desk.tables.COUNTY." + of.level());
        return line(
                of.county().name(),
                say().of("disclosure.scores.of", level, of.county().population2019()),
                Withholding.NONE,
                of.score(),
                "");
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
