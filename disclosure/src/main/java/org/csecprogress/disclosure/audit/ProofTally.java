package org.csecprogress.disclosure.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.disclosure.audit.AuditReport.Finding;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.table.LinkedSystem;

/** Counts proofs and collects the requirements that are not proved. */
final class ProofTally {
    private final LinkedSystem system;
    private final Map<Proof, Long> outside = new EnumMap<>(Proof.class);
    private final Map<Proof, Long> inside = new EnumMap<>(Proof.class);
    private final List<Finding> findings = new ArrayList<>();

    ProofTally(LinkedSystem system) {
        this.system = system;
    }

    /** Counts a requirement against one attacker or the public. */
    void add(Proof proof, Knowledge knowledge) {
        boolean isPublic = knowledge.kind() == AuditReport.Attacker.PUBLIC;
        (isPublic ? outside : inside).merge(proof, 1L, Long::sum);
    }

    /** Counts requirements against that many insiders. */
    void add(Proof proof, long insiders) {
        inside.merge(proof, insiders, Long::sum);
    }

    /** Counts a requirement and records it if it is not proved. */
    void enter(int cell, Proof proof, Knowledge knowledge) {
        add(proof, knowledge);
        if (proof.isProof()) {
            return;
        }
        findings.add(new Finding(system.name(cell), proof, knowledge.kind()));
    }

    AuditReport report() {
        return new AuditReport(outside, inside, findings);
    }
}
