package org.csecprogress.filing.grid.page;

import java.util.List;
import org.csecprogress.filing.answer.WhyQuestion;
import org.csecprogress.filing.page.CountyPage;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;

/**
 * The findings about a page's figures, checked on demand.
 *
 * @param summary how many problems and explanations there are, and what is still empty
 * @param lines each finding, with the field it is about
 * @param everything the address of the check of the whole filing
 */
public record CheckedFigures(String summary, List<Line> lines, String everything) {
    public CheckedFigures {
        lines = List.copyOf(lines);
    }

    /** A finding and the address of its field. */
    public record Line(String text, String href) {}

    static CheckedFigures of(
            List<Finding> findings, GridNotes notes, FiguresGrid grid, ReportingPeriod period) {
        long toFix = findings.stream().filter(f -> f.effect() == Effect.SUBMIT).count();
        Sentences words = Sentences.ofPage();
        String summary = words.of("checked.summary", toFix, WhyQuestion.of(findings).size());
        return new CheckedFigures(
                grid.toFill().isEmpty() ? summary : summary + " " + grid.toFill(),
                findings.stream().map(f -> new Line(notes.sentence(f), "#" + f.target())).toList(),
                CountyPage.CHECK.of(period));
    }
}
