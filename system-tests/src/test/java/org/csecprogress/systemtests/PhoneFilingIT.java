package org.csecprogress.systemtests;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A filing on a phone, by keyboard only,")
@Tag("embedded")
@Tag("one-command")
@Order(Integer.MAX_VALUE - 1) // Its filing shows on pages of the state that other tests look at.
class PhoneFilingIT {
    private static final CountyDesk MARIPOSA =
            new CountyDesk(Demonstration.shared(), "mariposa", Browser.NARROW);

    @Test
    @DisplayName("is filled in, explained, certified and submitted")
    void walk() {
        try (Someone preparer = MARIPOSA.preparer()) {
            preparer.pressAt("#open");
            MARIPOSA.fillOtherSections();
            MARIPOSA.fillFigures(preparer, Map.of());
            MARIPOSA.fillWords(preparer);
            MARIPOSA.explainAll(preparer);
        }
        MARIPOSA.certify("cws").close();
        try (Someone probation = MARIPOSA.certify("prob")) {
            probation.sees("CP-2026Q3-22-1");
        }
    }
}
