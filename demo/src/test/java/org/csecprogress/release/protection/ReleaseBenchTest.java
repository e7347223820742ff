package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.budget.BenchTable;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.audit.Auditor;
import org.csecprogress.disclosure.plan.Plan;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures eight quarters of the demonstration, each after all earlier ones. */
@Tag("bench")
class ReleaseBenchTest {
    private static final int QUARTERS = 8;

    /** A large county and a small one. */
    private static final Set<String> LATE = Set.of("08", "34");

    private static final ReleaseProtection GATE =
            new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());

    @Test
    void eightQuarters() {
        DemoArchive archive = new DemoArchive();
        List<Earlier> earlier = new ArrayList<>();
        Set<ReleaseNumber> references = new HashSet<>();
        ReportingPeriod period = DemoArchive.FIRST;
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            FrozenFigures figures = archive.quarter(period);
            ProtectedRelease release = measured("release " + period, figures, earlier);
            earlier.add(new Earlier(figures, release.shown(), references));
            references.add(figures.number());
            period = period.plus(1);
        }
    }

    /** Measures restatements with late counties when the next quarter is public. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void restatement(int before) {
        DemoArchive archive = new DemoArchive();
        List<Earlier> earlier = new ArrayList<>();
        Set<ReleaseNumber> references = new HashSet<>();
        ReportingPeriod late = DemoArchive.FIRST.plus(before);
        for (int quarter = 0; quarter <= before + 1; quarter++) {
            ReportingPeriod period = DemoArchive.FIRST.plus(quarter);
            FrozenFigures figures =
                    quarter == before ? archive.quarter(period, others()) : archive.quarter(period);
            ProtectedRelease release =
                    GATE.protect(LinkedRelease.of(figures, earlier, Previewed.NOTHING, Set.of()));
            earlier.add(new Earlier(figures, release.shown(), references));
            references.add(figures.number());
        }
        FrozenFigures second = archive.again(late, 2).after(earlier.get(before));
        measured("restatement " + late, second, earlier);
    }

    private static Set<String> others() {
        Set<String> others = new TreeSet<>();
        Counties.builtIn().all().forEach(county -> others.add(county.code().value()));
        others.removeAll(LATE);
        return others;
    }

    private static ProtectedRelease measured(
            String what, FrozenFigures figures, List<Earlier> earlier) {
        BenchTable.begin();
        double start = BenchTable.cpu();
        ProtectedRelease release =
                GATE.protect(LinkedRelease.of(figures, earlier, Previewed.NOTHING, Set.of()));
        double protectedIn = BenchTable.cpu() - start;
        start = BenchTable.cpu();
        AuditReport again = audit(release);
        double audited = BenchTable.cpu() - start;
        // The protection's time includes its own audits, one more for each fix.
        Plan plan = release.plan();
        BenchTable.add(
                new BenchTable.Run(what, shown(release), release.system().size()),
                new BenchTable.Planned(
                        protectedIn - audited,
                        plan.secondary(),
                        plan.cost(),
                        GATE.price(release.linked(), release.found()).orElseThrow().bound()),
                audited(audited, again));
        assertThat(again.isPassed()).isTrue();
        return release;
    }

    /** Returns the share of nonzero figures that are shown, as the cost of protection. */
    private static String shown(ProtectedRelease release) {
        Map<String, String> names = release.linked().names();
        Set<String> cells = new HashSet<>();
        for (int cell = 0; cell < release.system().size(); cell++) {
            if (release.system().value(cell) > 0) {
                cells.add(release.system().name(cell));
            }
        }
        long figures = names.values().stream().filter(cells::contains).count();
        return "shown %.1f %%".formatted(100 - 100.0 * release.withheld().size() / figures);
    }

    private static AuditReport audit(ProtectedRelease release) {
        ProtectionLevels protection =
                ProtectionLevels.of(
                        release.system(), ReleaseProtection.policy(PrimaryRule.STANDARD));
        return new Auditor(new OrTools(), new OjAlgo())
                .audit(release.system(), protection, release.plan().hidden());
    }

    private static BenchTable.Audited audited(double seconds, AuditReport report) {
        long open = report.findings().stream().filter(f -> f.proof() == Proof.LINEAR_BOUND).count();
        return new BenchTable.Audited(seconds, report.findings().size() - open, open);
    }
}
