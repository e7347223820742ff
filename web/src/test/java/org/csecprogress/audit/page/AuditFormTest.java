package org.csecprogress.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.kernel.CountyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A search of the audit trail")
class AuditFormTest {
    @Test
    @DisplayName("takes dates in California, including the whole last one")
    void days() {
        AuditFilter filter = new AuditForm("2026-10-20", "2026-11-01", "", "", "", "", "").filter();
        assertThat(filter.from()).isEqualTo(Instant.parse("2026-10-20T07:00:00Z"));
        assertThat(filter.until()).isEqualTo(Instant.parse("2026-11-02T08:00:00Z"));
    }

    @Test
    @DisplayName("is not narrowed by what it cannot read")
    void unreadable() {
        assertThat(new AuditForm("2026-02-30", "soon", "", "", "KINGS", "59", "").filter())
                .isEqualTo(new AuditFilter(null, null, "", "", null, null, ""));
        assertThat(AuditForm.isDay("2026-02-30")).isFalse();
        assertThat(AuditForm.isDay("soon")).isFalse();
        assertThat(AuditForm.isDay("")).isTrue();
    }

    @Test
    @DisplayName("is kept in the address of each of its pages")
    void address() {
        AuditForm form = new AuditForm("", "2026-11-01", "R. Roe", "", "FILINGS", "10", "");
        assertThat(form.filter().county()).isEqualTo(new CountyCode("10"));
        assertThat(form.href(3))
                .isEqualTo(
                        "/state/audit?to=2026-11-01&actor=R.+Roe&about=FILINGS&county=10&page=3");
    }
}
