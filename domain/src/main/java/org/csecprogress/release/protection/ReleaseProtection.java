package org.csecprogress.release.protection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.audit.Auditor;
import org.csecprogress.disclosure.plan.Budget;
import org.csecprogress.disclosure.plan.Plan;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.disclosure.plan.Suppressor;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.job.BuildStage;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.Alternative;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.Solver;

/**
 * The gate of a release. It plans on surrogates, audits the true table and withholds more where the
 * audit found no proof, until every requirement is proved. An unproved release does not go out.
 */
public final class ReleaseProtection {
    private static final int ROUNDS = 16;

    /**
     * Number of times that cells are chosen with care before everything near an unproved cell is
     * withheld.
     */
    private static final int MOST_FIXES = 2;

    private final PrimaryRule rule;
    private final Suppressor suppressor;
    private final Auditor auditor;

    /**
     * Creates a gate.
     *
     * @param rule which counts are withheld because they are small
     * @param large the solver of large systems
     * @param small another solver, for audits of small systems
     */
    public ReleaseProtection(PrimaryRule rule, Solver large, Solver small) {
        this.rule = rule;
        suppressor = new Suppressor(large, Budget.standard());
        auditor = new Auditor(large, small);
    }

    /**
     * Plans and audits a release.
     *
     * @throws UnprovedReleaseException if the audit does not pass in the end
     */
    public ProtectedRelease protect(LinkedRelease release) {
        return protect(release, BuildWatch.NONE);
    }

    /**
     * Plans and audits a release and reports progress. A later release of a period keeps the
     * pattern of the previous one; the search covers only tables that one did not have.
     *
     * @throws UnprovedReleaseException if the audit does not pass in the end
     */
    public ProtectedRelease protect(LinkedRelease release, BuildWatch watch) {
        Optional<ProtectedRelease> kept =
                release.isLater() ? recall(release, kept(release), watch) : Optional.empty();
        return kept.orElseGet(() -> search(release, watch));
    }

    /** Returns the plan that withholds nothing more, with the counts that follow their people. */
    private KnownPlan kept(LinkedRelease release) {
        Set<String> companions = new HashSet<>();
        Set<String> more = Set.of();
        do {
            companions.addAll(more);
            KnownPlan known = KnownPlan.of(companions);
            LinkedSystem system = release.system(withheld(release, known));
            more = release.companions().of(recall(system, known).orElseThrow().names(system));
        } while (!companions.containsAll(more));
        return KnownPlan.of(companions);
    }

