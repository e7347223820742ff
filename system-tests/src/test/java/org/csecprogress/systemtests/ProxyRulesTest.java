package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The shipped configurations of proxies")
class ProxyRulesTest {
    private static String shipped(String name) throws IOException {
        return Files.readString(ShippedProxy.deployed(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Ways in, where tokens are in queries and passwords are tried.
                "(\\^/\\(sign-in\\|\\S+\\$)[ \\n]",
                // Files, which may be larger.
                "(\\^/county/\\S+\\$)[ \\n]",
                "(/sign-in/returned/)",
                "(?:ssl_ciphers|ssl-default-bind-ciphers) ([^;\\n]+)",
                "(?:add_header Content-Security-Policy|set-header Content-Security-Policy)"
                        + " \"([^\"]+)\""
            })
    @DisplayName("agree")
    void agree(String part) throws IOException {
        String nginx = found(part, shipped("nginx.conf"));
        assertThat(found(part, shipped("haproxy.cfg"))).isEqualTo(nginx);
    }

    private static String found(String part, String text) {
        var matcher = Pattern.compile(part).matcher(text);
        assertThat(matcher.find()).as(part).isTrue();
        return matcher.group(1);
    }
}
