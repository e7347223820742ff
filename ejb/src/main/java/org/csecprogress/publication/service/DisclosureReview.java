package org.csecprogress.publication.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.publication.ReleaseEvent;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.TableId;
import org.csecprogress.publication.linked.DesignTest;
import org.csecprogress.publication.review.CountyScore;
import org.csecprogress.publication.review.ReleaseComparison;
import org.csecprogress.publication.review.WithheldCell;
import org.csecprogress.publication.review.Withholding;

/**
 * What the disclosure officer weighs of a release. It holds masked rows and reasons, and no value
 * of a withheld figure.
 *
 * @param recorded whether its build left the reasons: builds of before did not
 * @param tables each table
 * @param cells each withheld figure
 * @param counties the scores of the counties' totals
 * @param tests of each table of people at risk, as recorded when it was built
 * @param last the release that it is compared with
 * @param comparison with that
 * @param proofs how the audit proved what it proved
 * @param certificate what was proved
 * @param inputs digest of what it was made from
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

    /** The test of a table, and its day. */
    public record Test(DesignTest test, LocalDate on) {}

    /** How many requirements stand in one way, against everybody and against insiders. */
    public record Proved(Proof proof, long outside, long inside) {}

    public DisclosureReview {
        tables = List.copyOf(tables);
        cells = List.copyOf(cells);
        counties = List.copyOf(counties);
        tests = List.copyOf(tests);
        proofs = List.copyOf(proofs);
    }
}
