package org.csecprogress.release.making.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.CountyScore;
import org.csecprogress.release.making.ReleaseComparison;
import org.csecprogress.release.making.WithheldCell;
import org.csecprogress.release.making.Withholding;
import org.csecprogress.release.protection.design.TableDetail;

/**
 * Material of the disclosure review of a release. It holds masked rows and reasons, and no value of
 * a withheld figure.
 *
 * @param recorded whether its build stored the reasons; early builds did not
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
        boolean recorded,
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
    public record Proved(Proof proof, long outside, long inside) {}

    public DisclosureReview {
        tables = List.copyOf(tables);
        cells = List.copyOf(cells);
        counties = List.copyOf(counties);
        tests = List.copyOf(tests);
        proofs = List.copyOf(proofs);
    }
}
