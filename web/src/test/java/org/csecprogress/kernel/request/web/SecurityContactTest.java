package org.csecprogress.kernel.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The file security.txt")
class SecurityContactTest {
    @Test
    @DisplayName("says whom to write to, and holds for half a year")
    void file() {
        assertThat(
                        SecurityContact.text(
                                "mailto:security@example.gov",
                                LocalDate.of(2026, 11, 29),
                                "https://progress.example.gov/.well-known/security.txt"))
                .isEqualTo(
                        """
                        Contact: mailto:security@example.gov
                        Expires: 2027-05-28T00:00:00Z
                        Preferred-Languages: en, es
                        Canonical: https://progress.example.gov/.well-known/security.txt
                        """);
    }
}
