package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every answer")
class HeadersIT {
    private final Web web = new Web(Portal.shared().url(""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/es",
                "/sign-in",
                "/look/base.css",
                "/api/v1/releases",
                "/api/v1/catalog/measures",
                "/no/such/page"
            })
    @DisplayName("carries the security headers and not the server's name")
    void headers(String path) {
        HttpHeaders headers = web.get(path).headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/data-dictionary", "/no/such/page"})
    @DisplayName("that is a page has one policy, without inline scripts or styles")
    void policy(String path) {
        assertThat(web.get(path).headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'")
                .doesNotContain("unsafe-");
    }

    @Test
    @DisplayName("to the public comes without a session, and to the portal is kept nowhere")
    void caching() {
        assertThat(web.get("/").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(web.get("/sign-in").headers().firstValue("Cache-Control")).contains("no-store");
    }
}
