package org.csecprogress.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The details of an entry of the audit trail")
class AuditDetailsTest {
    private final AuditDetails details =
            new AuditDetails(Counties.builtIn(), Map.of(7L, "R. Roe"), Sentences.in(Language.EN));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "APPROVE|revision 1|IN_REVIEW to APPROVED|Revision 1: from “In review” to"
                        + " “Approved”",
                "CERTIFY|revision 2|DRAFT to DRAFT|Revision 2: stays “Draft”",
                "OPEN|revision 1|DRAFT; as withdrawn|Revision 1: Draft; as withdrawn",
                "START_ENTRY|revision 1|DRAFT to DRAFT; PAPER|Revision 1: stays “Draft”; paper",
                "ACCOUNT_CREATED|proposed by account 7||Proposed by R. Roe",
                "ROLE_GRANTED|COUNTY_PREPARER 15||Preparer, Kern",
                "ROLE_GRANTED|COUNTY_CERTIFIER 15 CWS||Certifier for child welfare, Kern",
                "ROLE_UNTIL|STATE_REVIEWER until 2026-12-31||Reviewer until December 31, 2026",
                "ASSIGN_REVIEWER|account 7|31, 32 from 8, 33 from 7|"
                        + "R. Roe: Placer, Plumas (before: Account 8), Riverside (before: R. Roe)",
                "EVIDENCE_APPROVE|milestone PM-03|57 PROB|Milestone PM-03: Yolo, Probation",
                "DUE_DATE|milestone PM-03|2027-06-30 for 01 57|"
                        + "Milestone PM-03: June 30, 2027 for Alameda, Yolo",
                "DOCUMENT_SHARE|document 7186 of 19|serves: 30 56|"
                        + "Document 7186 of Los Angeles: serves: Orange, Ventura",
                "TEXT_PASSED|2026Q2-r1 01|S2.EN ba27|Release 2026Q2-r1, Alameda: S2.EN ba27",
                "VIEW_FILING|filing:2026Q3-10 revision 2 beside revision 1||"
                        + "Fresno County, July to September 2026, revision 2, beside revision 1",
                "READ_BY_SYSTEM|filing:2026Q3-10 revision 2 as JSON||"
                        + "Fresno County, July to September 2026, revision 2, as JSON",
                "FACTOR_ADDED|passkey||Passkey",
                "FACTOR_REMOVED|app||Authenticator app",
                "EXTENSION_ASK|extension 7|asked until 2026-11-06|"
                        + "Request for more time 7: asked until November 6, 2026",
                "BUILD|2026Q2-r1|inputs ef29, tables 0b97|2026Q2-r1: inputs ef29, tables 0b97"
            })
    @DisplayName("are in words")
    void words(String action, String subject, String detail, String words) {
        assertThat(details.of(action, subject, detail == null ? "" : detail)).isEqualTo(words);
    }
}
