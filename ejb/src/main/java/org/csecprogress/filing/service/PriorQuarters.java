package org.csecprogress.filing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Finds a county's approved revisions of the four quarters before one, by how many quarters before.
 * If there are none, the last approved quarter before these is used.
 */
@ApplicationScoped
class PriorQuarters {
    private static final int BEFORE = 4;

    @Inject private Revisions revisions;
    @Inject private AnswerStore store;

    /** Returns a county's approved answers of earlier quarters. */
    Map<Integer, Answers> answers(CountyCode county, ReportingPeriod period) {
        SortedMap<Integer, Long> before = revisions(county, period);
        return answers(before, store.loadAll(List.copyOf(before.values())));
    }

    /** Returns the revisions of a county. */
    SortedMap<Integer, Long> revisions(CountyCode county, ReportingPeriod period) {
        return revisions(List.of(county), period).get(county);
    }

    /** Returns the revisions of several counties, in one query. Every county is in the result. */
    Map<CountyCode, SortedMap<Integer, Long>> revisions(
            Collection<CountyCode> counties, ReportingPeriod period) {
        Map<CountyCode, SortedMap<Integer, Long>> all = new TreeMap<>();
        counties.forEach(county -> all.put(county, new TreeMap<>()));
        for (StandingRevision each : revisions.standingBefore(all.keySet(), period)) {
            all.get(each.county()).put(lag(each.period(), period), each.revision());
        }
        all.values().forEach(PriorQuarters::retain);
        return all;
    }

    private static void retain(SortedMap<Integer, Long> revisions) {
        Set<Integer> wanted = new HashSet<>(revisions.headMap(BEFORE + 1).keySet());
        if (wanted.isEmpty() && !revisions.isEmpty()) {
            wanted.add(revisions.firstKey());
        }
        revisions.keySet().retainAll(wanted);
    }

    /** Selects the answers of revisions from all that were loaded. */
    static Map<Integer, Answers> answers(
            SortedMap<Integer, Long> revisions, Map<Long, Answers> loaded) {
        return revisions.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                e -> loaded.get(e.getValue()),
                                (one, other) -> one,
                                TreeMap::new));
    }

    private static int lag(ReportingPeriod earlier, ReportingPeriod period) {
        return (period.year() - earlier.year()) * 4 + period.quarter() - earlier.quarter();
    }
}
