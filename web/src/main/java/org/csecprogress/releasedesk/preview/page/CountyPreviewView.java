package org.csecprogress.releasedesk.preview.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.review.service.CountyPreview;
import org.csecprogress.release.review.service.CountyPreviewService;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.page.MilestoneWords;

/** The preview of what the public will read about the actor's own county, and no other. */
@Named("countyPreview")
@RequestScoped
public class CountyPreviewView {
    @Inject private CurrentActor current;
    @Inject private CountyPreviewService previews;
    @Inject private CatalogService catalogs;

    private ReportingPeriod period;
    private CountyPreview preview;
    private Sentences say;

    /** A section of the report with the county's figures. */
    public record Section(int number, String name, List<Line> lines) {}

    /** One figure with its period. */
    public record Line(String when, FigureView figure) {}

    /** Finds the preview, or responds with 404 if the county has no filing for the period. */
    public void load(ReportingPeriod of) {
        period = of;
        say = Sentences.ofPage();
        Actor actor = current.get();
        CountyCode county = actor.county().orElseThrow(() -> new NotFoundException("county"));
        preview = previews.of(actor, county, period);
    }

    private FilingWindow window() {
        return catalogs.windows().of(period);
    }

    private Catalog catalog() {
        return catalogs.catalogs().version(preview.catalogVersion());
    }

    /** Returns the state of the release and the next step, as a sentence. */
    public String getState() {
        LocalDate day =
                preview.state() == CountyPreview.State.NOT_BUILT
                        ? window().freeze()
                        : window().release();
        return say.of("own.state." + preview.state(), say.date(day), number());
    }

    private String number() {
        return preview.number() == null ? "" : preview.number().toString();
    }

    public CountyPreview getPreview() {
        return preview;
    }

    /** Returns the address of the public report, or empty if it isn't public. */
    public String getReportHref() {
        return preview.state() == CountyPreview.State.PUBLIC ? "/report/" + number() : "";
    }

    /** Returns what happens to a filing that arrived after the freeze; empty if there is none. */
    public String getLater() {
        return preview.later().map(this::later).orElse("");
    }

    private String later(CountyPreview.Later later) {
        if (later.enters()) {
            return say.of("own.later.enters");
        }
        String figure = later.obstacle();
        return figure.isEmpty()
                ? say.of("own.later.nothing")
                : say.of("own.later.kept", figure + " " + label(figure));
    }

    /** Whether the quarter has an earlier release, so that figures may be as first released. */
    public boolean isRestating() {
        return preview.number() != null && preview.number().revision() > 1;
    }

    /** Returns the sections in which the county has figures. */
    public List<Section> getSections() {
        Map<Integer, List<Line>> lines = new TreeMap<>();
        for (ReleaseTable table : preview.tables()) {
            Measure measure = catalog().measure(table.measure());
            lines.computeIfAbsent(measure.reportSection(), section -> new ArrayList<>())
                    .add(line(measure, table));
        }
        return catalog().reportSections().stream()
                .filter(section -> lines.containsKey(section.number()))
                .map(
                        section ->
                                new Section(
                                        section.number(),
                                        say.in(section.name()),
                                        lines.get(section.number())))
                .toList();
    }

    private Line line(Measure measure, ReleaseTable table) {
        Level level = TableId.parse(table.id()).level();
        return new Line(
                say.of("own.when." + level),
                FigureView.of(table.rows().get(0), say.in(measure.name()), measure, say));
    }

    public MilestoneWords getMilestones() {
        return new MilestoneWords(catalog(), say);
    }

    /** Returns the name of a milestone, a figure or a field. */
    public String label(String code) {
        return say.in(catalog().label(code));
    }

    /** Returns a note about the texts: whether any were approved. */
    public String getTextsNote() {
        return preview.texts().isEmpty() ? say.of("own.texts.none") : say.of("own.texts.passed");
    }
}
