package org.csecprogress.report.drawing.page;

import java.util.List;

/**
 * The bands of a map's shares. There are five of equal width, which fill the scale; where all
 * shares that are shown fall in one of them, the five are half as wide. Nothing but what is shown
 * decides, so that a legend reveals no more than the map.
 *
 * @param from where the first band begins, in percent
 * @param width the width of a band in points
 */
public record Bands(int from, int width) {
    /** Number of bands. */
    public static final int COUNT = 5;

    /**
     * Returns the bands of some shares.
     *
     * @param top the end of the scale in percent
     * @param shown the shares in percent
     */
    public static Bands of(int top, List<Double> shown) {
        var wide = new Bands(0, top / COUNT);
        if (!wide.isOne(shown)) {
            return wide;
        }
        int width = wide.width / 2;
        int middle = wide.from(wide.band(shown.get(0)));
        return new Bands(Math.max(0, Math.min(middle - wide.width, top - width * COUNT)), width);
    }

    /** Returns the band of a share, 1 to {@link #COUNT}, from its printed whole percent. */
    public int band(double share) {
        int band = Math.floorDiv((int) Math.round(share) - from, width) + 1;
        return Math.max(1, Math.min(COUNT, band));
    }

    /** Returns the lowest share of a band, in percent. */
    public int from(int band) {
        return from + width * (band - 1);
    }

    /** Returns whether there are shares, all in one band, so that a map would have one color. */
    public boolean isOne(List<Double> shown) {
        return shown.stream().map(this::band).distinct().count() == 1;
    }
}
