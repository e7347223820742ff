package org.csecprogress.report.explore.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.exploration.FigureAnswers;
import org.csecprogress.release.exploration.FigureQuestion;
import org.csecprogress.release.exploration.LikeCounties;
import org.csecprogress.release.exploration.NearestQuestion;
import org.csecprogress.release.exploration.QuestionSpace;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.release.record.PublicRelease;

/** The questions about all releases that are public now, with their answers, for one request. */
public final class Exploration {
    private final QuestionSpace space;
    private final FigureAnswers answers;
    private final Map<ReportingPeriod, PublicRelease> current;
    private final Function<PublicRelease, PublicReport> reports;
    private final Map<ReportingPeriod, PublicReport> read = new HashMap<>();
    private final Map<ReportingPeriod, Map<String, List<ReleaseRow>>> tables = new HashMap<>();

    /**
     * Creates it over these releases.
     *
     * @param current the current release of each quarter
     * @param reports reads a release
     */
    Exploration(
            QuestionSpace space,
            LikeCounties like,
            Map<ReportingPeriod, PublicRelease> current,
            Function<PublicRelease, PublicReport> reports) {
        this.space = space;
        this.current = Map.copyOf(current);
        this.reports = reports;
        answers = new FigureAnswers(this::rows, space, like);
    }

    /** Returns the questions that can be asked. */
    public QuestionSpace space() {
        return space;
    }

    /** Returns the answers. */
    public FigureAnswers answers() {
        return answers;
    }

    /** Returns the search for the nearest question with an answer. */
    public NearestQuestion nearest() {
        return new NearestQuestion(space, answers);
    }

    /** Returns the release that answers a question. */
    public PublicRelease release(FigureQuestion question) {
        return current.get(question.time().quarter());
    }

    /** Returns the frozen tables of the release that answers a question. */
    public PublicReport report(FigureQuestion question) {
        return report(question.time().quarter());
    }

    private PublicReport report(ReportingPeriod quarter) {
        return read.computeIfAbsent(quarter, q -> reports.apply(current.get(q)));
    }

    /** Returns the rows of a table in the release of a quarter. */
    public List<ReleaseRow> rows(ReportingPeriod quarter, String table) {
        return tables.computeIfAbsent(
                        quarter,
                        q ->
                                report(q).tables().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        ReleaseTable::id, ReleaseTable::rows)))
                .getOrDefault(table, List.of());
    }
}
