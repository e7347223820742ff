package org.csecprogress.release.memory;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.record.ReleaseTables;
import org.csecprogress.release.record.TableHead;
import org.csecprogress.release.record.TableReview;
import org.csecprogress.release.record.WithholdingReason;

/** The masked tables of releases, in memory. */
public final class MemoryReleaseTables implements ReleaseTables {
    private final Memory memory;

    public MemoryReleaseTables(Memory memory) {
        this.memory = memory;
    }

    /** Returns the heads of the tables of a release, in their order. */
    static Stream<TableHead> heads(Memory memory, Release release) {
        return OfRelease.all(memory, TableHead.class, release)
                .sorted(comparing(head -> Memory.<Integer>value(head, "position")));
    }

    /** Returns the figures of a release, in the order of their tables' names and their rows. */
    static Stream<CellRow> cells(Memory memory, Release release) {
        return memory.block(CellRow.class).stream()
                .filter(cell -> cell.release().id() == release.id())
                .sorted(comparing(CellRow::table).thenComparing(CellRow::position));
    }

    @Override
    public void add(Release release, List<ReleaseTable> tables) {
        int place = 0;
        for (ReleaseTable table : tables) {
            memory.add(new TableHead(release, ++place, table));
            int position = 0;
            for (var row : table.rows()) {
                memory.block(CellRow.class).add(new CellRow(release, table.id(), ++position, row));
            }
        }
    }

    @Override
    public void addShown(Release release, Collection<String> cells) {
        cells.forEach(cell -> memory.block(ShownRow.class).add(new ShownRow(release, cell)));
    }

    @Override
    public Set<String> shown(Release release) {
        return memory.block(ShownRow.class).stream()
                .filter(each -> each.release().id() == release.id())
                .map(ShownRow::cell)
                .collect(Collectors.toSet());
    }

    @Override
    public void addReasons(Release release, Map<String, List<Optional<Reason>>> reasons) {
        reasons.forEach(
                (table, each) -> {
                    memory.add(new TableReview(release, table, each));
                    for (int row = 0; row < each.size(); row++) {
                        int position = row + 1;
                        each.get(row)
                                .map(why -> new WithholdingReason(release, table, position, why))
                                .ifPresent(memory::add);
                    }
                });
    }

    @Override
    public Map<String, Map<Integer, Reason>> reasons(Release release) {
        Map<String, Map<Integer, Reason>> reasons = new HashMap<>();
        OfRelease.all(memory, WithholdingReason.class, release)
                .forEach(
                        each ->
                                reasons.computeIfAbsent(
                                                Memory.value(each, "table"), t -> new HashMap<>())
                                        .put(
                                                Memory.value(each, "position"),
                                                Memory.value(each, "reason")));
        return reasons;
    }

    @Override
    public List<TableReview> reviews(Release release) {
        List<String> order =
                heads(memory, release).map(head -> Memory.<String>value(head, "table")).toList();
        return OfRelease.all(memory, TableReview.class, release)
                .sorted(comparing(each -> order.indexOf(each.table().toString())))
                .toList();
    }

    @Override
    public Map<String, List<Integer>> answered(Release release) {
        Map<String, List<Integer>> answered = new LinkedHashMap<>();
        heads(memory, release)
                .filter(head -> TableId.TOTAL.equals(Memory.value(head, "dimension")))
                .forEach(
                        head -> {
                            List<Integer> counties = ofState(release, Memory.value(head, "table"));
                            if (!counties.isEmpty()) {
                                answered.merge(
                                        Memory.value(head, "measure"),
                                        counties,
                                        (some, more) ->
                                                Stream.concat(some.stream(), more.stream())
                                                        .toList());
                            }
                        });
        return answered;
    }

    private List<Integer> ofState(Release release, String table) {
        return cells(memory, release)
                .filter(cell -> cell.table().equals(table))
                .filter(cell -> cell.row().geography().equals(Geography.STATE.code()))
                .map(cell -> cell.row().counties())
                .toList();
    }
}
