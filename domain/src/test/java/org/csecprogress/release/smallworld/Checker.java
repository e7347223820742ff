package org.csecprogress.release.smallworld;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csecprogress.release.smallworld.IntegerSearch.GaveUpException;

/**
 * Attacks an archive, from outside and as each county. Every quantity of 1 to 10 must also be able
 * to be 11 or more in whole numbers that agree with all that is known. It shares no code with what
 * builds, plans or audits releases.
 */
final class Checker {
    private static final int FEW = 10;
    private static final long MOST = 1_000_000;

    /** The most steps of a search. */
    private static final int LIMIT = 4000;

    /** The most answerings that are tried if who answered is not public. */
    private static final int WAYS = 40;

    private final SmallArchive archive;
    private final PublicRecord record;
    private final Meanings meanings;
    private final Map<Integer, Set<String>> reporting = new TreeMap<>();
    private final Answering answering;
    private final Map<Answering, Knowledge> known = new HashMap<>();
    private final Map<Answering, Knowledge> knownOfSums = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> inferred = new ArrayList<>();
    private final Set<Quantity> givenUp = new HashSet<>();
    private int unfinished;

    private Checker(SmallArchive archive, PublicRecord record) {
        this.archive = archive;
        this.record = record;
        meanings = new Meanings(archive.catalog());
        for (int quarter = 0; quarter < archive.quarters().size(); quarter++) {
            reporting.put(
                    quarter, new TreeSet<>(archive.quarters().get(quarter).standing(1).keySet()));
        }
        answering = Answering.of(archive.quarters());
    }

    /**
     * The result of an attack.
     *
     * @param findings what can be worked out from public sums
     * @param inferred what follows only through counts of single counties that no table shows
     * @param unfinished the number of searches that gave up
     */
    record Result(List<String> findings, List<String> inferred, int unfinished) {
        Result {
            findings = List.copyOf(findings);
            inferred = List.copyOf(inferred);
        }
    }

    /**
     * Attacks the public record.
     *
     * @param archive the truth, of which an attacker knows at most one county's part
     */
    static Result check(SmallArchive archive, PublicRecord record) {
        var checker = new Checker(archive, record);
        Knowledge truth = checker.knowledge(checker.answering);
        long[] values = truth.values(archive::count);
        for (Statement statement : truth.statements()) {
            if (!statement.holds(values)) {
                String what = truth.describe(statement);
                return new Result(
                        List.of("what is public contradicts the rules: " + what), List.of(), 0);
            }
        }
        List<Quantity> all = Quantities.of(record, checker.meanings, truth.sums());
        checker.attack("", all);
        archive.places().counties().forEach(county -> checker.attack(county, all));
        return new Result(checker.findings, checker.inferred, checker.unfinished);
    }

    private Knowledge knowledge(Answering so) {
        return knowledge(so, true);
    }

    private Knowledge knowledge(Answering so, boolean everywhere) {
        return (everywhere ? known : knownOfSums)
                .computeIfAbsent(
                        so,
                        a ->
                                new Knowledge(
                                        record,
                                        meanings,
                                        archive.places(),
                                        reporting,
                                        a,
                                        everywhere));
    }

    private void attack(String insider, List<Quantity> all) {
        List<Quantity> few = new ArrayList<>();
        for (Quantity quantity : all) {
            Quantity others = quantity.without(insider);
            long size = size(knowledge(answering), others);
            if (size > 0 && size <= FEW) {
                few.add(others);
            }
        }
        List<Quantity> certain = certain(insider, few, true);
        List<Quantity> plain = certain(insider, certain, false);
        for (Quantity quantity : certain) {
            (plain.contains(quantity) ? findings : inferred)
                    .add(
                            (insider.isEmpty() ? "everybody" : "county " + insider)
                                    + " knows that this is at most 10 (it is "
                                    + size(knowledge(answering), quantity)
                                    + "): "
                                    + quantity);
        }
    }

    /** Returns the quantities that can't be more than ten, whoever answered. */
    private List<Quantity> certain(String insider, List<Quantity> few, boolean everywhere) {
        List<Quantity> certain = new ArrayList<>(few);
        givenUp.clear();
        uncertain(knowledge(answering, everywhere), insider, certain);
        if (certain.isEmpty()) {
            return certain;
        }
        Set<String> told = new TreeSet<>();
        record.codes().stream().filter(record::isByCounty).forEach(told::add);
        for (Answering other : answering.others(reporting, told, insider, WAYS)) {
            uncertain(knowledge(other, everywhere), insider, certain);
        }
        givenUp.retainAll(certain);
        unfinished += givenUp.size();
        certain.removeAll(givenUp);
        return certain;
    }

    private long size(Knowledge knowledge, Quantity quantity) {
        Statement statement = knowledge.statement(quantity, 0, 0);
        long size = -quantity.known() + statement.at(knowledge.values(archive::count));
        return quantity.eitherWay() ? Math.abs(size) : size;
    }

    /** Removes the quantities that can be more than ten. */
    private void uncertain(Knowledge knowledge, String insider, List<Quantity> few) {
        for (Quantity quantity : List.copyOf(few)) {
            if (few.contains(quantity)) {
                try {
                    more(knowledge, insider, quantity)
                            .ifPresent(table -> few.removeIf(q -> isMore(knowledge, q, table)));
                } catch (GaveUpException e) {
                    givenUp.add(quantity);
                }
            }
        }
    }

    private static boolean isMore(Knowledge knowledge, Quantity quantity, long[] values) {
        return knowledge.statement(quantity, FEW + 1, MOST).holds(values)
                || (quantity.eitherWay()
                        && knowledge.statement(quantity, -MOST, -FEW - 1).holds(values));
    }

    private Optional<long[]> more(Knowledge knowledge, String insider, Quantity quantity) {
        Optional<long[]> up =
                search(knowledge, insider, wanted(knowledge, quantity, FEW + 1, MOST));
        return up.isPresent() || !quantity.eitherWay()
                ? up
                : search(knowledge, insider, wanted(knowledge, quantity, -MOST, -FEW - 1));
    }

    /** Returns two equivalent statements, without and with public numbers inserted. */
    private List<Statement> wanted(Knowledge knowledge, Quantity quantity, long least, long most) {
        Quantity left = quantity.given(record, spot -> own(knowledge, spot, quantity.without()));
        return List.of(
                knowledge.statement(quantity, least, most), knowledge.statement(left, least, most));
    }

    private long own(Knowledge knowledge, Spot spot, String county) {
        return knowledge.sums().figures(spot).stream()
                .filter(figure -> figure.county().equals(county))
                .mapToLong(archive::count)
                .sum();
    }

    private Optional<long[]> search(Knowledge knowledge, String insider, List<Statement> wanted) {
        List<Statement> all = new ArrayList<>(knowledge.statements());
        all.addAll(wanted);
        var search = new IntegerSearch(all, knowledge.values(archive::count));
        return search.find(
                knowledge.lower(insider, archive::count),
                knowledge.upper(insider, archive::count),
                LIMIT);
    }
}
