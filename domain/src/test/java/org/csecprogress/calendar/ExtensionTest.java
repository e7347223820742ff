package org.csecprogress.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An extension")
class ExtensionTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 10);
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    private static final FilingWindow WINDOW = FilingWindows.builtIn().of(PERIOD);

    @Test
    @DisplayName("can be granted, refused or withdrawn while open, and never changes once closed")
    void life() {
        assertThat(ExtensionState.ASKED.after(ExtensionAction.GRANT))
                .contains(ExtensionState.GRANTED);
        assertThat(ExtensionState.ASKED.after(ExtensionAction.REFUSE))
                .contains(ExtensionState.REFUSED);
        assertThat(ExtensionState.ASKED.after(ExtensionAction.WITHDRAW))
                .contains(ExtensionState.WITHDRAWN);
        assertThat(ExtensionState.ASKED.after(ExtensionAction.ASK)).isEmpty();
        for (ExtensionState state : ExtensionState.values()) {
            for (ExtensionAction action : ExtensionAction.values()) {
                boolean isOpen = state == ExtensionState.ASKED;
                assertThat(isOpen || state.after(action).isEmpty()).isTrue();
            }
        }
    }

    @Test
    @DisplayName("gives the county its own due date and keeps every other date")
    void ownDue() {
        FilingWindow own = WINDOW.extendedTo(UNTIL);
        assertThat(own.due()).isEqualTo(UNTIL);
        assertThat(own.lateNotice()).isEqualTo(UNTIL.plusDays(1));
        assertThat(own.decisionLatest()).isEqualTo(WINDOW.decisionLatest());
        assertThat(own.freeze()).isEqualTo(WINDOW.freeze());
        assertThat(WINDOW.extendedTo(WINDOW.due())).isSameAs(WINDOW);
    }

    @Test
    @DisplayName("never reaches past CDSS’s decision, even if the calendar changed since")
    void bounded() {
        FilingWindow own = WINDOW.extendedTo(LocalDate.of(2027, 3, 1));
        assertThat(own.due()).isEqualTo(WINDOW.decisionLatest());
    }

    @Test
    @DisplayName("that ends before the due date is refused in a window")
    void order() {
        assertThatThrownBy(
                        () -> WINDOW.with(Map.of(Stage.DUE, WINDOW.extensionLimit().plusDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
