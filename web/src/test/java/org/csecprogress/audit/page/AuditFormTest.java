package org.csecprogress.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.kernel.CountyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A search of the audit trail")
class AuditFormTest {
    private final AuditForm form = new AuditForm();

    @Test
    @DisplayName("takes days in California, including the whole last one")
    void days() {
        form.setFrom(LocalDate.of(2026, 10, 20));
        form.setTo(LocalDate.of(2026, 11, 1));
        assertThat(form.filter().from()).isEqualTo(Instant.parse("2026-10-20T07:00:00Z"));
        assertThat(form.filter().until()).isEqualTo(Instant.parse("2026-11-02T08:00:00Z"));
    }

    @Test
    @DisplayName("is not narrowed by what it cannot read")
    void unreadable() {
        form.setAbout("KINGS");
        form.setChain("filing 2026Q3; drop");
        form.setActor(null);
        assertThat(form.filter()).isEqualTo(new AuditFilter(null, null, "", "", null, null, ""));
    }

    @Test
    @DisplayName("is narrowed by each of its fields, and by none after it was cleared")
    void cleared() {
        form.setActor(" R. Roe ");
        form.setAction("SAVE");
        form.setAbout("FILINGS");
        form.setCounty(new CountyCode("10"));
        form.setChain("filing:2026Q3-10");
        assertThat(form.filter())
                .isEqualTo(
                        new AuditFilter(
                                null,
                                null,
                                "R. Roe",
                                "SAVE",
                                AuditFilter.About.FILINGS,
                                new CountyCode("10"),
                                "filing:2026Q3-10"));
        form.clear();
        assertThat(form.filter()).isEqualTo(new AuditFilter(null, null, "", "", null, null, ""));
        assertThat(form.getActor()).as("leaves nothing in the address").isNull();
    }
}
