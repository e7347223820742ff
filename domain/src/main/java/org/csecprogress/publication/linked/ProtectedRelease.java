package org.csecprogress.publication.linked;

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
import org.csecprogress.disclosure.table.Protection;

/**
 * A release with a plan that passed its audit.
 *
 * @param linked the figures and the system
 * @param system the system that was planned and audited
 * @param plan what is withheld
 * @param report how every requirement was proved
 * @param rule which counts are withheld for their own sake
 * @param found the plan by the names of its cells, as it can be kept and audited again
 */
public record ProtectedRelease(
        LinkedRelease linked,
        LinkedSystem system,
        Plan plan,
        AuditReport report,
        PrimaryRule rule,
        KnownPlan found) {
    /** Why a published figure is withheld. */
    public enum Reason {
        /** It counts 1 to 10. */
        SMALL,
        /** It goes with a count of few, was withheld before, or moved by few since it was shown. */
        COMPANION,
        /** It would give another away. */
        PROTECTS
    }

    /** Addresses of the figures that are shown. Zeros always are. */
    public SortedSet<String> shown() {
        SortedSet<String> shown = new TreeSet<>(linked.names().keySet());
        shown.removeAll(withheld().keySet());
        return shown;
    }

    /** Addresses of the figures that are withheld, with the reason: for staff alone. */
    public Map<String, Reason> withheld() {
        return withheld(linked, system, plan, rule);
    }

    /**
     * Of each table, by its name, why each of its rows is withheld, where it is, in their order.
     */
    public Map<String, List<Optional<Reason>>> reasons() {
        Map<String, Reason> withheld = withheld();
        Map<String, List<Optional<Reason>>> reasons = new LinkedHashMap<>();
        for (TableDesign table : linked.tables()) {
            reasons.put(table.id().toString(), reasons(linked, withheld, table));
        }
        return reasons;
    }

    /** Of one table; a county's year with a gap is no figure, whatever the plan says of it. */
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
        Protection protection = Protection.of(system, ReleaseProtection.policy(rule));
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
     * The certificate of the tables that were made of it.
     *
     * @param tables digest of their bytes
     * @param rules what protects the figures
     */
    public ProtectionCertificate certificate(String tables, ProtectionCertificate.Rules rules) {
        Protection protection = protection();
        return new ProtectionCertificate(
                tables,
                rules,
                system.size(),
                system.equations().size(),
                protection.primaries().size(),
                plan.secondary(),
                Math.min(found.onSurrogates(), plan.secondary()),
                plan.cost(),
                plan.bound(),
                found.price(),
                sum(report.outside()),
                sum(report.inside()),
                report.outside().getOrDefault(AuditReport.Proof.STRUCTURE, 0L)
                        + report.inside().getOrDefault(AuditReport.Proof.STRUCTURE, 0L));
    }

    private Protection protection() {
        return Protection.of(system, ReleaseProtection.policy(rule));
    }

    private static long sum(Map<AuditReport.Proof, Long> proofs) {
        return proofs.values().stream().mapToLong(Long::longValue).sum();
    }
}