    private ProtectedRelease search(LinkedRelease release, BuildWatch watch) {
        watch.at(BuildStage.PLANNING, 1);
        Set<String> withheld = new HashSet<>(release.companions().withheld());
        LinkedSystem system = release.system(withheld);
        Plan plan = suppressor.plan(system, rule, release.withheldAgo());
        Plan planned = plan;
        AuditReport report = null;
        int fixes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            if (withheld.addAll(release.companions().of(plan.names(system)))) {
                system = release.system(withheld);
                plan = suppressor.plan(system, rule, release.withheldAgo());
                planned = plan;
                continue;
            }
            watch.at(BuildStage.AUDITING, fixes + 1);
            report = audit(system, plan.hidden());
            if (report.isPassed()) {
                withheld.removeAll(release.companions().withheld());
                KnownPlan found = found(system, plan, withheld, planned);
                return new ProtectedRelease(release, system, plan, report, rule, found);
            }
            Set<Integer> cells = cells(system, report);
            giveUpOnHopeless(release, system, report, fixes);
            fixes++;
            plan =
                    fixes <= MOST_FIXES
                            ? suppressor.fix(system, rule, plan, cells)
                            : suppressor.widen(system, rule, plan, cells, fixes - MOST_FIXES);
        }
        throw new UnprovedReleaseException(release, system, findings(report));
    }

    private KnownPlan found(LinkedSystem system, Plan plan, Set<String> companions, Plan planned) {
        SortedSet<String> unattainable = new TreeSet<>();
        planned.unattainable().forEach(cell -> unattainable.add(system.name(cell)));
        return new KnownPlan(
                new TreeSet<>(companions),
                suppressor.chosen(system, rule, plan),
                unattainable,
                planned.secondary(),
                Optional.empty());
    }

    private static List<AuditReport.Finding> findings(AuditReport report) {
        return report == null ? List.of() : report.findings();
    }

    /** Stops if findings follow from public figures alone: withholding more cannot help. */
    private void giveUpOnHopeless(
            LinkedRelease release, LinkedSystem system, AuditReport report, int fixes) {
        if (fixes > 0) {
            return;
        }
        Set<String> hopeless = new HashSet<>();
        auditor.hopeless(system, ProtectionLevels.of(system, policy(rule)))
                .forEach(cell -> hopeless.add(system.name(cell)));
        List<AuditReport.Finding> findings =
                report.findings().stream()
                        .filter(finding -> hopeless.contains(finding.cell()))
                        .toList();
        if (!findings.isEmpty()) {
            throw new UnprovedReleaseException(release, system, findings);
        }
    }

    /**
     * Audits a plan that was found before, instead of searching.
     *
     * @return empty if the plan is of another system or the audit does not prove it
     */
    public Optional<ProtectedRelease> recall(
            LinkedRelease release, KnownPlan known, BuildWatch watch) {
        if (!release.names().values().containsAll(known.companions())) {
            return Optional.empty();
        }
        Set<String> withheld = withheld(release, known);
        LinkedSystem system = release.system(withheld);
        return recall(system, known)
                .filter(plan -> withheld.containsAll(release.companions().of(plan.names(system))))
                .flatMap(
                        plan -> {
                            watch.at(BuildStage.AUDITING, 1);
                            AuditReport report = audit(system, plan.hidden());
                            return report.isPassed()
                                    ? Optional.of(
                                            new ProtectedRelease(
                                                    release, system, plan, report, rule, known))
                                    : Optional.empty();
                        });
    }

    private Optional<Plan> recall(LinkedSystem system, KnownPlan known) {
        return suppressor.recall(system, rule, known.secondary(), known.unattainable());
    }

    private static Set<String> withheld(LinkedRelease release, KnownPlan known) {
        Set<String> withheld = new HashSet<>(release.companions().withheld());
        withheld.addAll(known.companions());
        return withheld;
    }

    /**
     * Returns what another way to publish would withhold. COVER goes through the gate like a
     * release. The others are planned on the true table and not audited, because they never go out.
     *
     * @throws UnprovedReleaseException if COVER is not proved in the end
     */
    public static AlternativeOutcome tryOut(
            FrozenFigures figures,
            List<Earlier> earlier,
            Previewed previewed,
            Set<TableId> left,
            Alternative asked,
            Solver large,
            Solver small,
            BuildWatch watch) {
        var gate = new ReleaseProtection(asked.rule(), large, small);
        LinkedRelease release = LinkedRelease.of(figures, earlier, previewed, left, asked);
        if (asked.criterion() == Criterion.COVER) {
            ProtectedRelease made = gate.protect(release, watch);
            return AlternativeOutcome.of(release, made.withheld(), made.plan(), true);
        }
        watch.at(BuildStage.PLANNING, 1);
        Set<String> withheld = new HashSet<>(release.companions().withheld());
        LinkedSystem system = release.system(withheld);
        Plan plan = gate.suppressor.compare(system, asked.rule(), asked.criterion());
        for (int round = 2; withheld.addAll(release.companions().of(plan.names(system))); round++) {
            watch.at(BuildStage.PLANNING, round);
            system = release.system(withheld);
            plan = gate.suppressor.compare(system, asked.rule(), asked.criterion());
        }
        return AlternativeOutcome.of(
                release,
                ProtectedRelease.withheld(release, system, plan, asked.rule()),
                plan,
                false);
    }

    /**
     * Returns what the protection of a release costs. It takes longer than the search; nothing
     * waits for it.
     *
     * @param known the plan that the release was built with
     * @return empty if the plan is of another system
     */
    public Optional<Price> price(LinkedRelease release, KnownPlan known) {
        Set<String> withheld = withheld(release, known);
        LinkedSystem system = release.system(withheld);
        return recall(system, known)
                .map(plan -> suppressor.price(system, release.published(withheld), rule, plan));
    }

    private AuditReport audit(LinkedSystem system, boolean[] hidden) {
        return auditor.audit(system, ProtectionLevels.of(system, policy(rule)), hidden);
    }

    /** Returns the requirements of a release: COVER, with public zeros, against insiders too. */
    static Policy policy(PrimaryRule rule) {
        return new Policy(rule, Policy.release().criterion(), true, true);
    }

    private static Set<Integer> cells(LinkedSystem system, AuditReport report) {
        Set<String> names = new HashSet<>();
        report.findings().forEach(finding -> names.add(finding.cell()));
        Set<Integer> cells = new TreeSet<>();
        for (int cell = 0; cell < system.size(); cell++) {
            if (names.contains(system.name(cell))) {
                cells.add(cell);
            }
        }
        return cells;
    }
}
