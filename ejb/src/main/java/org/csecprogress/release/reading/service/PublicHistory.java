package org.csecprogress.release.reading.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.EarlierQuarters;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;

/**
 * Provides the earlier figures that a release compares with: the totals of earlier quarters and the
 * milestones of the last of them, as they were at its build. Like {@link PublicReleases} it uses
 * read-only connections. Figures from a release that has been withdrawn since are left out.
 */
@ApplicationScoped
@Guarded
@ForEverybody
public class PublicHistory {
    /** Place of the state's totals. */
    public static final String STATE = "STATE";

    /** Number of releases whose earlier figures are cached, as many as {@link PublicReleases}. */
    private static final int HISTORIES = 9;

    @Inject private PublicRecords records;
    @Inject private PublicReleases releases;
    @Inject private SealCheck seal;
    private final AnswerCache<Key, Earlier> histories = new AnswerCache<>(HISTORIES);

    /** Everything that the shown earlier figures depend on. */
    private record Key(PublicRelease release, Set<ReleaseNumber> withdrawn) {}

    /** Returns the earlier figures of a release, in four statements or, if cached, in one. */
    public Compared of(PublicRelease release) {
        List<PublicRelease> all = releases.all();
        Set<ReleaseNumber> withdrawn =
                all.stream()
                        .filter(PublicRelease::isWithdrawn)
                        .map(PublicRelease::number)
                        .collect(Collectors.toSet());
        Earlier earlier = histories.of(new Key(release, withdrawn), this::read);
        return earlier.figures()
                .with(
                        earlier.sources().stream()
                                .flatMap(source -> LaterChange.of(source, all).stream())
                                .toList());
    }

    /** Earlier figures, and the releases that they were taken from. */
    private record Earlier(List<ReleaseNumber> sources, Compared figures) {}

    private Earlier read(Key key) {
        PublicRelease release = key.release();
        EarlierQuarters earlier =
                seal.earlier(release, records.earlier(release.number()))
                        .without(key.withdrawn(), release.period().minus(1));
        Map<String, Map<String, List<ReleaseRow>>> rows = new HashMap<>();
        for (EarlierQuarters.Total total : earlier.totals()) {
            rows.computeIfAbsent(total.row().geography(), p -> new HashMap<>())
                    .computeIfAbsent(total.table(), t -> new ArrayList<>())
                    .add(total.row());
        }
        Map<String, PastFigures> past = new HashMap<>();
        rows.forEach(
                (place, tables) -> past.put(place, new PastFigures(tables, earlier.reporting())));
        return new Earlier(
                earlier.sources(),
                new Compared(
                        past,
                        new PastFigures(Map.of(), earlier.reporting()),
                        earlier.milestones(),
                        List.of()));
    }
}
