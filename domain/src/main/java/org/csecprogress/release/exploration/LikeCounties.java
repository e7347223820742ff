package org.csecprogress.release.exploration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.kernel.CountyCode;

/**
 * Counties of like size by a fixed rule: the three with the next fewer children and the three with
 * the next more, in the population that every rate uses. It depends on no figure of a release.
 */
public final class LikeCounties {
    /** How many counties on each side. */
    public static final int EACH_SIDE = 3;

    private final Counties counties;
    private final List<County> bySize;

    /** Creates the rule over the counties and their children. */
    public LikeCounties(Counties counties, Populations populations) {
        this.counties = counties;
        bySize =
                counties.all().stream()
                        .sorted(
                                Comparator.comparingLong(
                                                (County c) -> populations.children(c.code()))
                                        .thenComparing(County::code))
                        .toList();
    }

    /** Returns the counties of like size, by name. There are fewer at the ends of the list. */
    public List<County> of(CountyCode county) {
        int at = bySize.indexOf(counties.byCode(county));
        return IntStream.rangeClosed(at - EACH_SIDE, at + EACH_SIDE)
                .filter(i -> i != at && i >= 0 && i < bySize.size())
                .mapToObj(bySize::get)
                .sorted(Comparator.comparing(County::name))
                .toList();
    }
}
