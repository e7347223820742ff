package org.csecprogress.publication.service;

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
import org.csecprogress.kernel.service.ReadSql;
import org.csecprogress.publication.EarlierQuarters;
import org.csecprogress.publication.MilestoneStanding;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseRow;

/**
 * What a release compares with: the totals of earlier quarters and the milestones of the last of
 * them, as they were when it was built. Like {@link PublicReleases} on connections that may only
 * read. What was taken from a release that was withdrawn since is not shown again.
 */
@ApplicationScoped
@Guarded
@ForEverybody
public class PublicHistory {
    /** The place of the state's totals. */
    public static final String STATE = "STATE";

    /** Room for what was before so many releases. */
    private static final int HISTORIES = 2;

    private final ReadSql sql;
    private final PublicReleases releases;
    private final ReleaseSeal seal;
    private final Kept<Key, Earlier> histories = new Kept<>(HISTORIES);

    /** What is shown of earlier quarters depends on these two alone. */
    private record Key(PublicRelease release, Set<ReleaseNumber> withdrawn) {}

    protected PublicHistory() {
        this(null, null, null);
    }

    @Inject
    public PublicHistory(ReadSql sql, PublicReleases releases, ReleaseSeal seal) {
        this.sql = sql;
        this.releases = releases;
        this.seal = seal;
    }

    /** What a release compares with, in four statements, or in one where it was read before. */
    public Compared of(PublicRelease release) {
        List<PublicRelease> all = releases.all();
        Set<ReleaseNumber> withdrawn =
                all.stream()
                        .filter(PublicRelease::isWithdrawn)
                        .map(PublicRelease::number)
                        .collect(Collectors.toSet());
        Earlier earlier = histories.of(new Key(release, withdrawn), this::read);
        List<LaterChange> changes =
                earlier.sources().stream()
                        .flatMap(source -> LaterChange.of(source, all).stream())
                        .toList();
        return new Compared(earlier.byPlace(), earlier.none(), earlier.milestones(), changes);
    }

    /** What was read, before anybody asks what became of it. */
    private record Earlier(
            List<ReleaseNumber> sources,
            Map<String, PastFigures> byPlace,
            PastFigures none,
            List<MilestoneStanding> milestones) {}

    private Earlier read(Key key) {
        PublicRelease release = key.release();
        EarlierQuarters earlier =
                seal.earlier(release, EarlierContent.read(sql, release.number()))
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
                Map.copyOf(past),
                new PastFigures(Map.of(), earlier.reporting()),
                earlier.milestones());
    }
}
