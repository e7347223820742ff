package org.csecprogress.auditrelease;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.auditrelease.inference.Evidence;
import org.csecprogress.auditrelease.inference.Evidence.Interest;
import org.csecprogress.auditrelease.inference.Evidence.Unknown;
import org.csecprogress.auditrelease.inference.Interval;

/** All counts that tables print, withhold or speak of, and the evidence about them. */
final class Cells {
    /** Counts below this, and not zero, may not be known. */
    static final int THRESHOLD = 11;

    private final Evidence evidence = new Evidence();
    private final Map<CellName, Cell> cells = new LinkedHashMap<>();
    private final Map<String, NavigableMap<Integer, Edition>> editions = new HashMap<>();
    private final Map<Integer, Question> questions = new LinkedHashMap<>();
    private String owner = "";
    private final List<Finding> findings = new ArrayList<>();

    /** What the answer about an unknown would be. */
    record Question(Channel channel, Cell.Place place, CellName about, String count) {}

    Evidence evidence() {
        return evidence;
    }

    Map<Integer, Question> questions() {
        return questions;
    }

    /** What could be seen without working anything out. */
    List<Finding> findings() {
        return findings;
    }

    Collection<Cell> all() {
        return List.copyOf(cells.values());
    }

    void add(Edition edition) {
        editions.computeIfAbsent(edition.time(), time -> new TreeMap<>())
                .putIfAbsent(edition.number(), edition);
    }

    List<Edition> editions() {
        return editions.values().stream().flatMap(all -> all.values().stream()).toList();
    }

    Optional<Edition> edition(CellName name) {
        return Optional.ofNullable(editions.get(name.time())).map(all -> all.get(name.edition()));
    }

    /** The latest telling of a quarter or year, where there is one. */
    Optional<Edition> newest(String time) {
        return Optional.ofNullable(editions.get(time)).map(all -> all.lastEntry().getValue());
    }

    /** All tellings of a quarter or year, the first first. */
    List<Edition> tellings(String time) {
        return editions.containsKey(time) ? List.copyOf(editions.get(time).values()) : List.of();
    }

    Optional<Cell> find(CellName name) {
        return Optional.ofNullable(cells.get(name));
    }

    /** The count, which may be one that no table has. */
    Cell cell(CellName name) {
        return cells.computeIfAbsent(
                name,
                key ->
                        new Cell(
                                key,
                                edition(key)
                                        .map(e -> Dictionary.isGuarded(e.catalog(), key.figure()))
                                        .orElse(true)));
    }

    /** A difference to ask for; its fact is that the sum equals it. */
    void ask(Sum difference, Question question) {
        if (difference.isKnown()) {
            Interval interval = new Interval(difference.constant(), difference.constant());
            if (difference.constant() > 0 && difference.constant() < THRESHOLD) {
                find(question, interval);
            }
            return;
        }
        int unknown = evidence.add(new Unknown(question.count(), 0, Interest.REST));
        questions.put(unknown, question);
        difference.minusUnknown(unknown).isZero(question.count(), false);
    }

    void find(Question question, Interval interval) {
        findings.add(
                new Finding(
                        question.channel(),
                        question.place(),
                        question.about(),
                        question.count(),
                        interval,
                        List.of()));
    }

    /** What the insider's own county counts is no secret to it. */
    void ownedBy(String county) {
        owner = county;
    }

    /** The insider's own county, or nothing. */
    String owner() {
        return owner;
    }

    /** Whether it is a count of the insider's own county. */
    boolean isOwn(Cell cell) {
        return cell.name().geography().equals(owner);
    }

    /** The number of the count among the unknowns. */
    int unknown(Cell cell) {
        if (cell.unknown() < 0) {
            boolean asked = cell.isGuarded() && !cell.places().isEmpty() && !isOwn(cell);
            Interest interest = asked ? Interest.WITHHELD : Interest.NONE;
            long least = cell.isWithheld() ? 1 : 0;
            cell.number(evidence.add(new Unknown(cell.name().toString(), least, interest)));
            if (asked) {
                questions.put(
                        cell.unknown(),
                        new Question(
                                Channel.WITHHELD,
                                cell.places().get(0),
                                cell.name(),
                                cell.name().toString()));
            }
        }
        return cell.unknown();
    }
}
