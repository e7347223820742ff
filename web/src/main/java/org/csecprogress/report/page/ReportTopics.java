package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.ReportSection;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.release.topic.Topic;
import org.csecprogress.release.topic.Topics;

/** The pages of the release, one for each section, and the section or measure of this page. */
@Named("topics")
@RequestScoped
public class ReportTopics {
    private static final Topics TOPICS = Topics.builtIn();

    /** The views of sections without figures; all others show figures. */
    private static final Map<Integer, String> VIEWS =
            Map.of(
                    1, "findings",
                    2, "who",
                    9, "milestones",
                    10, "disparities",
                    11, "countyPages",
                    12, "method");

    @Inject private PublicFrame frame;
    @Inject private ReportContent content;
    @Inject private ReportLinks links;

    private List<ReportStatements.Statement> statement;

    /**
     * An entry of the contents.
     *
     * @param current whether this page is the section's, or that of one of its measures
     */
    public record Entry(int number, String name, String href, boolean current) {}

    /** Returns the contents of the report. */
    public List<Entry> getContents() {
        int here = getNumber();
        return content.catalog().reportSections().stream()
                .map(section -> entry(section, here))
                .toList();
    }

    private Entry entry(ReportSection section, int here) {
        return new Entry(
                section.number(),
                frame.getSay().in(section.name()),
                links.topic(section.number()),
                section.number() == here);
    }

    /** Whether the page shows one section alone. */
    public boolean isAlone() {
        return topic().isPresent();
    }

    private Optional<Topic> topic() {
        return TOPICS.named(frame.getRoute().place().topic());
    }

    /** Returns the number of the page's section, or 0. */
    public int getNumber() {
        return topic().map(Topic::section).orElse(0);
    }

    /** Returns the page's section. */
    public SectionViews.Section getSection() {
        return content.section(getNumber());
    }

    /** Returns the name of the view inside the page that shows its section. */
    public String getView() {
        return VIEWS.getOrDefault(getNumber(), "figures");
    }

    /** Returns the path of the page's section, without the language. */
    public String getPath() {
        return links.getReport() + "/" + topic().map(Topic::slug).orElse("");
    }

    /** Returns the sentences that open a section: that of its leading measure, or none. */
    public List<ReportStatements.Statement> lead(int section) {
        return TOPICS.of(section).lead().stream()
                .flatMap(code -> content.catalog().findMeasure(code).stream())
                .flatMap(measure -> content.sentences().of(measure).stream())
                .toList();
    }

    /** Whether the sentence of a measure opens a section. */
    public boolean led(int section) {
        return TOPICS.of(section).lead().isPresent();
    }

    private Measure measure() {
        return content.catalog().measure(frame.getRoute().place().measure());
    }

    /** Returns the page's measure with its tables. */
    public SectionViews.Detail getDetail() {
        return content.measure(measure().code());
    }

    /** Returns the sentence about the page's measure; none if its total is not shown. */
    public List<ReportStatements.Statement> getStatement() {
        if (statement == null) {
            statement = content.sentences().of(measure()).stream().toList();
        }
        return statement;
    }

    /** Returns the description of the page's section for search engines. */
    public String getAbout() {
        return frame.getSay().of("report.topic.about", getSection().name(), content.getAbout());
    }
}
