package org.csecprogress.publication.picture.page;

import java.util.List;
import java.util.OptionalDouble;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.publication.picture.CountyShapes;

/** A share in each county, in five bands that are fixed, so that the legend tells nothing. */
final class MapDrawing {
    /** How many bands there are. */
    static final int BANDS = 5;

    /**
     * A county.
     *
     * @param share its share in percent, nothing where there is none to show
     * @param state what stands in place of a share: is-withheld, is-absent or is-none
     * @param words the county and its share, for who points at it
     * @param here whether the page is about it
     */
    record Area(
            CountyCode county, OptionalDouble share, String state, String words, boolean here) {}

    private final CountyShapes shapes;
    private final int top;

    MapDrawing(CountyShapes shapes, int top) {
        this.shapes = shapes;
        this.top = top;
    }

    /** The band of a share, 1 to {@link #BANDS}: of the whole percent that is printed. */
    int band(double share) {
        return Math.min(BANDS, (int) (Math.round(share) * BANDS / top) + 1);
    }

    /** The first share of a band, in percent. */
    int from(int band) {
        return top * (band - 1) / BANDS;
    }

    /** The county that the page is about is drawn last, so that its line lies above the others. */
    Drawing draw(List<Area> areas, Pen.Frame frame) {
        var pen = new Pen();
        areas.stream().filter(area -> !area.here()).forEach(area -> outline(pen, area));
        areas.stream().filter(Area::here).forEach(area -> outline(pen, area));
        return pen.drawing(frame, CountyShapes.BOX);
    }

    private void outline(Pen pen, Area area) {
        String fill =
                area.share().isPresent() ? "seq-" + band(area.share().getAsDouble()) : area.state();
        pen.outline(shapes.path(area.county()), area.here() ? fill + " here" : fill, area.words());
    }
}
