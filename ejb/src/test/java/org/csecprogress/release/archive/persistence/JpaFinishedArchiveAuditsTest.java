package org.csecprogress.release.archive.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.archive.ArchiveAuditFinding;
import org.csecprogress.release.archive.ArchiveAuditState;
import org.csecprogress.release.archive.FinishedArchiveAudit;
import org.csecprogress.release.archive.FinishedArchiveAudits;
import org.csecprogress.release.persistence.WithReleases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The finished audits of the archive")
class JpaFinishedArchiveAuditsTest extends WithReleases {
    private FinishedArchiveAudits audits;

    @BeforeEach
    void open() {
        audits = new JpaFinishedArchiveAudits(em);
    }

    private FinishedArchiveAudit audit(ArchiveAuditState state) {
        return new FinishedArchiveAudit(
                audits.nextId(),
                "Dana Officer",
                NOON,
                "rules",
                "archive",
                state,
                List.of(new ReleaseNumber(Q3, 1), new ReleaseNumber(Q2, 1)));
    }

    private static ArchiveAuditFinding finding(
            FinishedArchiveAudit audit, int position, String... reasons) {
        return new ArchiveAuditFinding(
                audit,
                position,
                new ArchiveAuditFinding.Figure(
                        "2026Q3.1", "t" + position, "2026Q3", "15", "ID-01", "SEX", "F"),
                "SUM",
                true,
                "girls in Kern",
                List.of(reasons));
    }

    @Test
    @DisplayName("keep what was audited, and when, by which rules")
    void last() {
        assertThat(audits.last()).isEmpty();
        audits.add(audit(ArchiveAuditState.CLEAN), List.of());
        forget();
        FinishedArchiveAudit last = audits.last().orElseThrow();
        assertThat(last.state()).isEqualTo(ArchiveAuditState.CLEAN);
        assertThat(last.auditedAt()).isEqualTo(NOON);
        assertThat(last.releases())
                .containsExactly(new ReleaseNumber(Q2, 1), new ReleaseNumber(Q3, 1));
        assertThat(last.isOf("archive", "rules")).isTrue();
        assertThat(last.isOf("archive", "other")).isFalse();
    }

    @Test
    @DisplayName("keep the findings in order, with their reasons in order")
    void findings() {
        FinishedArchiveAudit found = audit(ArchiveAuditState.FOUND);
        audits.add(
                found, List.of(finding(found, 1, "one", "two", "three"), finding(found, 2, "x")));
        forget();
        List<ArchiveAuditFinding> findings = audits.findings(audits.last().orElseThrow());
        assertThat(findings).extracting(each -> each.figure().table()).containsExactly("t1", "t2");
        assertThat(findings.get(0).reasons()).containsExactly("one", "two", "three");
        assertThat(findings.get(0).channel()).isEqualTo("SUM");
        assertThat(findings.get(1).isExact()).isTrue();
    }

    @Test
    @DisplayName("keep the findings of the last audit alone")
    void deleted() {
        FinishedArchiveAudit first = audit(ArchiveAuditState.FOUND);
        audits.add(first, List.of(finding(first, 1, "one", "two")));
        forget();
        FinishedArchiveAudit second = audit(ArchiveAuditState.FOUND);
        assertThat(second.id()).isEqualTo(first.id() + 1);
        audits.add(second, List.of(finding(second, 1, "three")));
        forget();
        assertThat(audits.findings(first)).isEmpty();
        assertThat(audits.findings(second)).hasSize(1);
        assertThat(audits.last().orElseThrow().id()).isEqualTo(second.id());
        assertThat(
                        em.createNativeQuery("select fact from archive_finding_reason")
                                .getResultList()
                                .size())
                .isEqualTo(1);
    }
}
