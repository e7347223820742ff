package org.csecprogress.auditrelease;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.auditrelease.count.AuditedCount;
import org.csecprogress.auditrelease.count.AuditedCounts;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.auditrelease.count.DisclosureFinding;
import org.csecprogress.auditrelease.fact.EditionChanges;
import org.csecprogress.auditrelease.fact.FineTables;
import org.csecprogress.auditrelease.fact.Insider;
import org.csecprogress.auditrelease.fact.PlaceFacts;
import org.csecprogress.auditrelease.fact.Rests;
import org.csecprogress.auditrelease.fact.SayingFacts;
import org.csecprogress.auditrelease.fact.Sightings;
import org.csecprogress.auditrelease.fact.TableFacts;
import org.csecprogress.auditrelease.fact.TimeFacts;
import org.csecprogress.auditrelease.file.Dictionary;
import org.csecprogress.auditrelease.file.ProgressLine;
import org.csecprogress.auditrelease.file.PublicFiles;
import org.csecprogress.auditrelease.file.ReleaseFiles;
import org.csecprogress.auditrelease.file.UnreadableException;
import org.csecprogress.auditrelease.inference.Attack;
import org.csecprogress.auditrelease.inference.AttackEvidence.Interest;
import org.csecprogress.auditrelease.inference.CountInterval;
import org.csecprogress.auditrelease.inference.Inference;
import org.csecprogress.solver.Solver;

/** Attacks releases using only their public files. */
final class Audit {
    private final AuditedCounts cells = new AuditedCounts();
    private final List<ReleaseFiles> releases;
    private final Dictionary dictionary;
    private final Optional<Insider> insider;
    private final ProgressLine progress;
    private final List<String> notes = new ArrayList<>();

    private Audit(
            List<ReleaseFiles> releases,
            Dictionary dictionary,
            Optional<Insider> insider,
            ProgressLine progress) {
        this.releases = releases;
        this.dictionary = dictionary;
        this.insider = insider;
        this.progress = progress;
    }

    /** Returns what anybody, or an insider, can infer from the files. */
    static AuditResult of(
            PublicFiles files, Optional<Insider> insider, Solver solver, ProgressLine progress) {
        List<ReleaseFiles> releases = ReleaseFiles.in(files);
        if (releases.isEmpty()) {
            throw new UnreadableException("There is no table of a release in what was given.");
        }
        return new Audit(releases, Dictionary.in(files), insider, progress).run(solver);
    }

    private AuditResult run(Solver solver) {
        List<Sightings.Row> rows = Sightings.in(releases, dictionary, cells);
        insider.ifPresent(one -> one.tell(cells));
        new TimeFacts(cells, dictionary).countYears();
        new TableFacts(cells).state(rows);
        Set<String> strange = new PlaceFacts(cells, dictionary).state();
        new SayingFacts(cells).state();
        new Rests(cells, dictionary, insider).ask();
        new TimeFacts(cells, dictionary).state();
        insider.ifPresent(one -> one.ask(cells, dictionary));
        var changes = new EditionChanges(cells, dictionary, insider);
        changes.look();
        if (!dictionary.isGiven()) {
            notes.add(
                    "No data dictionary was given; the one that comes with this program is used.");
        }
        strange.forEach(place -> notes.add("No region or county has the code " + place + "."));
        known(rows);
        rows.stream().map(Sightings.Row::cell).filter(c -> c.isWithheld()).forEach(this::number);
        Inference inference =
                Attack.on(
                        cells.evidence(),
                        solver,
                        AuditedCounts.THRESHOLD,
                        (done, all) -> progress.say("Worked out %,d of %,d.".formatted(done, all)));
        changes.conclude(inference);
        note(inference);
        return result(rows, inference);
    }

    private void note(Inference inference) {
        for (String fact : new LinkedHashSet<>(inference.contradicted())) {
            notes.add("The figures contradict this, so it was left out: " + fact);
        }
        if (!inference.lowered().isEmpty()) {
            notes.add("These stars stand for a zero: " + names(inference.lowered()));
        }
        if (!inference.undecided().isEmpty()) {
            notes.add("The solver gave up on these: " + names(inference.undecided()));
        }
    }

    private String names(Set<Integer> unknowns) {
        return unknowns.stream()
                .map(unknown -> cells.evidence().unknown(unknown).name())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void number(AuditedCount cell) {
        if (cell.value().isEmpty()) {
            cells.unknown(cell);
        }
    }

    /** Reports counts that are withheld here and printed elsewhere. */
    private void known(List<Sightings.Row> rows) {
        for (Sightings.Row sighting : rows) {
            AuditedCount cell = sighting.cell();
            if (sighting.row().withheld()
                    && cell.value().isPresent()
                    && cell.isGuarded()
                    && !cells.isOwn(cell)) {
                long value = cell.value().getAsLong();
                cells.find(
                        new AuditedCounts.Question(
                                Channel.WITHHELD,
                                sighting.place(),
                                cell.name(),
                                cell.name() + ", printed elsewhere"),
                        new CountInterval(value, value));
            }
        }
    }

    private AuditResult result(List<Sightings.Row> rows, Inference inference) {
        Map<AuditedCount.Place, AuditResult.Line> lines =
                new TreeMap<>(
                        Comparator.comparing(AuditedCount.Place::release)
                                .thenComparing(AuditedCount.Place::table));
        for (Sightings.Row sighting : rows) {
            boolean withheld = sighting.row().withheld();
            int unknown = sighting.cell().unknown();
            CountInterval interval = withheld ? inference.intervals().get(unknown) : null;
            lines.merge(
                    sighting.place(),
                    AuditResult.Line.of(withheld, interval),
                    AuditResult.Line::and);
        }
        return new AuditResult(
                lines,
                findings(inference),
                FineTables.among(rows),
                notes,
                inference.undecided().isEmpty(),
                cells.evidence().size(),
                cells.evidence().facts().size());
    }

    private List<DisclosureFinding> findings(Inference inference) {
        List<DisclosureFinding> findings = new ArrayList<>(cells.findings());
        cells.questions()
                .forEach(
                        (unknown, question) -> {
                            CountInterval interval = inference.intervals().get(unknown);
                            Interest interest = cells.evidence().unknown(unknown).interest();
                            if (interval != null
                                    && Attack.tells(interest, interval, AuditedCounts.THRESHOLD)) {
                                List<String> reasons =
                                        inference.reasons().getOrDefault(unknown, List.of());
                                findings.add(
                                        new DisclosureFinding(
                                                question.channel(),
                                                question.place(),
                                                question.about(),
                                                question.count(),
                                                interval,
                                                reasons));
                            }
                        });
        return findings;
    }
}
