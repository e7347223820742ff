package org.csecprogress.report.drawing.page;

import java.util.List;
import java.util.OptionalDouble;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.picture.CountyShapes;

/** A map of a share in each county, in bands. */
public final class MapDrawing {
    /**
     * A county.
     *
     * @param share its share in percent, empty if there is none to show
     * @param state the class in place of a share: is-withheld, is-absent or is-none
     * @param words the county and its share, shown on hover
     * @param here whether the page is about it
     */
    public record Area(
            CountyCode county, OptionalDouble share, String state, String words, boolean here) {}

    private final CountyShapes shapes;
    private final Bands bands;

    public MapDrawing(CountyShapes shapes, Bands bands) {
        this.shapes = shapes;
        this.bands = bands;
    }

    /** Draws the map. The page's own county is drawn last, so that its outline is on top. */
    public Drawing draw(List<Area> areas, Pen.Frame frame) {
        var pen = new Pen();
        areas.stream().filter(area -> !area.here()).forEach(area -> outline(pen, area));
        areas.stream().filter(Area::here).forEach(area -> outline(pen, area));
        return pen.drawing(frame, CountyShapes.BOX);
    }

    private void outline(Pen pen, Area area) {
        String fill =
                area.share().isPresent()
                        ? "seq-" + bands.band(area.share().getAsDouble())
                        : area.state();
        pen.outline(shapes.path(area.county()), area.here() ? fill + " here" : fill, area.words());
    }
}
