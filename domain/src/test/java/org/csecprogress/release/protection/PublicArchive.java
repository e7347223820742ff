package org.csecprogress.release.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.Restatement;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;

/** Releases in the order of publication, with their public files. */
final class PublicArchive {
    private final List<Earlier> earlier = new ArrayList<>();
    private final Map<ReleaseNumber, List<ReleaseTable>> published = new TreeMap<>();
    private final List<String> files = new ArrayList<>();

    PublicArchive with(QuarterFigures figures, int revision) {
        var gate = new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());
        FrozenFigures frozen =
                earlier.stream()
                        .filter(other -> other.figures().number().revision() == revision - 1)
                        .filter(other -> other.figures().period().equals(figures.frozen().period()))
                        .findFirst()
                        .map(before -> figures.frozen(revision).after(before))
                        .orElseGet(() -> figures.frozen(revision));
        ProtectedRelease made =
                gate.protect(LinkedRelease.of(frozen, earlier, Previewed.NOTHING, Set.of()));
        List<ReleaseTable> tables =
                PublicTables.of(made.linked(), made.shown(), earlier, Populations.builtIn());
        for (ReleaseTable table : tables) {
            files.add(frozen.number() + " " + table.id() + "\n" + csv(table));
        }
        if (revision > 1) {
            ReleaseNumber before = new ReleaseNumber(frozen.period(), revision - 1);
            Restatement.Said old = new Restatement.Said(published.get(before), List.of());
            Restatement.Said now = new Restatement.Said(tables, List.of());
            files.add(Restatement.of(before, old, now).toString());
        }
        Set<ReleaseNumber> known =
                earlier.stream().map(e -> e.figures().number()).collect(Collectors.toSet());
        earlier.add(new Earlier(frozen, made.shown(), known));
        published.put(frozen.number(), tables);
        return this;
    }

    PublicArchive with(QuarterFigures figures) {
        return with(figures, 1);
    }

    private static String csv(ReleaseTable table) {
        return new String(table.file(false), UTF_8);
    }

    /** Returns the number of withheld figures in its releases. */
    long withheld() {
        return published.values().stream()
                .flatMap(List::stream)
                .mapToLong(ReleaseTable::withheld)
                .sum();
    }

    /** Returns every file, and the public text of every restatement. */
    List<String> files() {
        return List.copyOf(files);
    }

    /** Returns the places of all stars. */
    List<String> stars() {
        List<String> stars = new ArrayList<>();
        for (String file : files) {
            String[] lines = file.split("\\r?\\n", -1);
            for (String line : lines) {
                if (line.contains(",*,")) {
                    stars.add(lines[0] + " " + line);
                }
            }
        }
        return stars;
    }
}
