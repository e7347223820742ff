package org.csecprogress.release.exploration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableId.Rows;
import org.csecprogress.release.exploration.AnsweredRow.Part;

/**
 * Answers questions by looking up rows of published tables. It picks rows by their place and keeps
 * their order; it never reads a value, so it can compute nothing and sort by nothing.
 */
public final class FigureAnswers {
    private static final String REGION = "R";

    private final Published published;
    private final QuestionSpace space;
    private final LikeCounties like;

    /** The masked tables of the releases that are public now. */
    @FunctionalInterface
    public interface Published {
        /** Returns the rows of a table in the release of a quarter; none if it has no such one. */
        List<ReleaseRow> rows(ReportingPeriod quarter, String table);
    }

    /** Creates the answers to the questions of a space. */
    public FigureAnswers(Published published, QuestionSpace space, LikeCounties like) {
        this.published = published;
        this.space = space;
        this.like = like;
    }

    /** Returns the answer. */
    public FigureAnswer of(FigureQuestion question) {
        return new FigureAnswer(
                question,
                switch (question.by()) {
                    case FigureQuestion.TOTAL -> total(question);
                    case FigureQuestion.REGION -> places(question, Rows.REGION);
                    case FigureQuestion.COUNTY -> places(question, Rows.COUNTY);
                    default -> groups(question);
                });
    }

    private List<AnsweredRow> total(FigureQuestion question) {
        List<AnsweredRow> rows = new ArrayList<>(wholes(question, Part.ASKED));
        rows.addAll(state(question));
        if (kind(question.place()) == Rows.COUNTY) {
            for (County county : like.of(new CountyCode(question.place()))) {
                rows.addAll(
                        found(
                                question,
                                Rows.COUNTY,
                                TableId.TOTAL,
                                isAt(county.code().value()),
                                Part.LIKE));
            }
        }
        return rows;
    }

    private List<AnsweredRow> groups(FigureQuestion question) {
        List<AnsweredRow> rows = new ArrayList<>(wholes(question, Part.WHOLE));
        rows.addAll(
                found(
                        question,
                        kind(question.place()),
                        question.by(),
                        isAt(question.place()),
                        Part.ASKED));
        return rows;
    }

    /** Returns a row for each place, of which those that the question is about are asked for. */
    private List<AnsweredRow> places(FigureQuestion question, Rows kind) {
        List<AnsweredRow> rows = new ArrayList<>(state(question));
        Predicate<ReleaseRow> asked = isAskedAmong(kind, question.place());
        boolean regional = kind == Rows.COUNTY && kind(question.place()) == Rows.REGION;
        for (AnsweredRow row : found(question, kind, TableId.TOTAL, r -> true, Part.ASKED)) {
            boolean here = asked.test(row.row());
            if (here || !regional) {
                rows.add(new AnsweredRow(row.table(), row.row(), here ? Part.ASKED : Part.OTHER));
            }
        }
        return rows;
    }

    private Predicate<ReleaseRow> isAskedAmong(Rows kind, String place) {
        if (place.equals(FigureQuestion.STATE)) {
            return row -> true;
        }
        if (kind(place) == kind) {
            return isAt(place);
        }
        return kind == Rows.REGION
                ? isAt(space.regionOf(place).orElseThrow())
                : row -> space.regionOf(row.geography()).filter(place::equals).isPresent();
    }

    /** Returns the total of the place. */
    private List<AnsweredRow> wholes(FigureQuestion question, Part part) {
        return found(question, kind(question.place()), TableId.TOTAL, isAt(question.place()), part);
    }

    /** Returns the state's total, unless the question is about the state's total itself. */
    private List<AnsweredRow> state(FigureQuestion question) {
        return question.isOfState() && question.by().equals(FigureQuestion.TOTAL)
                ? List.of()
                : found(
                        question,
                        Rows.STATE,
                        TableId.TOTAL,
                        isAt(FigureQuestion.STATE),
                        Part.STATE);
    }

    private List<AnsweredRow> found(
            FigureQuestion question,
            Rows kind,
            String content,
            Predicate<ReleaseRow> wanted,
            Part part) {
        return question.time().levels().stream()
                .flatMap(level -> table(question, kind, content, level).stream())
                .findFirst()
                .map(
                        table ->
                                published.rows(question.time().quarter(), table.toString()).stream()
                                        .filter(wanted)
                                        .map(row -> new AnsweredRow(table, row, part))
                                        .toList())
                .orElse(List.of());
    }

    private Optional<TableId> table(
            FigureQuestion question, Rows kind, String content, Level level) {
        return Optional.of(new TableId(question.measure(), kind, content, level))
                .filter(id -> !published.rows(question.time().quarter(), id.toString()).isEmpty());
    }

    private static Predicate<ReleaseRow> isAt(String place) {
        return row -> row.geography().equals(place);
    }

    private static Rows kind(String place) {
        if (place.equals(FigureQuestion.STATE)) {
            return Rows.STATE;
        }
        return place.startsWith(REGION) ? Rows.REGION : Rows.COUNTY;
    }
}
