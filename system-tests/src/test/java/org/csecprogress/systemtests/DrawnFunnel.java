package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csecprogress.kernel.ReportingPeriod;

/** Recalculates a funnel plot: its center, overdispersion, limits and outliers. */
final class DrawnFunnel {
    private static final double INNER = 0.025;
    private static final double OUTER = 0.001;
    private static final int QUARTERS = 4;
    private static final Pattern NUMBER = Pattern.compile("[\\d,]+");
    private static final Pattern POINT = Pattern.compile("[ML]([\\d.]+),([\\d.]+)");

    /**
     * The horizontal tolerance of a drawn point: half of the last digit of its place, and as much
     * for each of the two ticks that calibrate the axis, by up to 1.24 times their distance.
     */
    private static final double ACROSS = 0.05 + 0.05 * (1.24 + 0.24) + 0.001;

    /** The vertical tolerance, where no point lies beyond the ticks. */
    private static final double UP = 0.05 + 0.05 + 0.001;

    private final SaidFigures said;
    private final PublishedFiles files;
    private double center;
    private double phi;

    private record Place(long events, double children) {}

    DrawnFunnel(SaidFigures said, PublishedFiles files) {
        this.said = said;
        this.files = files;
    }

    void check(Html picture, PublishedFile file) {
        Html table = picture.all("table").get(0);
        String children = said.word("picture.funnel.head.children");
        List<Place> places = new ArrayList<>();
        double all = 0;
        for (PublishedFile.Row row : file.rows()) {
            double own = number(table.cell(said.label(file, row), children));
            all += own;
            if (isShown(row)) {
                places.add(new Place(row.count().orElseThrow(), own));
            }
        }
        center = events(file) / all;
        phi = Reckoning.spread(places.stream().mapToDouble(this::score).toArray());
        assertThat(picture.text()).contains(spread(places.size()));
        String standing = said.word("picture.funnel.head.standing");
        for (PublishedFile.Row row : file.rows()) {
            if (isShown(row)) {
                String name = said.label(file, row);
                Place place =
                        new Place(row.count().orElseThrow(), number(table.cell(name, children)));
                assertThat(table.cell(name, standing)).as(name).isEqualTo(standing(place));
            }
        }
        int per = said.catalog().measure(file.rows().get(0).measure()).populationRatePer();
        picture.all("svg").stream().filter(svg -> svg.is("chart")).forEach(s -> limits(s, per));
    }

    private static boolean isShown(PublishedFile.Row row) {
        return !row.isWithheld() && !row.hasNoData() && !row.isIncomplete();
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace(",", ""));
    }

    /** Returns the events that the state published for the four quarters of the year. */
    private double events(PublishedFile file) {
        ReportingPeriod last = ReportingPeriod.of(said.quarter());
        String table = file.id().replace(".COUNTY.", ".STATE.").replace(".FY", ".Q");
        double events = 0;
        for (int before = 0; before < QUARTERS; before++) {
            String quarter = last.minus(before).toString();
            events += files.row(quarter, table, "STATE").orElseThrow().count().orElseThrow();
        }
        return events;
    }

    private double score(Place place) {
        double expected = center * place.children();
        return (place.events() - expected) / Math.sqrt(expected);
    }

    private String spread(int places) {
        String key = "picture.funnel.spread." + (phi > 1 ? "wide" : "none");
        return said.format(said.word(key), SaidFigures.rounded(phi, 1), places);
    }

    private String standing(Place place) {
        double expected = center * place.children();
        String where = "WITHIN";
        if (place.events() > upper(expected, INNER)) {
            where = place.events() > upper(expected, OUTER) ? "FAR_ABOVE" : "ABOVE";
        } else if (place.events() < lower(expected, INNER)) {
            where = place.events() < lower(expected, OUTER) ? "FAR_BELOW" : "BELOW";
        }
        return said.word("picture.funnel.is." + where);
    }

    private double upper(double expected, double tail) {
        return expected + (Reckoning.upper(expected, tail) - expected) * widened();
    }

    private double lower(double expected, double tail) {
        return Math.max(0, expected + (Reckoning.lower(expected, tail) - expected) * widened());
    }

    private double widened() {
        return Math.sqrt(Math.max(1, phi));
    }

    /** Checks that each point of each line lies on a limit, read by the numbers at the axes. */
    private void limits(Html svg, int per) {
        DoubleUnaryOperator y = axis(svg, "end", "y", 4.5, v -> v)::placeOf;
        DoubleUnaryOperator size = axis(svg, "middle", "x", 0, Math::log);
        int read = 0;
        for (Html path : svg.all("path")) {
            boolean inner = path.is("limit-1");
            if (inner || path.is("limit-2")) {
                double tail = inner ? INNER : OUTER;
                DoubleUnaryOperator high = x -> rate(x, size, per, e -> upper(e, tail));
                DoubleUnaryOperator low = x -> rate(x, size, per, e -> lower(e, tail));
                Matcher point = POINT.matcher(path.attribute("d"));
                // Skip the first point, where an upper limit enters the axis from above.
                point.find();
                while (point.find()) {
                    double at = number(point.group(1));
                    double drawn = number(point.group(2));
                    assertThat(lies(drawn, at, high.andThen(y)) || lies(drawn, at, low.andThen(y)))
                            .as("%s at %s,%s", path.attribute("class"), at, drawn)
                            .isTrue();
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(200);
    }

    private double rate(double x, DoubleUnaryOperator size, int per, DoubleUnaryOperator limit) {
        double children = Math.exp(size.applyAsDouble(x));
        return limit.applyAsDouble(center * children) * per / children;
    }

    private static boolean lies(double drawn, double x, DoubleUnaryOperator line) {
        double one = line.applyAsDouble(x - ACROSS);
        double other = line.applyAsDouble(x + ACROSS);
        return drawn >= Math.min(one, other) - UP && drawn <= Math.max(one, other) + UP;
    }

    /** A linear axis through two ticks. */
    private record Axis(double place, double value, double slope) implements DoubleUnaryOperator {
        @Override
        public double applyAsDouble(double at) {
            return value + (at - place) * slope;
        }

        double placeOf(double found) {
            return place + (found - value) / slope;
        }
    }

    private static Axis axis(
            Html svg, String anchor, String place, double below, DoubleUnaryOperator scale) {
        List<Html> ticks =
                svg.all("text").stream()
                        .filter(text -> text.attribute("text-anchor").equals(anchor))
                        .filter(text -> NUMBER.matcher(text.text()).matches())
                        .toList();
        Html first = ticks.get(0);
        Html last = ticks.get(ticks.size() - 1);
        double from = number(first.attribute(place)) - below;
        double to = number(last.attribute(place)) - below;
        double least = scale.applyAsDouble(number(first.text()));
        double most = scale.applyAsDouble(number(last.text()));
        return new Axis(from, least, (most - least) / (to - from));
    }
}
