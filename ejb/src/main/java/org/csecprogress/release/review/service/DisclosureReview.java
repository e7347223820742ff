package org.csecprogress.release.review.service;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.Withholding;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.record.ReleaseProof;
import org.csecprogress.release.record.ReleaseProof.Attacker;
import org.csecprogress.release.review.CountyScore;
import org.csecprogress.release.review.ReleaseComparison;
import org.csecprogress.release.review.WithheldCell;

/**
 * Material of the disclosure review of a release. It holds masked rows and reasons, and no value of
 * a withheld figure.
 *
 * @param tables each table
 * @param cells each withheld figure
 * @param counties the scores of the counties' totals
 * @param tests tests of the tables of people at risk, as recorded at the build
 * @param last the release that it is compared with
 * @param comparison the comparison with that release
 * @param proofs number of requirements by kind of proof
 * @param certificate what was proved
 * @param inputs digest of its inputs
 * @param decision the clearance, with what the officer wrote
 */
public record DisclosureReview(
        ReleaseNumber number,
        List<Table> tables,
        List<WithheldCell> cells,
        List<CountyScore> counties,
        List<Test> tests,
        Optional<ReleaseNumber> last,
        ReleaseComparison comparison,
        List<Proved> proofs,
        ProtectionCertificate certificate,
        String inputs,
        Optional<ReleaseEvent> decision) {
    /** One table. */
    public record Table(
            TableId id, LocalText title, Withholding withholding, PublicationScore score) {}

    /** Test of a table, and its day. */
    public record Test(TableDetail test, LocalDate on) {}

    /** Number of requirements with one kind of proof, against everybody and against insiders. */
    public record Proved(Proof proof, long outside, long inside) {
        /** Counts the proofs of each kind; empty if the build did not store any. */
        static List<Proved> of(List<ReleaseProof> proofs) {
            return proofs.isEmpty()
                    ? List.of()
                    : Arrays.stream(Proof.values())
                            .map(
                                    proof ->
                                            new Proved(
                                                    proof,
                                                    against(Attacker.OUTSIDE, proof, proofs),
                                                    against(Attacker.INSIDE, proof, proofs)))
                            .toList();
        }

        private static long against(Attacker attacker, Proof proof, List<ReleaseProof> proofs) {
            return proofs.stream()
                    .filter(each -> each.attacker() == attacker && each.proof() == proof)
                    .mapToLong(ReleaseProof::requirements)
                    .sum();
        }
    }

    public DisclosureReview {
        tables = List.copyOf(tables);
        cells = List.copyOf(cells);
        counties = List.copyOf(counties);
        tests = List.copyOf(tests);
        proofs = List.copyOf(proofs);
    }

    /** Returns how many figures of all tables are withheld. */
    public Withholding withholding() {
        return tables.stream().map(Table::withholding).reduce(Withholding.NONE, Withholding::plus);
    }

    /** Returns whether the build stored reasons and proofs; early builds did not. */
    public boolean isRecorded() {
        return !proofs.isEmpty();
    }
}
