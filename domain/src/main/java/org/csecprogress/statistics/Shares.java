package org.csecprogress.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Shares of those with a known answer, and the share of those without. Sexual orientation and
 * gender identity have no population data, so no rate.
 *
 * @param known share of each group among the known, from 0 to 1, by code
 * @param unknown the share of all whose answer is not recorded, from 0 to 1
 */
public record Shares(Map<String, Statistic<Estimate>> known, Statistic<Estimate> unknown) {
    public Shares {
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
    }

    /**
     * Returns the shares of groups, each with Wilson's interval.
     *
     * @param groups counts of the known groups by code, in order
     * @param unknown number not recorded
     * @param all total number
     */
    public static Shares of(Map<String, PublicCount> groups, PublicCount unknown, PublicCount all) {
        Optional<Reason> silence = WilsonInterval.silence(unknown, all);
        Map<String, Statistic<Estimate>> known = new LinkedHashMap<>();
        groups.forEach(
                (code, count) ->
                        known.put(
                                code,
                                Statistic.unless(
                                        PublicCount.silence(count, unknown, all).or(() -> silence),
                                        () -> share(count, unknown, all))));
        return new Shares(known, WilsonInterval.of(unknown, all));
    }

    private static Statistic<Estimate> share(
            PublicCount count, PublicCount unknown, PublicCount all) {
        return WilsonInterval.of(count, PublicCount.shown(all.get() - unknown.get()));
    }
}
