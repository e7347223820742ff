package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.linked.Entrance;

/** Stores which revision of each county the sums of a release count, as fixed at its freeze. */
@ApplicationScoped
class CountedRevisions {
    private final Sql sql;

    protected CountedRevisions() {
        this(null);
    }

    @Inject
    CountedRevisions(Sql sql) {
        this.sql = sql;
    }

    /**
     * Revisions that are counted for one county.
     *
     * @param first the revision that the first release of the period counts
     * @param entered the later revision whose public totals have entered since
     * @param filed the revision frozen with the release, whether it counts or not
     * @param obstacle the figure that kept the frozen revision out
     */
    record Counted(
            CountyCode county,
            Optional<Long> first,
            Optional<Long> entered,
            Optional<Long> filed,
            Optional<String> obstacle) {
        /** Returns the revision whose county totals the sums count. */
        Optional<Long> totals() {
            return entered.or(this::first);
        }

        /** Returns whether the county filed, or changed its filing, after the first freeze. */
        boolean isLater() {
            return entered.isPresent() || (filed.isPresent() && !filed.equals(first));
        }
    }

    /** Counts every filing as it is, for the first release of a period. */
    void freezeFirst(Release release) {
        sql.update(
                "insert into release_counted (release_id, county, first_revision_id) select"
                        + " release_id, county, revision_id from release_submission where"
                        + " release_id = ?",
                release.id());
    }

    /**
     * Counts for a later release what was counted before, and what enters now.
     *
     * @param before the newest release of the period that was ever public
     * @param decided the decisions on the filings that the release before does not count
     */
    void freezeLater(Release release, Release before, Collection<Entrance> decided) {
        Map<CountyCode, Entrance> entrances =
                decided.stream().collect(Collectors.toMap(Entrance::county, e -> e));
        Map<CountyCode, Counted> rows = new TreeMap<>();
        of(before).forEach(row -> rows.put(row.county(), row));
        List<Object[]> counted = new ArrayList<>();
        filed(release)
                .forEach(
                        (county, revision) -> {
                            Optional<Counted> then = Optional.ofNullable(rows.remove(county));
                            Optional<Entrance> now = Optional.ofNullable(entrances.get(county));
                            Optional<Long> entered =
                                    now.filter(Entrance::enters)
                                            .map(e -> revision)
                                            .or(() -> then.flatMap(Counted::entered));
                            counted.add(
                                    row(
                                            release,
                                            county,
                                            then.flatMap(Counted::first),
                                            entered,
                                            now.flatMap(Entrance::obstacle)));
                        });
        rows.values()
                .forEach(
                        row ->
                                counted.add(
                                        row(
                                                release,
                                                row.county(),
                                                row.first(),
                                                row.entered(),
                                                Optional.empty())));
        sql.batch(
                "insert into release_counted (release_id, county, first_revision_id,"
                        + " entered_revision_id, obstacle) values (?, ?, ?, ?, ?)",
                counted);
    }

    private static Object[] row(
            Release release,
            CountyCode county,
            Optional<Long> first,
            Optional<Long> entered,
            Optional<String> obstacle) {
        return new Object[] {
            release.id(),
            county.value(),
            first.orElse(null),
            entered.orElse(null),
            obstacle.orElse(null)
        };
    }

    private Map<CountyCode, Long> filed(Release release) {
        Map<CountyCode, Long> filed = new TreeMap<>();
        sql.list(
                "select county, revision_id from release_submission where release_id = ?",
                row -> filed.put(new CountyCode(row.getString(1)), row.getLong(2)),
                release.id());
        return filed;
    }

    /** Returns the counted revisions of each county, in the order of the county codes. */
    List<Counted> of(Release release) {
        return sql.list(
                "select c.county, c.first_revision_id, c.entered_revision_id, m.revision_id,"
                        + " c.obstacle from release_counted c left join release_submission m on"
                        + " m.release_id = c.release_id and m.county = c.county where c.release_id"
                        + " = ? order by c.county",
                row ->
                        new Counted(
                                new CountyCode(row.getString(1)),
                                Sql.id(row, 2),
                                Sql.id(row, 3),
                                Sql.id(row, 4),
                                Optional.ofNullable(row.getString(5))),
                release.id());
    }

    /** Returns the number of counties in the sums. */
    int counties(Release release) {
        return (int) of(release).stream().filter(c -> c.totals().isPresent()).count();
    }

    /**
     * Returns the number of the release whose own filings are the first figures of this one.
     * Releases from before this was recorded each have their own.
     */
    ReleaseNumber first(Release release, Collection<Release> all) {
        Map<CountyCode, Long> mine = firsts(release);
        return all.stream()
                .filter(other -> other.number().period().equals(release.number().period()))
                .filter(other -> other.number().revision() < release.number().revision())
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .filter(other -> firsts(other).equals(mine))
                .map(Release::number)
                .findFirst()
                .orElse(release.number());
    }

    private Map<CountyCode, Long> firsts(Release release) {
        Map<CountyCode, Long> firsts = new TreeMap<>();
        of(release).forEach(c -> c.first().ifPresent(id -> firsts.put(c.county(), id)));
        return firsts;
    }

    /** Returns the digests of the counted revisions that are not frozen with the release itself. */
    Map<CountyCode, String> digests(Release release) {
        Map<CountyCode, String> digests = new TreeMap<>();
        sql.list(
                "select c.county, f.digest, e.digest from release_counted c left join revision f on"
                        + " f.id = c.first_revision_id left join revision e on e.id ="
                        + " c.entered_revision_id left join release_submission m on m.release_id ="
                        + " c.release_id and m.county = c.county where c.release_id = ? and"
                        + " (c.first_revision_id is null or m.revision_id is null or"
                        + " c.first_revision_id <> m.revision_id or c.entered_revision_id is not"
                        + " null)",
                row ->
                        digests.put(
                                new CountyCode(row.getString(1)),
                                row.getString(2) + " " + row.getString(3)),
                release.id());
        return digests;
    }
}
