package org.csecprogress.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Shares of those whose answer is known, and beside them the share of those whose answer is not.
 * For sexual orientation and gender identity there is no population, and so no rate.
 *
 * @param known by code of the group, its share of the known, from 0 to 1
 * @param unknown the share of all whose answer is not recorded, from 0 to 1
 */
public record Shares(Map<String, Statistic<Estimate>> known, Statistic<Estimate> unknown) {
    public Shares {
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
    }

    /**
     * The shares of groups, each with Wilson's interval.
     *
     * @param groups by code the counts of the groups that are known, in order
     * @param unknown how many are not recorded
     * @param all how many there are
     */
    public static Shares of(Map<String, PublicCount> groups, PublicCount unknown, PublicCount all) {
        Optional<Reason> silence = WilsonInterval.silence(unknown, all);
        Map<String, Statistic<Estimate>> known = new LinkedHashMap<>();
        groups.forEach(
                (code, count) ->
                        known.put(
                                code,
                                PublicCount.silence(count, unknown, all)
                                        .or(() -> silence)
                                        .<Statistic<Estimate>>map(Statistic::notShown)
                                        .orElseGet(() -> share(count, unknown, all))));
        return new Shares(known, WilsonInterval.of(unknown, all));
    }

    private static Statistic<Estimate> share(
            PublicCount count, PublicCount unknown, PublicCount all) {
        return WilsonInterval.of(count, PublicCount.shown(all.get() - unknown.get()));
    }
}
