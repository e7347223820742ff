package org.csecprogress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An access token")
class AccessTokenTest {
    private static final Instant MADE = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-12-24T12:00:00Z");

    private static AccessTokenLine token(Instant revoked) {
        return new AccessTokenLine(
                1, 2, "M. Alvarez", new CountyCode("01"), "Case system", MADE, ENDS, null, revoked);
    }

    @Test
    @DisplayName("is active until it expires, and never after it was revoked")
    void standing() {
        assertThat(token(null).standing(ENDS.minusMillis(1)))
                .isEqualTo(AccessToken.Standing.ACTIVE);
        assertThat(token(null).standing(ENDS)).isEqualTo(AccessToken.Standing.EXPIRED);
        assertThat(token(MADE).standing(MADE)).isEqualTo(AccessToken.Standing.REVOKED);
        assertThat(token(MADE).standing(ENDS)).isEqualTo(AccessToken.Standing.REVOKED);
    }

    @Test
    @DisplayName("has its own recognizable secret")
    void secret() {
        SecureRandom random = new SecureRandom();
        String one = TokenSecret.next(random);
        assertThat(TokenSecret.isMeant(one)).isTrue();
        assertThat(TokenSecret.next(random)).isNotEqualTo(one);
        assertThat(TokenSecret.isMeant(one + "a")).isFalse();
        assertThat(TokenSecret.isMeant(one.substring(1))).isFalse();
        assertThat(TokenSecret.isMeant("")).isFalse();
    }

    @Test
    @DisplayName("is stored as the SHA-256 digest of its secret")
    void digest() {
        // This is the example of FIPS 180-2, appendix B.1.
        assertThat(TokenSecret.digest("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    @DisplayName("is requested with a name and one of the offered numbers of days")
    void request() {
        assertThat(new TokenRequest(" Case system 2 ", "90").problems()).isEmpty();
        assertThat(new TokenRequest("Sistema Ñandú", "365").problems()).isEmpty();
        assertThat(new TokenRequest(" ", "91").problems())
                .containsExactly(
                        Problem.of("name", "token.name.empty"),
                        Problem.of("days", "token.days.wrong"));
        assertThat(new TokenRequest("a".repeat(41), "30").problems())
                .containsExactly(Problem.of("name", "token.name.wrong"));
        assertThat(new TokenRequest("System 2010-04-03", "30").problems())
                .containsExactly(Problem.of("name", "token.name.wrong"));
        assertThat(new TokenRequest("<b>", "30").problems())
                .containsExactly(Problem.of("name", "token.name.wrong"));
        assertThat(new TokenRequest(null, null).problems()).hasSize(2);
    }
}
