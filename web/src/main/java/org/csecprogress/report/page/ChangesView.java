package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.finding.ReportFinding;
import org.csecprogress.release.finding.Span;
import org.csecprogress.report.figure.page.FindingWords;

/** Every clear change in the state that the page's release may tell, whichever way it went. */
@Named("changes")
@RequestScoped
public class ChangesView {
    @Inject private PublicFrame frame;
    @Inject private ReportContent content;
    @Inject private ReportChanges changes;
    @Inject private CatalogService catalogs;

    private List<ReportFinding> tests;

    /** A change, with the name of its measure. */
    public record Line(String name, String text) {}

    /** The clear changes over one span; there may be none. */
    public record Group(String title, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** Returns one group for each span over which anything was compared. */
    public List<Group> getGroups() {
        return Arrays.stream(Span.values())
                .filter(span -> tests().stream().anyMatch(test -> test.span() == span))
                .map(this::group)
                .toList();
    }

    private Group group(Span span) {
        FindingWords words = new FindingWords(catalogs.counties(), say());
        return new Group(
                say().of("report.changes." + span),
                tests().stream()
                        .filter(test -> test.span() == span && test.isClear())
                        .map(test -> new Line(say().in(test.measure().name()), words.listed(test)))
                        .toList());
    }

    /**
     * Returns how many comparisons there are, how many are clear, and how many were not possible.
     */
    public String getSummary() {
        return say().of(
                        "report.changes.summary",
                        tests().size(),
                        tests().stream().filter(ReportFinding::isClear).count(),
                        tests().stream().filter(test -> !FindingWords.isTested(test)).count());
    }

    /** Returns all findings that can be tested. */
    private List<ReportFinding> tests() {
        if (tests == null) {
            tests =
                    content.catalog().measures().stream()
                            .map(measure -> found().get(measure.code()))
                            .filter(Objects::nonNull)
                            .flatMap(Collection::stream)
                            .filter(f -> f.kind() != ReportFinding.Kind.DIFFERENCE)
                            .toList();
        }
        return tests;
    }

    private Map<String, List<ReportFinding>> found() {
        return changes.of(content.getReport(), content.catalog());
    }

    private Sentences say() {
        return frame.getSay();
    }
}
