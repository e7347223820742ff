package org.csecprogress.report.brief.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.report.drawing.page.Drawing;
import org.csecprogress.report.page.ReportContent;
import org.csecprogress.report.page.ReportLinks;
import org.csecprogress.report.page.ReportStatements;
import org.csecprogress.report.picture.page.PictureView;
import org.csecprogress.report.picture.page.PicturesView;

/** The sentences of the brief, and the strip of their measures over the quarters. */
@Named("brief")
@RequestScoped
public class BriefView {
    @Inject private PublicFrame frame;
    @Inject private ReportContent content;
    @Inject private ReportLinks links;
    @Inject private PicturesView pictures;

    private List<Trend> strip;

    /**
     * A measure in the strip.
     *
     * @param figure its newest figure in words
     * @param drawing the line over the quarters
     * @param href address of its page
     * @param numbers the same figures as a table
     * @param column the column of the table that is drawn
     */
    public record Trend(
            String name,
            String figure,
            Drawing drawing,
            String href,
            PictureView.Numbers numbers,
            int column) {
        /** Returns the figure of a quarter, or an empty cell if the measure has none. */
        public PictureView.Cell of(String quarter) {
            return numbers.lines().stream()
                    .filter(line -> line.label().equals(quarter))
                    .map(line -> line.cells().get(column))
                    .findFirst()
                    .orElse(new PictureView.Cell("", false, false, false));
        }
    }

    /** Returns what changed since last quarter and last year, each in a sentence. */
    public List<ReportStatements.Statement> getStatements() {
        return content.getRecent();
    }

    /** Returns whatever whose figures all changes of the brief hold, in a sentence; or empty. */
    public String getCommon() {
        String counties = content.getCommon();
        return counties.isEmpty() ? "" : frame.getSay().of("brief.whatever", counties);
    }

    /** Returns the address of the page of a statement's measure. */
    public String href(ReportStatements.Statement statement) {
        return links.measure(measure(statement).reportSection(), statement.code());
    }

    private Measure measure(ReportStatements.Statement statement) {
        return content.catalog().measure(statement.code());
    }

    /** Returns the measures of the sentences over the quarters. */
    public List<Trend> getStrip() {
        if (strip == null) {
            strip = new ArrayList<>();
            for (ReportStatements.Statement statement : getStatements()) {
                trend(statement);
            }
        }
        return strip;
    }

    private void trend(ReportStatements.Statement statement) {
        List<PictureView> whole = pictures.trend(statement.code());
        List<Drawing> small = pictures.small(statement.code());
        if (!whole.isEmpty() && !small.isEmpty()) {
            strip.add(
                    new Trend(
                            frame.getSay().in(measure(statement).name()),
                            statement.figure(),
                            small.get(0),
                            href(statement),
                            whole.get(0).numbers(),
                            measure(statement).isShare() ? 1 : 0));
        }
    }

    /** Returns the quarters of the strip, oldest first. */
    public List<String> getQuarters() {
        Set<String> quarters = new LinkedHashSet<>();
        getStrip()
                .forEach(
                        trend ->
                                trend.numbers()
                                        .lines()
                                        .forEach(line -> quarters.add(line.label())));
        return quarters.stream().sorted().toList();
    }
}
