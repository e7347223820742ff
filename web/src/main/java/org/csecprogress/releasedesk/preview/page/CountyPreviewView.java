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
import org.csecprogress.release.content.MilestoneStanding;
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

    private String period = "";
    private CountyPreview preview;
    private Sentences say;

    /** A section of the report with the county's figures. */
    public record Section(int number, String name, List<Line> lines) {}

    /** One figure with its period. */
    public record Line(String when, FigureView figure) {}

    /** A milestone's public details. */
    public record Step(String name, String status, String due, String actual) {}

    /** Finds the preview, or responds with 404 if the county has no filing for the period. */
    public void load() {
        say = Sentences.ofPage();
        Actor actor = current.get();
        CountyCode county = actor.county().orElseThrow(() -> new NotFoundException("county"));
        preview = previews.of(actor, county, period());
    }

    private ReportingPeriod period() {
        return ReportingPeriod.parse(period).orElseThrow(() -> new NotFoundException("period"));
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period == null ? "" : period;
    }

    /** Returns what the county's release shows of it. */
    public CountyPreview getPreview() {
        return preview;
    }

    private Catalog catalog() {
        return catalogs.catalogs().version(preview.catalogVersion());
    }

    /** Returns the state of the release and the next step, as a sentence. */
    public String getState() {
        FilingWindow window = catalogs.windows().of(period());
        LocalDate day =
                preview.state() == CountyPreview.State.NOT_BUILT
                        ? window.freeze()
                        : window.release();
        return say.of("own.state." + preview.state(), say.date(day), number());
    }

    private String number() {
        return preview.number() == null ? "" : preview.number().toString();
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
                : say.of("own.later.kept", figure + " " + nameOf(figure));
    }

    /** Whether the quarter has an earlier release, so that figures may be as first released. */
    public boolean isRestating() {
        return preview.number() != null && preview.number().revision() > 1;
    }

    /** Returns the name of a field of the catalogue. */
    public String nameOf(String field) {
        return say.in(catalog().label(field));
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

    public List<Step> getSteps() {
        return preview.milestones().stream().map(this::step).toList();
    }

    private Step step(MilestoneStanding standing) {
        MilestoneWords words = new MilestoneWords(catalog(), say);
        return new Step(
                nameOf(standing.milestone()),
                words.status(standing),
                words.due(standing),
                words.actual(standing));
    }

    /** Returns a note about the texts: that they are under review, or whether any were approved. */
    public String getTextsNote() {
        if (preview.state() == CountyPreview.State.BUILT) {
            return say.of("own.texts.reading");
        }
        return preview.texts().isEmpty() ? say.of("own.texts.none") : say.of("own.texts.passed");
    }
}
