package org.csecprogress.release.protection;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.plan.Plan;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.figure.Figures;
import org.csecprogress.release.protection.system.LinkedRelease;

/**
 * A release with a plan that passed the audit.
 *
 * @param linked the figures and the system
 * @param system the system that was planned and audited
 * @param plan what is withheld
 * @param report how every requirement was proved
 * @param rule which counts are withheld because they are small
 * @param found the plan by the names of its cells, in a form that can be kept and audited again
 */
public record ProtectedRelease(
        LinkedRelease linked,
        LinkedSystem system,
        Plan plan,
        AuditReport report,
        PrimaryRule rule,
        KnownPlan found) {
    /** The reason why a published figure is withheld. */
    public enum Reason {
        /** The figure counts 1 to 10. */
        SMALL,
        /** It goes with a small count, was withheld before, or moved by few since it was shown. */
        COMPANION,
        /** It would give another figure away. */
        PROTECTS
    }

    /** Returns the addresses of the figures that are shown. Zeros always are. */
    public SortedSet<String> shown() {
        SortedSet<String> shown = new TreeSet<>(linked.names().keySet());
        shown.removeAll(withheld().keySet());
        return shown;
    }

    /** Returns the addresses of the withheld figures with the reason, for staff only. */
    public Map<String, Reason> withheld() {
        return withheld(linked, system, plan, rule);
    }

    /**
     * Returns for each table, by its name, the reason why each of its rows is withheld, if it is.
     */
    public Map<String, List<Optional<Reason>>> reasons() {
        Map<String, Reason> withheld = withheld();
        Map<String, List<Optional<Reason>>> reasons = new LinkedHashMap<>();
        for (TableDesign table : linked.tables()) {
            reasons.put(table.id().toString(), reasons(linked, withheld, table));
        }
        return reasons;
    }

    /**
     * Returns the reasons of one table. A county's year with a gap is no figure, whatever the plan
     * says.
     */
    static List<Optional<Reason>> reasons(
            LinkedRelease linked, Map<String, Reason> withheld, TableDesign table) {
        Figures figures = linked.figures(table);
        String code = linked.design().value(table.measure());
        return table.addresses(code).stream()
                .map(
                        address ->
                                address.place().isCounty() && figures.isPart(address)
                                        ? Optional.<Reason>empty()
                                        : Optional.ofNullable(withheld.get(address.toString())))
                .toList();
    }

    static Map<String, Reason> withheld(
            LinkedRelease linked, LinkedSystem system, Plan plan, PrimaryRule rule) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int cell = 0; cell < system.size(); cell++) {
            numbers.put(system.name(cell), cell);
        }
        ProtectionLevels protection = ProtectionLevels.of(system, ReleaseProtection.policy(rule));
        Map<String, Reason> withheld = new HashMap<>();
        linked.names()
                .forEach(
                        (address, name) -> {
                            Integer cell = numbers.get(name);
                            if (cell != null && plan.isHidden(cell)) {
                                boolean small = rule.isPrimary(system, cell);
                                boolean few = protection.isPrimary(cell);
                                Reason other = few ? Reason.COMPANION : Reason.PROTECTS;
                                withheld.put(address, small ? Reason.SMALL : other);
                            }
                        });
        return withheld;
    }

    /**
     * Returns the certificate of the tables made from this release.
     *
     * @param tables digest of their bytes
     * @param rules the rules that protect the figures
     */
    public ProtectionCertificate certificate(String tables, ProtectionCertificate.Rules rules) {
        ProtectionLevels protection = protection();
        return new ProtectionCertificate(
                tables,
                rules,
                system.size(),
                system.equations().size(),
                protection.primaries().size(),
                plan.secondary(),
                Math.min(found.onSurrogates(), plan.secondary()),
                plan.cost(),
                found.price(),
                sum(report.outside()),
                sum(report.inside()),
                report.outside().getOrDefault(AuditReport.Proof.STRUCTURE, 0L)
                        + report.inside().getOrDefault(AuditReport.Proof.STRUCTURE, 0L));
    }

    private ProtectionLevels protection() {
        return ProtectionLevels.of(system, ReleaseProtection.policy(rule));
    }

    private static long sum(Map<AuditReport.Proof, Long> proofs) {
        return proofs.values().stream().mapToLong(Long::longValue).sum();
    }
}
