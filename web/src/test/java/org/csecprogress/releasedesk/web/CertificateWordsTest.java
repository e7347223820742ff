package org.csecprogress.releasedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text about a certificate")
class CertificateWordsTest {
    private static String said(int small, int protecting, int onSurrogates) {
        var rules = new ProtectionCertificate.Rules("policy", 1, "digest", Optional.empty());
        return CertificateWords.withheld(
                new ProtectionCertificate(
                        "digest",
                        rules,
                        9000,
                        5000,
                        small,
                        protecting,
                        onSurrogates,
                        0,
                        0,
                        Optional.empty(),
                        0,
                        0,
                        0));
    }

    @Test
    @DisplayName("uses the singular for one count")
    void one() {
        assertThat(said(1173, 232, 231))
                .isEqualTo(
                        "1,173 counts are small and 232 more are withheld to protect others, of"
                                + " which 1 was chosen only after a look at the true table.");
        assertThat(said(1, 1, 1))
                .isEqualTo(
                        "1 count is small and 1 more is withheld to protect others, of which none"
                                + " was chosen only after a look at the true table.");
    }
}
