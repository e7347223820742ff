package org.csecprogress.release.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table of a release")
class ReleaseTableTest {
    private static ReleaseTable table(String level) {
        return new ReleaseTable(
                "ID-04.STATE.TOTAL." + level,
                "ID-04",
                "TOTAL",
                new LocalText("Newly identified", "Recién identificados"),
                List.of(
                        new ReleaseRow(
                                ReportingPeriod.of("2026Q2"),
                                "STATE",
                                "ID-04",
                                "TOTAL",
                                "TOTAL",
                                Optional.of(new BigDecimal("231")),
                                Set.of(),
                                OptionalLong.empty(),
                                OptionalLong.empty(),
                                57)));
    }

    private static List<String> lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    @DisplayName("has in the last columns of its file what it is about and whether it is made up")
    void file() {
        assertThat(lines(table("FY").file(true)))
                .containsExactly(
                        "period,geography,measure,dimension,category,value,annotation,numerator,"
                                + "denominator,counties,period_type,demonstration",
                        "2026Q2,STATE,ID-04,TOTAL,TOTAL,231,0,,,57,FY,true");
        assertThat(lines(table("Q").file(false)).get(1)).endsWith(",57,Q,false");
    }

    @Test
    @DisplayName("keeps the digest from before its file had those columns")
    void digest() {
        assertThat(lines(table("Q").csv()))
                .containsExactly(
                        "period,geography,measure,dimension,category,value,annotation,numerator,"
                                + "denominator,counties",
                        "2026Q2,STATE,ID-04,TOTAL,TOTAL,231,0,,,57");
    }
}
