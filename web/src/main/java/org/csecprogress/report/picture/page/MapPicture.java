package org.csecprogress.report.picture.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.picture.CountyShapes;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.report.drawing.page.Bands;
import org.csecprogress.report.drawing.page.MapDrawing;
import org.csecprogress.report.drawing.page.Pen;
import org.csecprogress.report.drawing.page.StripDrawing;
import org.csecprogress.report.figure.page.FigureView;

/** A map of a share in each county. Only what agencies do is mapped, never where children are. */
final class MapPicture extends TablePicture {
    /** The lowest band that the title counts. */
    private static final int SPOKEN = 4;

    private final CountyShapes shapes;
    private final CountyCode here;
    private final Map<CountyCode, FigureView> figures = new HashMap<>();
    private final Map<CountyCode, Double> shares = new HashMap<>();
    private final Map<CountyCode, Boolean> nobody = new HashMap<>();
    private final Bands bands;

    private MapPicture(
            PictureDefinition picture,
            PictureSource source,
            CountyShapes shapes,
            Measure measure,
            ReleaseTable table,
            CountyCode here) {
        super(picture, source, measure, table);
        this.here = here;
        this.shapes = shapes;
        for (ReleaseRow row : table.rows()) {
            var county = new CountyCode(row.geography());
            String name = source.counties().byCode(county).name();
            figures.put(county, source.figure(row, name, measure, TableId.parse(table.id())));
            if (row.percentage().isPresent()) {
                long whole = row.denominator().getAsLong();
                shares.put(county, 100.0 * row.numerator().getAsLong() / whole);
            }
            nobody.put(county, row.denominator().isPresent() && row.denominator().getAsLong() == 0);
        }
        this.bands = Bands.of(picture.top(), shares());
    }

    /**
     * Returns the picture if the release has the counties' totals.
     *
     * @param here the county that the page is about, or null
     */
    static Optional<PictureView> of(
            PictureDefinition picture, PictureSource source, CountyShapes shapes, CountyCode here) {
        return source.with(
                picture,
                PictureSource.totals(picture.measure(), TableId.Rows.COUNTY, Level.Q),
                (measure, table) ->
                        new MapPicture(picture, source, shapes, measure, table, here).view());
    }

    private PictureView view() {
        return bands.isOne(shares()) ? strip() : map();
    }

    private PictureView map() {
        String sub =
                say.of(
                        "picture.map.sub",
                        source.name(measure),
                        source.whole(measure),
                        source.months());
        var frame = new Pen.Frame(picture.code() + "-map", "map keep-colors", sub, description());
        List<MapDrawing.Area> areas = source.counties().all().stream().map(this::area).toList();
        return new PictureView(
                picture.code(),
                title(),
                sub,
                List.of(new MapDrawing(shapes, bands).draw(areas, frame)),
                legend(),
                List.of(note(), say.of("picture.source", measure.code())),
                numbers(),
                source.file(table.id()));
    }

    /** Returns the same as dots on a scale: a map would have one color. */
    private PictureView strip() {
        String whole = source.whole(measure);
        String sub = say.of("picture.strip.sub", source.name(measure), whole, source.months());
        int from = bands.from(bands.band(shares().get(0)));
        int to = Math.min(picture.top(), from + bands.width() - 1);
        List<StripDrawing.Share> dots =
                source.counties().all().stream()
                        .filter(county -> share(county).isPresent())
                        .map(
                                county ->
                                        new StripDrawing.Share(
                                                share(county).getAsDouble(),
                                                county.code().equals(here)))
                        .toList();
        return view(
                say.of("picture.strip.title", source.name(measure), from, to, dots.size()),
                sub,
                new StripDrawing(dots, picture.top(), say.of("picture.unit.share", whole))
                        .drawings(
                                picture.code(),
                                sub,
                                say.of(
                                        "picture.strip.description",
                                        dots.size(),
                                        from,
                                        to,
                                        count("is-withheld"),
                                        count("is-absent"))),
                List.of(
                        say.of("picture.strip.note", count("is-withheld"), count("is-absent")),
                        say.of("picture.source", measure.code())),
                numbers());
    }

    private String note() {
        return bands.equals(Bands.of(picture.top(), List.of()))
                ? say.of("picture.map.note")
                : say.of("picture.map.note.narrow");
    }

    private PictureView.Numbers numbers() {
        return new PictureView.Numbers(
                say.of("picture.map.caption", source.name(measure), source.months()),
                say.of("picture.map.order"),
                say.of("picture.county"),
                List.of(say.of("picture.figure"), say.of("picture.share")),
                true,
                source.counties().all().stream().map(this::line).toList());
    }

    private FigureView figure(County county) {
        FigureView found = figures.get(county.code());
        return found == null ? FigureView.none(county.name(), measure) : found;
    }

    private PictureView.Line line(County county) {
        FigureView figure = figure(county);
        return new PictureView.Line(
                county.name(),
                source.address().apply(county),
                List.of(
                        PictureView.Cell.value(figure, say),
                        PictureView.Cell.ratio(figure.part(), say)),
                figure.bar());
    }

    private MapDrawing.Area area(County county) {
        FigureView figure = figure(county);
        String words = figure.isDrawn() ? figure.share() : say.of("picture.map." + state(county));
        return new MapDrawing.Area(
                county.code(),
                share(county),
                state(county),
                say.of("picture.point", county.name(), words),
                county.code().equals(here));
    }

    /** Returns the class of a county without a band. The table shows why its share is missing. */
    private String state(County county) {
        if (figure(county).part().withheld()) {
            return "is-withheld";
        }
        return nobody.getOrDefault(county.code(), false) ? "is-none" : "is-absent";
    }

    /** Returns the unrounded share. Rounded twice, 59.46 would fall in the band of 60. */
    private OptionalDouble share(County county) {
        return figure(county).isDrawn()
                ? OptionalDouble.of(shares.get(county.code()))
                : OptionalDouble.empty();
    }

    /** Returns the shares that are shown. */
    private List<Double> shares() {
        return source.counties().all().stream()
                .map(this::share)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
    }

    private long inBands(int from) {
        return shares().stream().filter(share -> bands.band(share) >= from).count();
    }

    private String title() {
        int shown = shares().size();
        return shown == 0
                ? say.of("picture.map.title.none", source.name(measure))
                : say.of(
                        "picture.map.title",
                        source.name(measure),
                        bands.from(SPOKEN),
                        inBands(SPOKEN),
                        shown);
    }

    private long count(String state) {
        return source.counties().all().stream()
                .filter(county -> !figure(county).isDrawn() && state(county).equals(state))
                .count();
    }

    private String description() {
        return say.of(
                "picture.map.description",
                inBands(Bands.COUNT),
                bands.from(Bands.COUNT),
                shares().size() - inBands(3),
                bands.from(3),
                count("is-withheld"),
                count("is-absent"));
    }

    /** Returns every possible fill, even if no county has it. */
    private List<PictureView.Swatch> legend() {
        List<PictureView.Swatch> swatches = new ArrayList<>();
        for (int band = 1; band <= Bands.COUNT; band++) {
            boolean last = band == Bands.COUNT;
            swatches.add(
                    new PictureView.Swatch(
                            "seq-" + band,
                            say.of(
                                    "picture.map.band",
                                    bands.from(band),
                                    last ? picture.top() : bands.from(band + 1) - 1)));
        }
        for (String state : List.of("is-withheld", "is-absent", "is-none")) {
            swatches.add(new PictureView.Swatch(state, say.of("picture.map.legend." + state)));
        }
        return swatches;
    }
}
