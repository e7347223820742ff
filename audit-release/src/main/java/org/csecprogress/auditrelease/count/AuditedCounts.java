package org.csecprogress.auditrelease.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.auditrelease.file.Dictionary;
import org.csecprogress.auditrelease.file.Edition;
import org.csecprogress.auditrelease.inference.AttackEvidence;
import org.csecprogress.auditrelease.inference.AttackEvidence.Interest;
import org.csecprogress.auditrelease.inference.AttackEvidence.Unknown;
import org.csecprogress.auditrelease.inference.CountInterval;

/** All counts that tables print, withhold or refer to, and the evidence about them. */
public final class AuditedCounts {
    /** Non-zero counts below this must not be known. */
    public static final int THRESHOLD = 11;

    private final AttackEvidence evidence = new AttackEvidence();
    private final Map<CellName, AuditedCount> cells = new LinkedHashMap<>();
    private final Map<String, NavigableMap<Integer, Edition>> editions = new HashMap<>();
    private final Map<Integer, Question> questions = new LinkedHashMap<>();
    private String owner = "";
    private final List<DisclosureFinding> findings = new ArrayList<>();

    /** The question that an unknown's interval answers. */
    public record Question(
            Channel channel, AuditedCount.Place place, CellName about, String count) {}

    public AttackEvidence evidence() {
        return evidence;
    }

    public Map<Integer, Question> questions() {
        return questions;
    }

    /** Returns the findings that need no inference. */
    public List<DisclosureFinding> findings() {
        return findings;
    }

    public Collection<AuditedCount> all() {
        return List.copyOf(cells.values());
    }

    public void add(Edition edition) {
        editions.computeIfAbsent(edition.time(), time -> new TreeMap<>())
                .putIfAbsent(edition.number(), edition);
    }

    public List<Edition> editions() {
        return editions.values().stream().flatMap(all -> all.values().stream()).toList();
    }

    public Optional<Edition> edition(CellName name) {
        return Optional.ofNullable(editions.get(name.time())).map(all -> all.get(name.edition()));
    }

    /** Returns the latest edition of a quarter or year, if there is one. */
    public Optional<Edition> newest(String time) {
        return Optional.ofNullable(editions.get(time)).map(all -> all.lastEntry().getValue());
    }

    /** Returns all editions of a quarter or year, oldest first. */
    public List<Edition> tellings(String time) {
        return editions.containsKey(time) ? List.copyOf(editions.get(time).values()) : List.of();
    }

    public Optional<AuditedCount> find(CellName name) {
        return Optional.ofNullable(cells.get(name));
    }

    /** Returns the count, which may be in no table. */
    public AuditedCount cell(CellName name) {
        return cells.computeIfAbsent(
                name,
                key ->
                        new AuditedCount(
                                key,
                                edition(key)
                                        .map(e -> Dictionary.isGuarded(e.catalog(), key.figure()))
                                        .orElse(true)));
    }

    /** Adds a difference as an unknown to attack, with the fact that defines it. */
    public void ask(CountSum difference, Question question) {
        if (difference.isKnown()) {
            CountInterval interval =
                    new CountInterval(difference.constant(), difference.constant());
            if (difference.constant() > 0 && difference.constant() < THRESHOLD) {
                find(question, interval);
            }
            return;
        }
        int unknown = evidence.add(new Unknown(question.count(), 0, Interest.REST));
        questions.put(unknown, question);
        difference.minusUnknown(unknown).isZero(question.count(), false);
    }

    public void find(Question question, CountInterval interval) {
        findings.add(
                new DisclosureFinding(
                        question.channel(),
                        question.place(),
                        question.about(),
                        question.count(),
                        interval,
                        List.of()));
    }

    /** Marks a county's own counts as known to it. */
    public void ownedBy(String county) {
        owner = county;
    }

    /** Returns the code of the insider's county, or the empty string. */
    public String owner() {
        return owner;
    }

    /** Returns whether it is a count of the insider's own county. */
    public boolean isOwn(AuditedCount cell) {
        return cell.name().geography().equals(owner);
    }

    /** Returns the number of the count among the unknowns. */
    public int unknown(AuditedCount cell) {
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
