package org.csecprogress.release.protection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.release.protection.system.Prices;

/**
 * Looks for tables to leave out so that a release that failed its audit can be proved. Each attempt
 * goes through the gate like a release, so their number is limited. It tries first each table that
 * has unproved figures, then each table that these follow from, and last all together, putting back
 * those that need not go.
 */
public final class Remedies {
    /** Limit on the attempts; each takes as long as a build. */
    public static final int MOST = 12;

    /** Limit on the tables tried alone, so that some attempts are left for several together. */
    private static final int ALONE = 8;

    private static final Comparator<Remedy> CHEAPEST =
            Comparator.comparing(Remedy::proved)
                    .reversed()
                    .thenComparing(Remedy::cost)
                    .thenComparing(Remedy::lost);

    private final LinkedRelease release;
    private final Gate gate;
    private final Design design;
    private final Set<String> answered;
    private final Map<Set<TableId>, Remedy> tried = new LinkedHashMap<>();

    /** The gate that every release passes. */
    @FunctionalInterface
    public interface Gate {
        /** Returns the release without some tables; empty if that is not proved either. */
        Optional<ProtectedRelease> without(Set<TableId> tables);
    }

    private Remedies(LinkedRelease release, Gate gate) {
        this.release = release;
        this.gate = gate;
        design = new Design(release.figures().catalog(), release.figures().counties());
        answered = release.names().keySet();
    }

    /**
     * Returns the attempts: proved ones first, by least loss to readers, then those that did not
     * help.
     *
     * @param failed why the release could not be proved
     * @param release the release with all of its tables
     */
    public static List<Remedy> of(
            UnprovedReleaseException failed, LinkedRelease release, Gate gate) {
        Remedies remedies = new Remedies(release, gate);
        remedies.look(failed);
        return remedies.tried.values().stream().sorted(CHEAPEST).toList();
    }

    private void look(UnprovedReleaseException failed) {
        List<Set<TableId>> own = candidates(failed.own());
        List<Set<TableId>> all = new ArrayList<>(own);
        candidates(failed.beside()).stream().filter(each -> !own.contains(each)).forEach(all::add);
        own.stream().limit(ALONE).forEach(this::tryOut);
        if (!isAnyProved()) {
            all.stream().limit(ALONE).forEach(this::tryOut);
        }
        for (List<Set<TableId>> together : List.of(own, all)) {
            if (!isAnyProved() && isProved(union(together))) {
                lessen(together);
            }
        }
    }

    /** Returns what may be left out to drop these tables, least missed first. */
    private List<Set<TableId>> candidates(List<TableId> tables) {
        return tables.stream()
                .map(this::with)
                .distinct()
                .sorted(Comparator.comparing(this::worth))
                .toList();
    }

    private boolean isAnyProved() {
        return tried.values().stream().anyMatch(Remedy::proved);
    }

    /** Leaving out more than a set that is enough is no remedy. */
    private void tryOut(Set<TableId> without) {
        boolean more =
                tried.entrySet().stream()
                        .anyMatch(
                                one ->
                                        one.getValue().proved()
                                                && without.containsAll(one.getKey()));
        if (!more) {
            isProved(without);
        }
    }

    /** A measure without its state total has no tables: the catalogue requires the total. */
    private Set<TableId> with(TableId table) {
        return table.isStateTotal()
                ? release.tables().stream()
                        .map(TableDesign::id)
                        .filter(id -> id.measure().equals(table.measure()))
                        .collect(Collectors.toSet())
                : Set.of(table);
    }

    private static Set<TableId> union(Collection<Set<TableId>> tables) {
        return tables.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** Puts back the tables that need not go, most missed first. */
    private void lessen(List<Set<TableId>> enough) {
        List<Set<TableId>> left = new ArrayList<>(enough);
        List<Set<TableId>> dearest = new ArrayList<>(enough);
        Collections.reverse(dearest);
        for (Set<TableId> each : dearest) {
            List<Set<TableId>> fewer = new ArrayList<>(left);
            fewer.remove(each);
            if (!fewer.isEmpty() && isProved(union(fewer))) {
                left = fewer;
            }
        }
    }

    /**
     * Tries to leave out the tables, unless that was tried, the limit is reached, or nothing would
     * be left to publish.
     */
    private boolean isProved(Set<TableId> without) {
        boolean tryable = tried.size() < MOST && without.size() < release.tables().size();
        if (!tried.containsKey(without) && !without.isEmpty() && tryable) {
            tried.put(without, remedy(without, gate.without(without)));
        }
        return Optional.ofNullable(tried.get(without)).filter(Remedy::proved).isPresent();
    }

    private Remedy remedy(Set<TableId> without, Optional<ProtectedRelease> made) {
        Optional<AlternativeOutcome> outcome =
                made.map(
                        proved ->
                                AlternativeOutcome.of(
                                        proved.linked(), proved.withheld(), proved.plan(), true));
        return new Remedy(
                tables(without).stream().map(TableDesign::id).toList(),
                made.isPresent(),
                tables(without).stream().mapToInt(table -> answered(table).size()).sum(),
                outcome.map(AlternativeOutcome::withheld).orElse(0),
                worth(without) + outcome.map(AlternativeOutcome::cost).orElse(0L));
    }

    private List<TableDesign> tables(Set<TableId> ids) {
        return release.tables().stream().filter(table -> ids.contains(table.id())).toList();
    }

    private List<Address> answered(TableDesign table) {
        return table.addresses(design.value(table.measure())).stream()
                .filter(address -> answered.contains(address.toString()))
                .toList();
    }

    private long worth(Set<TableId> without) {
        Prices prices = new Prices(design);
        return tables(without).stream()
                .flatMap(table -> answered(table).stream())
                .mapToLong(address -> prices.of(address, false))
                .sum();
    }
}
