package org.csecprogress.demo.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.release.protection.KnownPlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plan as text")
class PlanFileTest {
    private static final PlanFile FILE =
            new PlanFile(
                    "ab12",
                    new KnownPlan(
                                    new TreeSet<>(List.of("a cell with spaces")),
                                    new TreeSet<>(List.of("two", "one")),
                                    new TreeSet<>(),
                                    5,
                                    Optional.empty())
                            .at(new Price(1234, 30, 20, 10)));

    @Test
    @DisplayName("is read as written, with a line for each cell")
    void roundTrip() {
        assertThat(FILE.text())
                .isEqualTo(
                        """
                        inputs ab12
                        onSurrogates 5
                        price 1234 30 20 10
                        companion a cell with spaces
                        secondary one
                        secondary two
                        """);
        assertThat(PlanFile.parse(FILE.text())).isEqualTo(FILE);
    }

    @Test
    @DisplayName("names its inputs first")
    void others() {
        for (String text : List.of("", "onSurrogates 5\n", "inputs ab12")) {
            assertThatThrownBy(() -> PlanFile.parse(text)).hasMessage("no inputs are named");
        }
    }
}
