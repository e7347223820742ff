package org.csecprogress.report.picture.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.finding.ChangeDefinitions;
import org.csecprogress.release.picture.CountyShapes;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.release.picture.PictureDefinitions;
import org.csecprogress.release.picture.PictureKind;
import org.csecprogress.release.reading.service.PastFigures;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.report.drawing.page.Drawing;

/**
 * Draws the pictures of a section of the report. Their list and the counties' outlines are data
 * files.
 */
@ApplicationScoped
public class ReportPictures {
    private static final int COUNTY_PAGES = 11;
    private static final String TREND = "trend-";

    private final PictureDefinitions pictures = PictureDefinitions.builtIn();
    private final ChangeDefinitions changes = ChangeDefinitions.builtIn();
    private final CountyShapes shapes = CountyShapes.builtIn();

    /** Returns the pictures of a section for which the release has figures. */
    List<PictureView> of(int section, PictureSource source) {
        return pictures.in(section).stream()
                .map(picture -> view(picture, source))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the section that has the picture with a code, if one has. */
    Optional<Integer> section(String code) {
        return inReport().filter(p -> p.code().equals(code)).map(p -> p.section()).findFirst();
    }

    private Stream<PictureDefinition> inReport() {
        return pictures.all().stream().filter(picture -> picture.section() != COUNTY_PAGES);
    }

    /** Returns the picture with a code, if the release has figures for it. */
    Optional<PictureView> named(String code, PictureSource source) {
        return inReport()
                .filter(picture -> picture.code().equals(code))
                .findFirst()
                .flatMap(picture -> view(picture, source));
    }

    /** Returns the code of the measure of which a picture is the trend, if its code says so. */
    static Optional<String> ofTrend(String code) {
        return code.startsWith(TREND)
                ? Optional.of(code.substring(TREND.length()))
                : Optional.empty();
    }

    /** Returns the trend of a measure over the quarters, if the release has it. */
    Optional<PictureView> trend(Measure measure, PictureSource source) {
        return definition(TREND, measure).flatMap(picture -> TrendPicture.of(picture, source));
    }

    /** Returns the same, small enough for a row of a table. */
    Optional<Drawing> small(Measure measure, PictureSource source) {
        return definition("small-", measure)
                .flatMap(picture -> TrendPicture.small(picture, source));
    }

    /** Returns the same for a measure of which no change is told, with the end of its axis. */
    Optional<Drawing> small(Measure measure, int top, PictureSource source) {
        return TrendPicture.small(definition("small-", measure, top), source);
    }

    private Optional<PictureDefinition> definition(String prefix, Measure measure) {
        return changes.of(measure.code()).map(change -> definition(prefix, measure, change.top()));
    }

    private static PictureDefinition definition(String prefix, Measure measure, int top) {
        return new PictureDefinition(
                measure.reportSection(),
                prefix + measure.code(),
                PictureKind.TREND,
                List.of(measure.code()),
                List.of(TableId.TOTAL),
                top,
                List.of());
    }

    /** Returns the comparisons of groups' rates in a section, picture by picture. */
    List<GroupComparison> comparisons(int section, PictureSource source) {
        return pictures.in(section).stream()
                .filter(picture -> picture.kind() == PictureKind.DOTS)
                .flatMap(picture -> DotsPicture.comparison(picture, source).stream())
                .toList();
    }

    /** Returns the trends on the page of a county. */
    List<PictureView> ofCounty(
            County county, PublicReport here, PastFigures past, PictureSource state) {
        return pictures.in(COUNTY_PAGES).stream()
                .filter(picture -> picture.kind() == PictureKind.TREND)
                .map(picture -> CountyTrend.of(picture, state, county, here, past))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the measures of the large figures on the page of a county. */
    public List<String> stats() {
        return pictures.in(COUNTY_PAGES).stream()
                .filter(picture -> picture.kind() == PictureKind.STAT)
                .map(PictureDefinition::measure)
                .toList();
    }

    /** Returns the first map of the report. */
    Optional<PictureDefinition> firstMap() {
        return pictures.all().stream().filter(p -> p.kind() == PictureKind.MAP).findFirst();
    }

    /** Returns that map with one county marked, if the source has its table. */
    Optional<PictureView> map(PictureSource source, CountyCode here) {
        return firstMap().flatMap(picture -> MapPicture.of(picture, source, shapes, here));
    }

    private Optional<PictureView> view(PictureDefinition picture, PictureSource source) {
        return switch (picture.kind()) {
            case MAP -> MapPicture.of(picture, source, shapes, null);
            case TREND -> TrendPicture.of(picture, source);
            case BARS -> BarsPicture.of(picture, source);
            case DOTS -> DotsPicture.of(picture, source);
            case FUNNEL -> FunnelPicture.of(picture, source);
            case COVERAGE -> CoveragePicture.of(picture, source);
            case LENGTHS -> LengthsPicture.of(picture, source);
            case SHARES -> SharesPicture.of(picture, source);
            case AREAS -> AreasPicture.of(picture, source);
            case FOREST -> ForestPicture.of(picture, source);
            case STAT -> Optional.empty();
        };
    }
}
