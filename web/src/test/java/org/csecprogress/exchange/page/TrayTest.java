package org.csecprogress.exchange.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pending upload")
class TrayTest {
    private static final Map<CellKey, Optional<Answer>> FIGURES =
            Map.of(
                    CellKey.parse("ID-03"),
                    Optional.of(Answer.of(1204)),
                    CellKey.parse("ID-03@AGE:A10_11"),
                    Optional.of(Answer.absent(AbsentReason.NA_PENDING)),
                    CellKey.parse("PL-07.MED"),
                    Optional.of(new Answer.Count(new BigDecimal("41.5"))),
                    CellKey.parse("ID-04"),
                    Optional.empty());

    @Test
    @DisplayName("keeps its answers when the server stores the session")
    void stored() throws IOException, ClassNotFoundException {
        Tray tray =
                Tray.ofFigures(
                        new Tray.Work(new CountyCode("01"), ReportingPeriod.of("2026Q1")),
                        "id",
                        new Tray.Sent(
                                "a.xlsx",
                                3,
                                1,
                                "all",
                                new HashSet<>(Set.of(CellKey.parse("ID-03")))),
                        FIGURES);
        ByteArrayOutputStream session = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(session)) {
            out.writeObject(tray);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(session.toByteArray()))) {
            Tray again = (Tray) in.readObject();
            assertThat(again.figures()).isEqualTo(FIGURES);
            assertThat(again.sent().workedOut()).containsExactly(CellKey.parse("ID-03"));
            assertThat(again.at(4).figures()).isEqualTo(FIGURES);
        }
    }
}
