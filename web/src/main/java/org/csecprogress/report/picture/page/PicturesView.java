package org.csecprogress.report.picture.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.service.Profile;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.report.drawing.page.Drawing;
import org.csecprogress.report.page.ReportChanges;
import org.csecprogress.report.page.ReportContent;
import org.csecprogress.report.page.ReportLinks;

/** The pictures of the page's release. */
@Named("pictures")
@RequestScoped
public class PicturesView {
    @Inject private PublicFrame frame;
    @Inject private ReportContent content;
    @Inject private ReportLinks links;
    @Inject private ReportChanges changes;
    @Inject private ReportPictures pictures;
    @Inject private CatalogService catalogs;
    @Inject private Profile profile;

    private final Map<Integer, List<PictureView>> drawn = new HashMap<>();
    private final Map<Integer, List<GroupComparison>> compared = new HashMap<>();
    private PictureSource source;

    /** Returns the pictures of a section of the report, in order, drawn once per page. */
    public List<PictureView> of(int section) {
        return drawn.computeIfAbsent(section, s -> pictures.of(s, source()));
    }

    /** Returns the picture that opens a section; none if it has none. */
    public List<PictureView> opening(int section) {
        return of(section).stream().limit(1).toList();
    }

    /** Returns the pictures of a section but the one that opens it. */
    public List<PictureView> others(int section) {
        return of(section).stream().skip(1).toList();
    }

    /**
     * Returns the picture of the report with a code, as its page has it; at most one. Those of
     * counties are on their own pages.
     */
    public List<PictureView> named(String code) {
        Optional<Measure> measure =
                ReportPictures.ofTrend(code).flatMap(content.catalog()::findMeasure);
        if (measure.isPresent()) {
            return trend(measure.get().code());
        }
        return pictures.section(code).isPresent()
                ? pictures.named(code, source()).stream().toList()
                : List.of();
    }

    /** Returns the address of the part of the report that has the picture with a code. */
    public String place(String code) {
        return ReportPictures.ofTrend(code)
                .flatMap(content.catalog()::findMeasure)
                .map(measure -> links.measure(measure.reportSection(), measure.code()) + "#" + code)
                .orElseGet(() -> links.shown(pictures.section(code).orElseThrow(), code));
    }

    /** Returns the trend of a measure; none if the release doesn't have it. */
    public List<PictureView> trend(String code) {
        return pictures.trend(content.catalog().measure(code), source()).stream().toList();
    }

    /** Returns the trend of a measure, small enough for a row of a table; at most one. */
    public List<Drawing> small(String code) {
        return pictures.small(content.catalog().measure(code), source()).stream().toList();
    }

    /** Returns the same with the end of its axis, of a measure of which no change is told. */
    public List<Drawing> smallTo(String code, int top) {
        return pictures.small(content.catalog().measure(code), top, source()).stream().toList();
    }

    /** Returns the first comparison of a section, or empty. */
    public String compared(int section) {
        return comparisons(section).stream()
                .flatMap(told -> told.sentences().stream())
                .findFirst()
                .orElse("");
    }

    /** Returns the comparisons of groups' rates in a section, as sentences. */
    public List<GroupComparison> comparisons(int section) {
        return compared.computeIfAbsent(section, s -> pictures.comparisons(s, source()));
    }

    /** Returns drawings for download. Those of the demonstration are marked as such. */
    public List<Drawing> marked(List<Drawing> drawings) {
        if (!profile.isDemonstration()) {
            return drawings;
        }
        String mark = frame.getSay().of("demonstration.mark");
        return drawings.stream().map(drawing -> drawing.marked(mark)).toList();
    }

    private PictureSource source() {
        if (source == null) {
            PublicReport report = content.getReport();
            source =
                    PictureSource.of(
                            catalogs,
                            report,
                            changes.past(report),
                            changes.trends(report, content.catalog()),
                            links::county,
                            frame.getSay());
        }
        return source;
    }
}
