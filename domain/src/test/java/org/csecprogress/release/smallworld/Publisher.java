package org.csecprogress.release.smallworld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Cube;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.ProtectedRelease;
import org.csecprogress.release.protection.PublicTables;
import org.csecprogress.release.protection.ReleaseProtection;
import org.csecprogress.release.protection.UnprovedReleaseException;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;

/** Publishes a small archive as the product does, and records everything that was ever public. */
final class Publisher {
    private static final Counties COUNTIES = Counties.builtIn();
    private static final Populations POPULATIONS = Populations.builtIn();

    private final ReleaseProtection gate =
            new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());
    private final SmallArchive archive;
    private final PublicRecord record;
    private final Set<TableId> left;
    private final List<Earlier> earlier = new ArrayList<>();
    private final Set<ReleaseNumber> withdrawn = new HashSet<>();
    private final Map<Integer, Previewed> previewed = new HashMap<>();

    private Publisher(SmallArchive archive, PublicRecord record, Set<TableId> left) {
        this.archive = archive;
        this.record = record;
        this.left = left;
    }

    /**
     * Publishes the releases in order into the record.
     *
     * @param left the tables that none of them publishes
     * @return the release that could not be proved, if any; it is the last
     */
    static Optional<ReleaseNumber> publish(
            SmallArchive archive, PublicRecord record, Set<TableId> left) {
        var publisher = new Publisher(archive, record, left);
        List<SmallQuarter> quarters = archive.quarters();
        int most = quarters.stream().mapToInt(SmallQuarter::releases).max().orElse(0);
        for (int release = 1; release <= most; release++) {
            for (int quarter = 0; quarter < quarters.size(); quarter++) {
                if (release <= quarters.get(quarter).releases()) {
                    try {
                        publisher.publish(quarter, release);
                    } catch (UnprovedReleaseException e) {
                        return Optional.of(
                                new ReleaseNumber(quarters.get(quarter).period(), release));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Publishes the releases in order into the record, with all their tables. */
    static Optional<ReleaseNumber> publish(SmallArchive archive, PublicRecord record) {
        return publish(archive, record, Set.of());
    }

    private void publish(int quarter, int release) {
        SmallQuarter of = archive.quarters().get(quarter);
        if (release == 1) {
            previewed.put(
                    quarter, of.previewed().map(f -> show(quarter, f)).orElse(Previewed.NOTHING));
        }
        FrozenFigures filed = frozen(of, release, of.standing(release));
        FrozenFigures frozen =
                earlier.stream()
                        .filter(other -> other.figures().period().equals(of.period()))
                        .reduce((one, other) -> other)
                        .map(before -> after(before, filed, previewed.get(quarter)))
                        .orElse(filed);
        ProtectedRelease made =
                gate.protect(LinkedRelease.of(frozen, earlier, previewed.get(quarter), left));
        record.read(quarter, release, tables(made));
        Set<ReleaseNumber> known = new HashSet<>();
        earlier.forEach(other -> known.add(other.figures().number()));
        known.removeAll(withdrawn);
        earlier.add(new Earlier(frozen, made.shown(), left, known));
        if (of.withdrawn().contains(release)) {
            withdrawn.add(frozen.number());
        }
    }

    private static FrozenFigures after(Earlier before, FrozenFigures filed, Previewed shown) {
        return before.figures().entering(filed.number(), filed.entrances(before, shown));
    }

    private List<ReleaseTable> tables(ProtectedRelease made) {
        return PublicTables.of(made.linked(), made.shown(), earlier, POPULATIONS);
    }

    /** Builds a release that one county previews and that is then dropped. */
    private Previewed show(int quarter, Filing filing) {
        SmallQuarter of = archive.quarters().get(quarter);
        FrozenFigures frozen = frozen(of, 1, of.before());
        ProtectedRelease made =
                gate.protect(LinkedRelease.of(frozen, earlier, Previewed.NOTHING, left));
        Map<String, Set<Long>> shown = new TreeMap<>();
        for (ReleaseTable table : tables(made)) {
            for (ReleaseRow row : table.rows()) {
                Optional<Long> count =
                        row.value()
                                .filter(value -> row.geography().equals(filing.county()))
                                .map(value -> value.longValueExact());
                if (count.isPresent()) {
                    shown.put(filing.county() + "/" + row.measure(), Set.of(count.get()));
                    Spot spot = new Spot(quarter, 1, row.geography(), row.measure(), "");
                    record.preview(spot, count.get());
                }
            }
        }
        return new Previewed(shown);
    }

    private FrozenFigures frozen(SmallQuarter quarter, int release, Map<String, Filing> filings) {
        Map<Geography, Map<CellKey, Cell>> sums = new TreeMap<>();
        Set<CountyCode> reporting = new HashSet<>();
        for (Filing filing : filings.values()) {
            CountyCode county = new CountyCode(filing.county());
            reporting.add(county);
            String region = archive.places().regionOf().get(filing.county());
            for (String place : List.of("STATE", region, filing.county())) {
                add(filing, sums.computeIfAbsent(new Geography(place), p -> new TreeMap<>()));
            }
        }
        List<Cube.Row> rows = new ArrayList<>();
        sums.forEach(
                (place, of) -> of.forEach((k, cell) -> rows.add(new Cube.Row(place, k, cell))));
        return new FrozenFigures(
                new ReleaseNumber(quarter.period(), release),
                archive.catalog(),
                COUNTIES,
                Cube.of(quarter.period(), rows),
                reporting);
    }

    private void add(Filing filing, Map<CellKey, Cell> sums) {
        filing.counts()
                .forEach(
                        (key, count) -> {
                            int at = key.indexOf('@');
                            String code = at < 0 ? key : key.substring(0, at);
                            String group = at < 0 ? "" : key.substring(at + 1);
                            if (filing.answered().contains(Filing.question(code, group))) {
                                add(sums, code, group, count);
                            }
                        });
    }

    /** Adds a count; the first category of a group takes all of it. */
    private void add(Map<CellKey, Cell> sums, String code, String group, long count) {
        if (group.isEmpty()) {
            add(sums, CellKey.total(code), count);
            return;
        }
        String dimension = group.substring(0, group.indexOf(':'));
        for (PublicGroup of : archive.catalog().dimension(dimension).publicGroups()) {
            if (group.equals(dimension + ":" + of.code())) {
                long left = count;
                for (String category : of.categories()) {
                    add(sums, new CellKey(code, dimension, category), left);
                    left = 0;
                }
            }
        }
    }

    private static void add(Map<CellKey, Cell> sums, CellKey key, long count) {
        Cell before = sums.get(key);
        sums.put(
                key,
                before == null
                        ? new Cell(count, 1)
                        : new Cell(before.sum() + count, before.counties() + 1));
    }
}
